/** What needs somebody now, in one column, the most urgent first. */
import { Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '@shared/letter/letter.schema';
import type { Task } from '@shared/task/task.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { DueGroup, type DueLine } from './due-group';
import { useFlagLines } from './flag-lines';
import { useRetentionLines } from './retention-lines';
import { useReviewLines } from './review-lines';
import { useCampaignLine, useDraftedLine, useItemLine, useLetterLine, useSilentLine } from './due-lines';

/** Half of the letter workbench: the first page does not wait for it. */
const RemindersDialog = lazy(() =>
  import('../letter/reminders-dialog').then((file) => ({ default: file.RemindersDialog })),
);

export function TodayDue() {
  const { t } = useTranslation(['today', 'frame']);
  const view = useRoute('today.view', {});
  const reminders = useReminderLines();
  const letters = useLetterLines();
  const reviews = useReviewLines();
  const flags = useFlagLines();
  const backup = useBackupLine();
  const retention = useRetentionLines();
  const [itemLine, letterLine, silentLine] = [useItemLine(), useLetterLine(), useSilentLine()];
  const campaignLine = useCampaignLine();
  const draftedLine = useDraftedLine();
  const [reminding, setReminding] = useState<readonly string[]>([]);
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return null;
  const {
    overdue,
    coming,
    hearings,
    letters: unanswered,
    silent,
    milestones,
    campaigns,
    drafted,
  } = view.data;
  const waiting = new Set(drafted.map(({ id }) => id));
  const remindAll = {
    label: t('today:lookThrough'),
    run: () => setReminding(unanswered.map(({ id }) => id)),
  };
  const groups = [
    { title: t('frame:nav.settings'), lines: backup },
    { title: t('today:overdue'), lines: overdue.map(itemLine), late: true },
    { title: t('today:reminders'), lines: reminders },
    { title: t('today:reviews'), lines: reviews },
    { title: t('today:flags'), lines: flags },
    { title: t('today:hearings'), lines: hearings.map(itemLine) },
    { title: t('today:coming'), lines: coming.map(itemLine) },
    { title: t('today:drafted'), lines: drafted.map(draftedLine) },
    { title: t('today:answers'), lines: unanswered.map(letterLine), all: remindAll },
    { title: t('today:letters'), lines: letters.filter(({ key }) => !waiting.has(key)) },
    { title: t('today:campaigns'), lines: campaigns.map(campaignLine) },
    { title: t('today:silent'), lines: silent.map(silentLine) },
    { title: t('today:milestones'), lines: milestones.map(itemLine) },
    { title: t('today:retention'), lines: retention },
  ];
  if (groups.every(({ lines }) => lines.length === 0)) {
    return <Text c="dimmed">{t('frame:today.nothingDue')}</Text>;
  }
  return (
    <div>
      {groups.map((group) => (
        <DueGroup key={group.title} {...group} />
      ))}
      {reminding.length > 0 && (
        <Suspense>
          <RemindersDialog letterIds={reminding} onClose={() => setReminding([])} />
        </Suspense>
      )}
    </div>
  );
}

function useBackupLine(): DueLine[] {
  const { t } = useTranslation('frame');
  const go = useGo();
  const backup = useRoute('backup.state', undefined);
  if (backup.data?.overdue !== true) return [];
  const path = '/settings?section=vault';
  const action = { label: t('backup.now'), run: () => go(path) };
  return [{ key: 'backup', title: t('today.backupDue'), path, whose: '', when: '', action }];
}

function useReminderLines(): DueLine[] {
  const { t } = useTranslation('task');
  const moments = useMoments();
  const due = useRoute('task.reminders', {});
  const reminded = useCommand('task.reminded');
  const lineOf = ({ id, revision, title, caseFileId, reminders }: Task): DueLine => ({
    key: id,
    title,
    path: caseFileId === null ? '/calendar' : `/cases/${caseFileId}/tasks?at=${id}`,
    whose: '',
    when: moments.moment(reminders[0] ?? 0),
    action: { label: t('seen'), run: () => reminded.mutate({ id, revision }) },
  });
  return (due.data ?? []).map(lineOf);
}

/** As many letters as can be looked into at once for facts that have changed. */
const lettersAsked = 20;

/** Issued letters that no longer say what is known, then drafts. */
function useLetterLines(): DueLine[] {
  const { t } = useTranslation(['frame', 'today']);
  const go = useGo();
  const drafts = useRoute('letter.list', { state: 'draft', limit: lettersAsked });
  const issued = useRoute('letter.list', { state: 'issued', limit: lettersAsked });
  const lineOf = (letter: LetterLine, when: string): DueLine => ({
    key: letter.id,
    title: [letter.reference, letter.subjectLine || letter.addressee].filter(Boolean).join(' · '),
    path: `/letters/${letter.id}`,
    whose: letter.caseNumber,
    when,
    action: { label: t('today:open'), run: () => go(`/letters/${letter.id}`) },
  });
  return [
    ...(issued.data?.lines ?? [])
      .filter(({ changed }) => changed)
      .map((letter) => lineOf(letter, t('frame:today.outdated'))),
    ...(drafts.data?.lines ?? []).map((letter) =>
      lineOf(letter, t(letter.changed ? 'frame:today.draftChanged' : 'frame:today.draft')),
    ),
  ];
}
