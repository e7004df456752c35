/** How far a batch of letters is: count, rate, time left, cancel. */
import { useTranslation } from 'react-i18next';
import type { JobName } from '@shared/ipc/routes';
import { useKeptJob, type KeptJob } from '../ipc/kept-job';
import { JobProgress } from '../ui/job-progress';

export function BatchProgress<Name extends JobName>({ job, label }: { job: KeptJob<Name>; label: string }) {
  const { t } = useTranslation('letter');
  const state = useKeptJob(job);
  if (state.kind !== 'running') return null;
  const { done, total, startedAt, cancelled } = state;
  return (
    <JobProgress
      label={cancelled ? t('batch.cancelling') : label}
      done={done}
      total={total}
      startedAt={startedAt}
      rated
      {...(cancelled ? {} : { onCancel: () => job.cancel() })}
    />
  );
}
