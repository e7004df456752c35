import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '@shared/ipc/error';
import { useJob, type JobProgress as Progress } from '../ipc/useJob';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';

const notBegun: Progress = { done: 0, total: 0 };
/** With these the vault that is there will not open, however often it is tried. */
const beyondRepair: ReadonlySet<string> = new Set<ErrorCode>([
  'NEWER_VERSION',
  'DAMAGED',
  'WRONG_PASSPHRASE',
  'NOT_A_VAULT',
  'TARGET_EXISTS',
  'DATABASE_ERROR',
]);

/** Opens the demonstration vault, which is made the first time and, when it cannot be opened, anew. */
export function useDemo(onOpened: () => void) {
  const opening = useJob('demo.open');
  const renewing = useJob('demo.renew');
  const running = opening.running || renewing.running;
  const run = (job: typeof opening | typeof renewing) => {
    if (!running) job.run(undefined).then(onOpened, () => undefined);
  };
  const latest = renewing.running || renewing.error !== null ? renewing : opening;
  return {
    error: running ? null : latest.error,
    running,
    progress: latest.progress ?? notBegun,
    open: () => run(opening),
    renew: () => run(renewing),
  };
}

/** How far it is, what went wrong, and the way out. */
export function DemoState({ demo }: { demo: ReturnType<typeof useDemo> }) {
  const { t } = useTranslation('vault');
  const [asked, setAsked] = useState(false);
  if (demo.running) return <JobProgress label={t('demoRunning')} {...demo.progress} />;
  if (demo.error === null) return null;
  return (
    <Stack gap="xs">
      <ErrorMessage error={demo.error} />
      {beyondRepair.has(demo.error.code) && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('demoAnew.offer')}
        </Button>
      )}
      <ConfirmDialog
        opened={asked}
        title={t('demoAnew.title')}
        text={t('demoAnew.text')}
        action={t('demoAnew.action')}
        onConfirm={() => {
          setAsked(false);
          demo.renew();
        }}
        onClose={() => setAsked(false)}
      />
    </Stack>
  );
}
