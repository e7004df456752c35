/**
 * Shows reminders whose moment has come as quiet notices in the window. Never as a notice of the system: that one shows
 * on a locked screen and would name what is in the vault.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '@shared/task/task.schema';
import { useGo } from '../app/navigation';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { StandingNotice } from '../ui/standing-notice';

/** Writes refresh it too; this is for the clock. */
const askedEvery = 30_000;

export function ReminderHost() {
  const { refetch, data } = useRoute('task.reminders', {});
  useEffect(() => {
    const timer = setInterval(() => void refetch(), askedEvery);
    return () => clearInterval(timer);
  }, [refetch]);
  return (data ?? []).map((task) => <Reminder key={task.id} task={task} />);
}

/** Stands until it is seen, or until the task is settled elsewhere. */
function Reminder({ task: { id, revision, title, caseFileId } }: { task: Task }) {
  const { t } = useTranslation('task');
  const go = useGo();
  const seen = () => void request('task.reminded', { id, revision }).catch(() => undefined);
  const open = () => {
    seen();
    go(caseFileId === null ? '/calendar' : `/cases/${caseFileId}/tasks?at=${id}`);
  };
  return (
    <StandingNotice id={`reminder:${id}`} title={t('reminder')} text={title} onOpen={open} onSeen={seen} />
  );
}
