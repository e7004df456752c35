/** What has to be done in a case: typed in one line, ticked when it is done. */
import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, startOfWeek } from '@shared/calendar/civil-day.rules';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { latestDay } from '@shared/dates/partial-date.rules';
import type { Task } from '@shared/task/task.schema';
import { useTarget } from '../app/use-target';
import { useRoute } from '../ipc/useRoute';
import { StartPlaybook } from '../playbook/start-playbook';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { civilToday } from '../ui/partial-date-input';
import { QuickTask } from './quick-task';
import { TaskCard } from './task-card';
import classes from './task.module.css';

const filters = ['open', 'overdue', 'week', 'settled'] as const;
type Filter = (typeof filters)[number];

export function TasksTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('task');
  const target = useTarget();
  const { id } = view.caseFile;
  const [filter, setFilter] = useState<Filter>();
  const [made, setMade] = useState<string>();
  const tasks = useRoute('task.listOfCase', { caseFileId: id });
  const today = civilToday();
  const fitting = (one: Filter) => (tasks.data ?? []).filter(({ task }) => fits(task, one, today));
  // An address that names a settled task must show it.
  const named = tasks.data?.find(({ task }) => task.id === target)?.task;
  const shown = filter ?? (named === undefined || named.state === 'open' ? 'open' : 'settled');
  const lines = fitting(shown);
  return (
    <div>
      {tasks.error !== null && <ErrorMessage error={tasks.error} onRetry={() => void tasks.refetch()} />}
      <QuickTask caseFileId={id} onMade={setMade} />
      {tasks.data?.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<StartPlaybook caseFileId={id} />}
        />
      ) : (
        <div className={classes['bar']}>
          <SegmentedControl
            size="xs"
            aria-label={t('filter.label')}
            value={shown}
            onChange={(value) => setFilter(filters.find((one) => one === value))}
            data={filters.map((value) => ({
              value,
              label: [t(`filter.${value}`), fitting(value).length || ''].filter(Boolean).join(' '),
            }))}
          />
          <StartPlaybook caseFileId={id} />
        </div>
      )}
      {tasks.data !== undefined && tasks.data.length > 0 && lines.length === 0 && (
        <Text size="sm" c="dimmed" py="md">
          {t('noneInFilter')}
        </Text>
      )}
      {lines.map((line) => (
        <TaskCard key={line.task.id} line={line} startOpen={target === line.task.id && made === undefined} />
      ))}
    </div>
  );
}

function fits({ state, due }: Task, filter: Filter, today: string): boolean {
  if (filter === 'settled') return state !== 'open';
  if (state !== 'open') return false;
  const day = due === null ? undefined : latestDay(due);
  if (filter === 'overdue') return day !== undefined && day < today;
  return filter === 'open' || (day !== undefined && day <= addDays(startOfWeek(today), 6));
}
