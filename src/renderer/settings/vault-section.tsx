/** Backup, access and locking of the open vault. */
import { Alert, Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdleMinutes } from '@shared/shell/shell.schema';
import { useCommand } from '../ipc/useCommand';
import { useJob } from '../ipc/useJob';
import { routeKey, useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { JobState } from '../ui/job-state';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';
import { ExitSection } from '../exchange/exit-section';
import { MayButton } from '../user/may-button';
import { ChangePassphrase, NewRecoveryKey } from './access-dialogs';

export function VaultSection() {
  const { t } = useTranslation('settings');
  const [dialog, setDialog] = useState<'passphrase' | 'key'>();
  return (
    <>
      <Backup />
      <SectionCard title={t('vault.access')}>
        <Group>
          <Button variant="default" onClick={() => setDialog('passphrase')}>
            {t('vault.changePassphrase')}
          </Button>
          <MayButton route="vault.newRecoveryKey" variant="default" onClick={() => setDialog('key')}>
            {t('vault.newKey')}
          </MayButton>
        </Group>
      </SectionCard>
      <Locking />
      <ExitSection />
      {dialog === 'passphrase' && <ChangePassphrase onClose={() => setDialog(undefined)} />}
      {dialog === 'key' && <NewRecoveryKey onClose={() => setDialog(undefined)} />}
    </>
  );
}

function Backup() {
  const { t } = useTranslation('settings');
  const moments = useMoments();
  const queries = useQueryClient();
  const state = useRoute('backup.state', undefined);
  const choose = useCommand('vaults.chooseFolder');
  const backup = useJob('backup.now');
  const start = () =>
    choose.mutate(undefined, {
      onSuccess: (path) => {
        if (path === null) return;
        backup
          .run({ path })
          .then(() => queries.invalidateQueries({ queryKey: ['backup.state'] }))
          .catch(() => undefined);
      },
    });
  const lastAt = state.data?.lastAt ?? null;
  const warning = lastAt === null ? t('vault.never') : t('vault.overdue');
  return (
    <SectionCard title={t('vault.backup')}>
      {state.data?.overdue === true && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle size={18} aria-hidden />} p="sm">
          {warning}
        </Alert>
      )}
      {lastAt !== null && <Text>{t('vault.last', { moment: moments.moment(lastAt) })}</Text>}
      <Text size="sm" c="dimmed">
        {t('vault.hint')}
      </Text>
      <Group>
        <MayButton route="backup.now" onClick={start} loading={backup.running}>
          {t('vault.now')}
        </MayButton>
      </Group>
      <JobState job={backup} label={t('vault.running')} />
      {choose.error !== null && <ErrorMessage error={choose.error} />}
      {backup.result !== undefined && (
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {t('vault.done', { path: backup.result.path })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('vault.restoreHint')}
      </Text>
    </SectionCard>
  );
}

function Locking() {
  const { t } = useTranslation('settings');
  const info = useRoute('app.info', undefined);
  const queries = useQueryClient();
  const setIdle = useCommand('app.setIdleMinutes');
  const showNames = useCommand('vaults.showNames');
  if (info.data === undefined) return null;
  const change = (value: number | string) => {
    const minutes = IdleMinutes.safeParse(value);
    if (!minutes.success) return;
    setIdle.mutate(
      { minutes: minutes.data },
      { onSuccess: (changed) => queries.setQueryData(routeKey('app.info', undefined), changed) },
    );
  };
  return (
    <SectionCard title={t('vault.lock')}>
      <Stack align="flex-start">
        <NumberInput
          label={t('vault.idle')}
          description={t('vault.idleHint')}
          min={1}
          max={30}
          allowDecimal={false}
          maw={420}
          value={info.data.idleMinutes}
          onChange={change}
        />
        <Checkbox
          label={t('vault.showNames')}
          checked={info.data.showVaultNames}
          onChange={(event) =>
            showNames.mutate(
              { on: event.currentTarget.checked },
              { onSuccess: () => void queries.invalidateQueries({ queryKey: ['app.info'] }) },
            )
          }
        />
      </Stack>
    </SectionCard>
  );
}
