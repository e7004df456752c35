/** A new vault out of a backup, beside whatever is there. */
import { Alert, Button, Group, Input, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobState } from '../ui/job-state';
import { TextButton } from '../ui/text-button';
import { FolderChoice } from './create-screen';
import { useOpenVault } from './recent-vaults';
import { VaultCard } from './vault-card';
import type { VaultStep } from './vault-screens';

export function RestoreScreen({ onStep }: { onStep: (step: VaultStep) => void }) {
  const { t } = useTranslation(['vault', 'common']);
  const [file, setFile] = useState<string | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const restore = useJob('backup.restore');
  const open = useOpenVault(onStep);
  const start = () => {
    if (file !== null && folder !== null) restore.run({ file, folder }).catch(() => undefined);
  };
  return (
    <VaultCard title={t('vault:restore.title')} text={t('vault:restore.text')} wide>
      <Stack>
        <FileChoice file={file} onChange={setFile} />
        <FolderChoice label={t('vault:restore.folder')} folder={folder} onChange={setFolder} />
        <JobState job={restore} label={t('vault:restore.running')} />
        {restore.result !== undefined && (
          <Alert color="gray" variant="outline" role="status">
            <Text size="sm">{t('vault:restore.done')}</Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {restore.result.folder}
            </Text>
          </Alert>
        )}
        {open.error !== null && <ErrorMessage error={open.error} />}
        <Group justify="space-between">
          <TextButton size="sm" onClick={() => onStep('start')}>
            {t('common:back')}
          </TextButton>
          {restore.result === undefined ? (
            <Button onClick={start} loading={restore.running} disabled={file === null || folder === null}>
              {t('vault:restore.submit')}
            </Button>
          ) : (
            <Button onClick={() => open.run(restore.result?.folder ?? '')}>
              {t('vault:restore.openNow')}
            </Button>
          )}
        </Group>
      </Stack>
    </VaultCard>
  );
}

function FileChoice({ file, onChange }: { file: string | null; onChange: (file: string) => void }) {
  const { t } = useTranslation('vault');
  const choose = useCommand('backup.chooseFile');
  return (
    <Input.Wrapper label={t('restore.file')} labelElement="div">
      <Group gap="sm" wrap="nowrap">
        <Button
          variant="default"
          onClick={() =>
            choose.mutate(undefined, { onSuccess: (chosen) => chosen !== null && onChange(chosen) })
          }
        >
          {t('restore.chooseFile')}
        </Button>
        <Text size="sm" c="dimmed" truncate="start">
          {file ?? t('restore.noFile')}
        </Text>
      </Group>
      {choose.error !== null && <ErrorMessage error={choose.error} />}
    </Input.Wrapper>
  );
}
