import { useJob, type JobProgress } from '../ipc/useJob';

const notBegun: JobProgress = { done: 0, total: 0 };

/** Opens the demonstration vault, which is made the first time. */
export function useDemo(onOpened: () => void) {
  const job = useJob('demo.open');
  const open = () => {
    if (!job.running) job.run(undefined).then(onOpened, () => undefined);
  };
  return { error: job.error, running: job.running, progress: job.progress ?? notBegun, open };
}
