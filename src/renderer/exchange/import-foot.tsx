import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/ipc/error';
import type { JobProgress as Progress } from '../ipc/useJob';
import { DialogFoot } from '../ui/dialog-foot';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';

interface ImportFootProps {
  check: { readonly running: boolean; readonly error: AppError | null };
  run: {
    readonly running: boolean;
    readonly error: AppError | null;
    readonly progress: Progress | undefined;
    readonly cancel: () => void;
  };
  /** What is said of the lines once they were looked at. */
  counts: string;
  /** What the bar says while lines are written, and the button before. */
  running: string;
  take: string;
  nothing: boolean;
  onTake: () => void;
  onClose: () => void;
}

/** The end of a form of import: what would come of it, how far it is, and the two ways on. */
export function ImportFoot({ check, run, counts, nothing, ...props }: ImportFootProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const error = [check.error, run.error].find((one) => one !== null && one.code !== 'CANCELLED') ?? null;
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      {run.progress !== undefined && (
        <JobProgress label={props.running} {...run.progress} onCancel={run.cancel} />
      )}
      <DialogFoot
        said={
          <Text size="sm" fw={600} role="status">
            {check.running ? t('exchange:import.checking') : counts}
          </Text>
        }
      >
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={nothing || check.running} loading={run.running} onClick={props.onTake}>
          {props.take}
        </Button>
      </DialogFoot>
    </>
  );
}
