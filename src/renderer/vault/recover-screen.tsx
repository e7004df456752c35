/** The passphrase is lost: the recovery key sets a new one, and is itself replaced. */
import { Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultPlace } from '@shared/shell/shell.schema';
import { request } from '../ipc/api';
import { ErrorMessage } from '../ui/error-message';
import { TextButton } from '../ui/text-button';
import { isReady, NewPassphrase, noPassphrase, SubmitButton } from './new-passphrase';
import { withBytes } from './passphrase';
import { RecoveryKeyStep } from './recovery-key-step';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';

export function RecoverScreen({ vault, onStep }: { vault: VaultPlace; onStep: (step: VaultStep) => void }) {
  const { t } = useTranslation(['vault', 'common']);
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const recover = useMutation({
    mutationFn: ({ text, recoveryKey }: { text: string; recoveryKey: string }) =>
      withBytes(text, (newPassphrase) =>
        request('vault.recover', { path: vault.folder, recoveryKey, newPassphrase }),
      ),
    gcTime: 0,
  });
  if (recover.data !== undefined)
    return (
      <RecoveryKeyStep
        groups={recover.data.recoveryKey}
        vaultName={recover.data.description.name}
        onDone={() => onStep('inside')}
      />
    );
  const ready = key.trim() !== '' && isReady(passphrase);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    const clear = () => {
      setKey('');
      setPassphrase(noPassphrase);
    };
    recover.mutate({ text: passphrase.text, recoveryKey: key }, { onSuccess: clear });
  };
  return (
    <VaultCard title={t('vault:recover.title')} text={t('vault:recover.text')} wide>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label={t('vault:recover.key')}
            description={t('vault:recover.keyHint')}
            value={key}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <NewPassphrase value={passphrase} onChange={setPassphrase} known={[]} />
          {recover.error !== null && <ErrorMessage error={recover.error} />}
          <Group justify="space-between">
            <TextButton size="sm" onClick={() => onStep('unlock')}>
              {t('common:back')}
            </TextButton>
            <SubmitButton label={t('vault:recover.submit')} busy={recover.isPending} disabled={!ready} />
          </Group>
        </Stack>
      </form>
    </VaultCard>
  );
}
