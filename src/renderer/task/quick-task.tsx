/** One line that makes a task: what has to be done, with its date in words. */
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { parseQuickTask } from '@shared/task/quick-task.rules';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import classes from './task.module.css';

const Answers = z.object({ text: z.string() });
const nothing = { text: '' };

export function QuickTask({ caseFileId, onMade }: { caseFileId: string; onMade: (id: string) => void }) {
  const { t } = useTranslation('task');
  const words = useWords();
  const create = useCommand('task.create');
  const { answers, change, forget } = useKeptAnswers(`task:new:${caseFileId}`, Answers, nothing);
  const typed = answers.text.trim() !== '';
  const { title, due } = parseQuickTask(answers.text, words.language, civilToday());
  const understood = due === null ? t('quick.noDate') : t('quick.understood', { date: words.date(due) });
  const add = () => {
    if (!typed || create.isPending) return;
    create.mutate(
      { caseFileId, title, due },
      {
        onSuccess: ({ id }) => {
          change(nothing);
          forget();
          onMade(id);
        },
      },
    );
  };
  return (
    <form
      className={classes['quick']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        label={t('quick.label')}
        placeholder={t('quick.hint')}
        value={answers.text}
        maxLength={500}
        description={typed ? understood : undefined}
        descriptionProps={{ role: 'status' }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Button type="submit" disabled={!typed} loading={create.isPending}>
        {t('quick.add')}
      </Button>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </form>
  );
}
