/** A locked vault: the passphrase, and the ways out when it is not at hand. */
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { demoPassphrase } from '@shared/demo/demo.routes';
import type { SessionState, VaultPlace } from '@shared/shell/shell.schema';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { TextButton } from '../ui/text-button';
import { RecentVaults, useChooseVault } from './recent-vaults';
import { PassphraseField } from './passphrase-field';
import { withBytes } from './passphrase';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';

interface LockScreenProps {
  vault: VaultPlace;
  lockedBy: SessionState['lockedBy'];
  onStep: (step: VaultStep) => void;
}

export function LockScreen({ vault, lockedBy, onStep }: LockScreenProps) {
  const { t } = useTranslation('vault');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const unlock = useUnlock(vault.folder, () => onStep('inside'));
  const choose = useChooseVault(onStep);
  // What keeps the vault from being opened at all is said before anyone types.
  const description = useRoute('vault.describe', { path: vault.folder });
  const error = unlock.error ?? description.error;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text === '') return;
    // Cleared before the answer: what was typed wrong is typed anew.
    setText('');
    unlock.mutate(text, { onError: () => field.current?.focus() });
  };
  return (
    <VaultCard title={vault.name ?? t('neutralName')}>
      {lockedBy !== null && unlock.error === null && (
        <Alert color="gray" variant="outline" p="xs">
          {t(`lockedBy.${lockedBy}`)}
        </Alert>
      )}
      {description.data?.demo === true && <DemoNote />}
      <form onSubmit={submit}>
        <Stack gap="sm">
          <PassphraseField
            label={t('passphrase')}
            value={text}
            onChange={setText}
            inputRef={field}
            takesFocus
          />
          {error !== null && <ErrorMessage error={error} />}
          <Button type="submit" loading={unlock.isPending} fullWidth>
            {t('unlock')}
          </Button>
          {unlock.progress !== undefined && (
            <JobProgress label={t('bringingUpToDate')} {...unlock.progress} />
          )}
        </Stack>
      </form>
      <Group justify="space-between">
        <TextButton size="sm" onClick={() => onStep('recover')}>
          {t('forgotten')}
        </TextButton>
        <TextButton size="sm" onClick={choose.run}>
          {t('otherVault')}
        </TextButton>
        <TextButton size="sm" onClick={() => onStep('start')}>
          {t('start.create')}
        </TextButton>
      </Group>
      {choose.error !== null && <ErrorMessage error={choose.error} />}
      <RecentVaults onStep={onStep} except={vault.folder} />
    </VaultCard>
  );
}

/** Nothing in the demonstration is secret, and nobody shall be locked out of it. */
function DemoNote() {
  const { t } = useTranslation('vault');
  return (
    <Alert color="gray" variant="outline" p="sm">
      <Text size="sm">{t('demoNote')}</Text>
      <Code fz="sm">{demoPassphrase}</Code>
    </Alert>
  );
}

function useUnlock(path: string, onSuccess: () => void) {
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const unlock = useMutation({
    mutationFn: (text: string) =>
      withBytes(text, (passphrase) =>
        request(
          'vault.unlock',
          { path, passphrase },
          { onProgress: (done, total) => setProgress({ done, total }) },
        ),
      ),
    onSuccess,
    onSettled: () => setProgress(undefined),
    // The variables of a mutation stay in the cache: the passphrase must not.
    gcTime: 0,
  });
  return { ...unlock, progress };
}
