/** Changing what opens the vault: both ask for the present passphrase first. */
import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { NewPassphrase, SubmitButton } from '../vault/new-passphrase';
import { withBytes } from '../vault/passphrase';
import { PassphraseField } from '../vault/passphrase-field';
import { RecoveryKey } from '../vault/recovery-key-step';
import { useChangePassphrase } from '../vault/use-change-passphrase';

export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { old, setOld, next, setNext, change, ready, submit } = useChangePassphrase(() => {
    notifications.show({ message: t('settings:vault.changed') });
    onClose();
  });
  return (
    <Dialog onClose={onClose} title={t('settings:vault.changePassphrase')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <PassphraseField
            label={t('settings:vault.oldPassphrase')}
            value={old}
            onChange={setOld}
            takesFocus
          />
          <NewPassphrase value={next} onChange={setNext} known={[]} />
          {change.error !== null && <ErrorMessage error={change.error} />}
          <FormFoot onCancel={onClose}>
            <SubmitButton label={t('common:save')} busy={change.isPending} disabled={!ready} />
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

export function NewRecoveryKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'vault', 'common']);
  const vault = useRoute('vault.state', undefined);
  const [text, setText] = useState('');
  const make = useMutation({
    mutationFn: (typed: string) =>
      withBytes(typed, (passphrase) => request('vault.newRecoveryKey', { passphrase })),
    gcTime: 0,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setText('');
    make.mutate(text);
  };
  const made = make.data !== undefined;
  return (
    <Dialog
      onClose={onClose}
      title={made ? t('vault:recovery.title') : t('settings:vault.newKey')}
      size="lg"
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
    >
      {make.data !== undefined ? (
        <Stack>
          <Text>{t('vault:recovery.text')}</Text>
          <RecoveryKey
            groups={make.data.recoveryKey}
            vaultName={vault.data?.description?.name ?? ''}
            doneLabel={t('common:close')}
            onDone={onClose}
          />
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text>{t('settings:vault.newKeyText')}</Text>
            <PassphraseField
              label={t('settings:vault.oldPassphrase')}
              value={text}
              onChange={setText}
              takesFocus
            />
            {make.error !== null && <ErrorMessage error={make.error} />}
            <FormFoot onCancel={onClose}>
              <SubmitButton
                label={t('settings:vault.newKeyMake')}
                busy={make.isPending}
                disabled={text === ''}
              />
            </FormFoot>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
