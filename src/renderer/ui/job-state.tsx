import type { AppError } from '@shared/ipc/error';
import { ErrorMessage } from './error-message';
import { JobProgress } from './job-progress';

interface JobStateProps {
  job: {
    readonly running: boolean;
    readonly progress: { readonly done: number; readonly total: number } | undefined;
    readonly error: AppError | null;
    readonly cancel: () => void;
  };
  label: string;
  /** Ends with the dialog alone. */
  uncancelled?: boolean;
}

/** Longer work where it was begun: how far it is while it runs, and what hindered it. */
export function JobState({ job, label, uncancelled = false }: JobStateProps) {
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  return (
    <>
      {job.running && (
        <JobProgress
          label={label}
          done={done}
          total={total}
          {...(uncancelled ? {} : { onCancel: job.cancel })}
        />
      )}
      {job.error !== null && <ErrorMessage error={job.error} />}
    </>
  );
}
