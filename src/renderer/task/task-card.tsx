/** One task as a line with its check box, which opens into its fields. */
import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '@shared/task/task.schema';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { useDueState, useOffsetPhrase } from './due-words';
import { TaskEditor } from './task-editor';
import { useSettle } from './use-settle';
import classes from './task.module.css';

interface TaskCardProps {
  line: TaskLine;
  startOpen: boolean;
}

export function TaskCard({ line: { task, explanation }, startOpen }: TaskCardProps) {
  const remove = useRemove();
  const title = task.title;
  return (
    <RecordCard
      id={task.id}
      name={title}
      title={<span className={task.state === 'open' ? undefined : classes['settled']}>{title}</span>}
      meta={<Meta line={{ task, explanation }} />}
      leading={<Tick task={task} />}
      startOpen={startOpen}
      onRemove={() => void remove('task', task, title)}
      editor={<TaskEditor task={task} explanation={explanation} />}
    >
      {task.note !== '' && (
        <Text size="sm" lineClamp={2}>
          {task.note}
        </Text>
      )}
    </RecordCard>
  );
}

/** How it stands, when it is due and why, and only what is out of the ordinary. */
function Meta({ line: { task, explanation } }: { line: TaskLine }) {
  const { t } = useTranslation('task');
  const words = useWords();
  const stateOf = useDueState();
  const phraseOf = useOffsetPhrase();
  const { text, late, near } = stateOf(task);
  const mark = late ? classes['late'] : near ? classes['near'] : undefined;
  const parts: ReactNode[] = [];
  if (task.kind === 'deadline') parts.push(t('kind.deadline'));
  if (text !== '') parts.push(<span className={mark}>{text}</span>);
  if (task.state === 'open' && task.due !== null) parts.push(words.date(task.due));
  if (task.state === 'open' && explanation !== null) parts.push(phraseOf(explanation.offset));
  if (task.priority === 'high' && task.state === 'open') parts.push(t('highPriority'));
  if (task.repeat !== null) parts.push(t(`repeatUnit.${task.repeat.unit}`));
  if (task.assignee !== '') parts.push(task.assignee);
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts keep their order
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ));
}

function Tick({ task }: { task: TaskLine['task'] }) {
  const { t } = useTranslation('task');
  const settle = useSettle();
  return (
    <Checkbox
      className={classes['check'] ?? ''}
      aria-label={t('markDone', { title: task.title })}
      checked={task.state === 'done'}
      onChange={(event) => settle(task, event.currentTarget.checked ? 'done' : 'open')}
    />
  );
}
