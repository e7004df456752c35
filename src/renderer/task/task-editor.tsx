/** The fields of a task; each saves itself. */
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  repeatUnits,
  taskKinds,
  taskPriorities,
  taskStates,
  type DueExplanation,
  type Task,
} from '@shared/task/task.schema';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { useBackend } from '../ui/backend';
import { FieldState } from '../ui/field-state';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { UserNameField } from '../user/user-name-field';
import { DueField } from './due-field';
import { RemindersField } from './reminders-field';

export function TaskEditor({ task, explanation }: { task: Task; explanation: DueExplanation | null }) {
  const { t } = useTranslation('task');
  const form = useTaskForm(task);
  const choices = (list: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${list}.${value}`) }));
  return (
    <>
      <TextField form={form} name="title" label={t('field.title')} />
      <DueField form={form} explanation={explanation} />
      <Group grow align="flex-start">
        <SelectField form={form} name="kind" label={t('field.kind')} choices={choices('kind', taskKinds)} />
        <SelectField
          form={form}
          name="priority"
          label={t('field.priority')}
          choices={choices('priority', taskPriorities)}
        />
        <SelectField
          form={form}
          name="state"
          label={t('field.state')}
          choices={choices('state', taskStates)}
        />
      </Group>
      <TextAreaField form={form} name="note" label={t('field.note')} minRows={2} />
      <Group grow align="flex-start">
        <UserNameField form={form} name="assignee" label={t('field.assignee')} />
        <RepeatField form={form} />
      </Group>
      <RemindersField form={form} />
    </>
  );
}

/** The state goes its own way: being done has its moment, and may make the next task. */
function useTaskForm(task: Task): RecordForm<Task> {
  const backend = useBackend();
  return useRecordForm<Task>('task', task, {
    update: async (patch, revision) =>
      (await (patch.state === undefined
        ? backend.request('task.update', { id: task.id, revision, patch })
        : backend.request('task.settle', { id: task.id, revision, state: patch.state }))) as Task,
    reload: async () => (await backend.request('task.get', { id: task.id })) as Task,
  });
}

function RepeatField({ form }: { form: RecordForm<Task> }) {
  const { t } = useTranslation('task');
  const field = useField(form, 'repeat');
  const choose = (value: string | null) => {
    const unit = repeatUnits.find((one) => one === value);
    field.saver.type(unit === undefined ? null : { every: 1, unit });
    field.saver.leave();
  };
  return (
    <WithHelp form={form} name="repeat" label={t('field.repeat')}>
      <Select
        label={t('field.repeat')}
        allowDeselect={false}
        data={['none', ...repeatUnits].map((value) => ({ value, label: t(`repeatUnit.${value}`) }))}
        value={field.value?.unit ?? 'none'}
        onChange={choose}
      />
      <FieldState field={field} show={(shown) => t(`repeatUnit.${shown?.unit ?? 'none'}`)} />
    </WithHelp>
  );
}
