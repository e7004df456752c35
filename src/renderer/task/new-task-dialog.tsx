/** A new task from anywhere: one line with its date in words, the day and the case beside it. */
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { datePoint, PartialDate } from '@shared/dates/partial-date.schema';
import { parseQuickTask } from '@shared/task/quick-task.rules';
import { useCommandHandler } from '../app/commands';
import { caseInAddress } from '../app/navigation';
import { CaseSelect } from '../casefile/case-select';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptAnswers } from '../ui/kept-answers';
import { civilToday, PartialDateInput } from '../ui/partial-date-input';
import { stopsAtRefused } from '../ui/refused-field';
import { useWords } from '../ui/words';
import { newTask } from './new-task';

/** Stands once in the frame. */
export function NewTaskHost() {
  const { t } = useTranslation('calendar');
  const asked = newTask.useAsked();
  useCommandHandler('task.new', () => newTask.open({ caseFileId: caseInAddress(), day: null }));
  return (
    <Dialog opened={asked !== null} onClose={newTask.close} title={t('calendar:add')} size={560}>
      {asked !== null && <NewTaskForm {...asked} />}
    </Dialog>
  );
}

const Answers = z.object({
  text: z.string(),
  due: PartialDate.nullable(),
  /** What stands in the field of the date and is refused. */
  written: z.string().default(''),
});

function NewTaskForm(props: { caseFileId: string | null; day: string | null }) {
  const { t } = useTranslation(['calendar', 'task']);
  const words = useWords();
  const create = useCommand('task.create');
  const [caseFileId, setCase] = useState(props.caseFileId);
  const day = props.day === null ? null : datePoint(props.day);
  const { answers, change, forget } = useKeptAnswers(`task:new:${props.day ?? ''}`, Answers, {
    text: '',
    due: day,
    written: '',
  });
  const typed = parseQuickTask(answers.text, words.language, civilToday());
  const due = typed.due ?? answers.due;
  const add = () =>
    create.mutate(
      { caseFileId, title: typed.title, due },
      {
        onSuccess: () => {
          forget();
          newTask.close();
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (stopsAtRefused(event.currentTarget)) return;
        if (typed.title !== '' && !create.isPending) add();
      }}
    >
      <Stack>
        <TextInput
          label={t('task:field.title')}
          placeholder={t('task:quick.hint')}
          data-autofocus
          maxLength={500}
          value={answers.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <PartialDateInput
          label={t('calendar:newTask.dueLabel')}
          lean="future"
          value={due}
          onChange={(next) => change({ due: next })}
          written={answers.written}
          onWritten={(text) => change({ written: text ?? '' })}
        />
        <CaseSelect
          label={t('calendar:newTask.case')}
          placeholder={t('calendar:newTask.noCase')}
          clearable
          value={caseFileId}
          onChange={setCase}
        />
        {create.error !== null && <ErrorMessage error={create.error} />}
        <FormFoot onCancel={newTask.close}>
          <Button type="submit" disabled={typed.title === ''} loading={create.isPending}>
            {t('calendar:newTask.add')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
