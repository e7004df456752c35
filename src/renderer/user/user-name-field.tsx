import { Autocomplete } from '@mantine/core';
import { FieldState } from '../ui/field-state';
import type { FieldOf, FieldProps } from '../ui/fields';
import { useFieldAs, type StoredRecord } from '../ui/record-form';
import { WithHelp } from '../ui/with-help';
import { useRoute } from '../ipc/useRoute';

/** Whose a case or a task is: the users of the vault are offered, others may be typed. */
export function UserNameField<R extends StoredRecord>(props: FieldProps<R, FieldOf<R, string>>) {
  const users = useRoute('user.list', {});
  const { value, state, restored, saver } = useFieldAs<string, R>(props.form, props.name);
  const names = (users.data ?? []).filter(({ endedAt }) => endedAt === null).map(({ name }) => name);
  return (
    <WithHelp form={props.form} name={props.name} label={props.label}>
      <Autocomplete
        label={props.label}
        data={names}
        {...(saver.locked ? { readOnly: true } : {})}
        value={value}
        onChange={(next) => saver.type(next)}
        onOptionSubmit={(next) => {
          saver.type(next);
          saver.leave();
        }}
        onBlur={() => saver.leave()}
      />
      <FieldState field={{ value, state, restored, saver }} show={String} />
    </WithHelp>
  );
}
