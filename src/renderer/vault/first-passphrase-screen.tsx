/** The passphrase that opened the vault was made up by another: nothing else is to be had before there is one of the own. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../ui/error-message';
import { NewPassphrase, SubmitButton } from './new-passphrase';
import { PassphraseField } from './passphrase-field';
import { useChangePassphrase } from './use-change-passphrase';
import { VaultCard } from './vault-card';

export function FirstPassphraseScreen({ name }: { name: string }) {
  const { t } = useTranslation('user');
  const { old, setOld, next, setNext, change, ready, submit } = useChangePassphrase();
  return (
    <VaultCard title={t('first.title')} text={t('first.text', { name })} wide>
      <form onSubmit={submit}>
        <Stack gap="md">
          <PassphraseField label={t('first.old')} value={old} onChange={setOld} takesFocus />
          <NewPassphrase value={next} onChange={setNext} known={[name]} />
          {change.error !== null && <ErrorMessage error={change.error} />}
          <SubmitButton label={t('first.submit')} busy={change.isPending} disabled={!ready} />
        </Stack>
      </form>
    </VaultCard>
  );
}
