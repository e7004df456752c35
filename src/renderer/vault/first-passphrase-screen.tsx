/** The passphrase that opened the vault was made up by another: nothing else is to be had before there is one of the own. */
import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../ipc/api';
import { ErrorMessage } from '../ui/error-message';
import { isReady, NewPassphrase, noPassphrase, SubmitButton } from './new-passphrase';
import { withBytes } from './passphrase';
import { PassphraseField } from './passphrase-field';
import { VaultCard } from './vault-card';

export function FirstPassphraseScreen({ name }: { name: string }) {
  const { t } = useTranslation('user');
  const [old, setOld] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const change = useMutation({
    mutationFn: (texts: { old: string; next: string }) =>
      withBytes(texts.old, (passphrase) =>
        withBytes(texts.next, (newPassphrase) =>
          request('vault.changePassphrase', { passphrase, newPassphrase }),
        ),
      ),
    gcTime: 0,
  });
  const ready = old !== '' && isReady(next);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    setOld('');
    change.mutate({ old, next: next.text });
  };
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
