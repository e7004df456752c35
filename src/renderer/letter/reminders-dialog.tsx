/** Reminders for several letters: each thread is looked at in turn, then all are drafted, and each failure is named. */
import { Alert, Anchor, Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepOfTemplate } from '@shared/deadline/follow-up.rules';
import type { FollowUpOutcome, FollowUpState } from '@shared/deadline/follow-up.routes';
import type { Letter } from '@shared/letter/letter.schema';
import { request } from '../ipc/api';
import { useJob } from '../ipc/useJob';
import { routeKey, useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage, useErrorText } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { JobState } from '../ui/job-state';
import { CourseSection } from './course-section';

interface RemindersDialogProps {
  letterIds: readonly string[];
  onClose: () => void;
}

export function RemindersDialog({ letterIds, onClose }: RemindersDialogProps) {
  const { t } = useTranslation(['deadline', 'common']);
  return (
    <Dialog onClose={onClose} size="xl" title={t('deadline:many.title')}>
      <Reminders letterIds={letterIds} onClose={onClose} />
    </Dialog>
  );
}

type Thread = Pick<FollowUpState, 'next' | 'letters'>;

function Reminders({ letterIds, onClose }: RemindersDialogProps) {
  const { t } = useTranslation(['deadline', 'common']);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const job = useJob('followUp.draftAll');
  const threads = useThreads(letterIds);
  const known = [...threads.values()].every((thread) => thread !== undefined);
  const chosen = letterIds.filter((id) => !left.has(id) && hindrance(threads.get(id)) === null);
  const id = letterIds[at] ?? '';
  const leave = (out: boolean) =>
    setLeft(new Set(out ? [...left, id] : [...left].filter((one) => one !== id)));
  if (job.result !== undefined) return <Outcomes outcomes={job.result} onClose={onClose} />;
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" fw={600} role="status">
          {t('deadline:many.place', { number: at + 1, total: letterIds.length })}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('deadline:many.previous')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={at >= letterIds.length - 1}
            onClick={() => setAt(at + 1)}
          >
            {t('deadline:many.next')}
          </Button>
        </Group>
      </Group>
      <ThreadLook key={id} letterId={id} thread={threads.get(id)} left={left.has(id)} onLeave={leave} />
      <JobState job={job} label={t('deadline:many.running')} />
      <FormFoot onCancel={onClose}>
        <Button
          loading={job.running}
          disabled={!known || chosen.length === 0}
          onClick={() => void job.run({ letterIds: chosen }).catch(() => undefined)}
        >
          {t('deadline:many.draft', { count: chosen.length })}
        </Button>
      </FormFoot>
    </Stack>
  );
}

/** What has followed each letter; undefined: still being read. */
function useThreads(letterIds: readonly string[]): ReadonlyMap<string, Thread | undefined> {
  const states = useQueries({
    queries: letterIds.map((letterId) => ({
      queryKey: routeKey('followUp.state', { letterId }),
      queryFn: () => request('followUp.state', { letterId }),
    })),
  });
  return new Map(letterIds.map((id, index) => [id, states[index]?.data]));
}

/** Why nothing is drafted for a letter; null: something can be. */
function hindrance(thread: Thread | undefined): 'notOverdue' | 'waits' | null {
  if (thread === undefined) return null;
  if (thread.next === null) return 'notOverdue';
  return thread.letters.some(
    ({ state, template }) => state === 'draft' && stepOfTemplate(template) !== 'thanks',
  )
    ? 'waits'
    : null;
}

interface ThreadLookProps {
  letterId: string;
  thread: Thread | undefined;
  left: boolean;
  onLeave: (out: boolean) => void;
}

function ThreadLook({ letterId, thread, left, onLeave }: ThreadLookProps) {
  const { t } = useTranslation('deadline');
  const view = useRoute('letter.view', { id: letterId });
  if (view.error !== null) return <ErrorMessage error={view.error} />;
  if (view.data === undefined || thread === undefined) return <Loader size="sm" />;
  const { letter, addressee } = view.data;
  const why = hindrance(thread);
  return (
    <Stack gap="sm">
      <div>
        <Anchor href={`#/letters/${letter.id}`} fw={600}>
          {titleOf(letter)}
        </Anchor>
        <Text size="sm" c="dimmed">
          {addressee.join(', ')}
        </Text>
      </div>
      {why === null ? (
        <Checkbox
          label={t(`follow.step.${thread.next ?? 'reminder'}`)}
          checked={!left}
          onChange={(event) => onLeave(!event.currentTarget.checked)}
        />
      ) : (
        <Alert color="gray" p="xs" role="status">
          {t(`many.${why}`)}
        </Alert>
      )}
      <CourseSection letter={letter} />
    </Stack>
  );
}

function titleOf({ reference, subjectLine }: Letter): string {
  return [reference, subjectLine].filter((part) => part !== '').join(' · ');
}

function Outcomes(props: { outcomes: readonly FollowUpOutcome[]; onClose: () => void }) {
  const { t } = useTranslation(['deadline', 'common']);
  const drafted = props.outcomes.filter(({ draftId }) => draftId !== null);
  return (
    <Stack>
      <div role="status">
        <Text size="sm">{t('deadline:many.done', { count: drafted.length })}</Text>
        <ul>
          {props.outcomes.map((outcome) => (
            <OutcomeLine key={outcome.letterId} outcome={outcome} />
          ))}
        </ul>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}

function OutcomeLine({ outcome: { letterId, draftId, error } }: { outcome: FollowUpOutcome }) {
  const { t } = useTranslation('deadline');
  const errorText = useErrorText();
  const letter = useRoute('letter.view', { id: letterId }).data?.letter;
  const name = letter === undefined ? '…' : titleOf(letter);
  return (
    <li>
      <Text size="sm" span>
        {name}:{' '}
        {draftId === null ? (
          errorText({ code: error, data: {} })
        ) : (
          <Anchor href={`#/letters/${draftId}`} fz="sm">
            {t('many.toDraft')}
          </Anchor>
        )}
      </Text>
    </li>
  );
}
