/** Moments at which a task shows itself: in Today and as a quiet notice in the window, never outside of it. */
import { Group, Pill, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDateInput } from '@shared/dates/date-input.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { Task } from '@shared/task/task.schema';
import { FieldState } from '../ui/field-state';
import { useMoments } from '../ui/moments';
import { civilToday } from '../ui/partial-date-input';
import { useField, type RecordForm } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { useWords } from '../ui/words';

/** When a day is given without a time. */
const startOfWork = '09:00';

export function RemindersField({ form }: { form: RecordForm<Task> }) {
  const { t } = useTranslation(['task', 'common']);
  const words = useWords();
  const moments = useMoments();
  const field = useField(form, 'reminders');
  const [text, setText] = useState('');
  const read = parseDateInput(text, words.language, civilToday(), 'future');
  const at = read.ok ? instantOf(read.date) : undefined;
  const save = (reminders: number[]) => {
    field.saver.type(reminders.toSorted((a, b) => a - b));
    field.saver.leave();
  };
  const add = () => {
    if (at === undefined) return;
    save([...new Set([...field.value, at])]);
    setText('');
  };
  return (
    <WithHelp form={form} name="reminders" label={t('task:field.reminders')}>
      <TextInput
        label={t('task:field.reminders')}
        placeholder={t('task:help.reminder')}
        value={text}
        description={at === undefined ? undefined : t('common:date.understood', { date: moments.moment(at) })}
        error={text.trim() !== '' && at === undefined ? t('common:date.notUnderstood') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Group gap="xs" mt={field.value.length > 0 ? 'xs' : 0}>
        {field.value.map((one) => (
          <Pill
            key={one}
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('task:removeReminder', { moment: moments.moment(one) }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
            onRemove={() => save(field.value.filter((other) => other !== one))}
          >
            {moments.moment(one)}
          </Pill>
        ))}
      </Group>
      <FieldState field={field} show={(shown) => shown.map((one) => moments.moment(one)).join('; ')} />
    </WithHelp>
  );
}

/** By the clock of this computer: a reminder is for the person in front of it. */
function instantOf({ start, end, time }: PartialDate): number | undefined {
  if (start.length !== 10 || end !== null) return undefined;
  return new Date(`${start}T${time ?? startOfWork}`).getTime();
}
