/** Letters that are being written or issued while the person works elsewhere: a line in the status line, a look at it. */
import { Button, Group, Stack } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JobName } from '@shared/ipc/routes';
import { useKeptJob, type KeptJob, type KeptState } from '../ipc/kept-job';
import { askedFor } from '../ui/asked-for';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { TextButton } from '../ui/text-button';
import { BatchProgress } from './batch-progress';
import { IssuedLetters } from './issued-letters';
import { issuing, writing } from './letter-jobs';
import { WrittenLetters } from './written-letters';

type Batch = 'writing' | 'issuing';
const looked = askedFor<Batch>();

/** In the status line while a batch runs, and until somebody has seen what it came to. */
export function BatchStatus() {
  return (
    <>
      <Line batch="writing" state={useKeptJob(writing)} />
      <Line batch="issuing" state={useKeptJob(issuing)} />
    </>
  );
}

function Line<Name extends JobName>({ batch, state }: { batch: Batch; state: KeptState<Name> }) {
  const { t } = useTranslation('letter');
  if (state.kind === 'idle') return null;
  return (
    <div>
      <IconMail size={14} aria-hidden />
      <TextButton onClick={() => looked.open(batch)}>
        {state.kind === 'running'
          ? t(`batch.status.${batch}`, { done: state.done, total: state.total })
          : t(`batch.status.${batch}Done`)}
      </TextButton>
    </div>
  );
}

/** Stands once in the frame. */
export function BatchHost() {
  const { t } = useTranslation(['letter', 'common']);
  const batch = looked.useAsked();
  return (
    <Dialog
      opened={batch !== null}
      onClose={() => batch !== null && close(batch)}
      title={t(batch === 'issuing' ? 'letter:batch.issuing' : 'letter:batch.writing')}
      size="lg"
    >
      {batch === 'writing' && <Writing />}
      {batch === 'issuing' && <Issuing />}
    </Dialog>
  );
}

/** What has ended was seen; what runs goes on. */
function close(batch: Batch): void {
  (batch === 'writing' ? writing : issuing).forget();
  looked.close();
}

function Writing() {
  const state = useKeptJob(writing);
  if (state.kind !== 'ended') return <UnderWay batch="writing" job={writing} />;
  return <WrittenLetters {...state} onClose={() => close('writing')} />;
}

function Issuing() {
  const state = useKeptJob(issuing);
  if (state.kind !== 'ended') return <UnderWay batch="issuing" job={issuing} />;
  return <IssuedLetters {...state} onClose={() => close('issuing')} />;
}

function UnderWay<Name extends JobName>({ batch, job }: { batch: Batch; job: KeptJob<Name> }) {
  const { t } = useTranslation(['letter', 'common']);
  const state = useKeptJob(job);
  return (
    <Stack>
      <BatchProgress job={job} label={t(`letter:batch.${batch}`)} />
      {state.kind === 'failed' && <ErrorMessage error={state.error} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={() => close(batch)}>
          {state.kind === 'running' ? t('letter:batch.leave') : t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}
