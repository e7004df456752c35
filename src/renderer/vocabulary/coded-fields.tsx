/** Coded values as fields of a record that save themselves. */
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import { FieldState } from '../ui/field-state';
import type { FieldOf } from '../ui/fields';
import { useFieldAs, type RecordForm, type StoredRecord } from '../ui/record-form';
import { CodedInput, type CodedInputProps } from './coded-input';
import { CodedListInput } from './coded-list-input';
import { useTermWords } from './use-vocabulary';

type Looks = Omit<CodedInputProps, 'value' | 'onChange' | 'onSettled' | 'clearable'>;
/** The fields of R that hold a coded value, or none. */
type Coded<R> = FieldOf<R, CodedValue> | FieldOf<R, CodedValue | null>;

/** `clearable` only where the record's field may be null. */
export function CodedField<R extends StoredRecord>(
  props: Looks & { form: RecordForm<R>; name: Coded<R>; clearable?: boolean },
) {
  const { form, name, clearable = false, ...looks } = props;
  const field = useFieldAs<CodedValue | null, R>(form, name);
  const words = useTermWords(looks.list);
  return (
    <div>
      <CodedInput
        {...looks}
        clearable={clearable}
        value={field.value}
        onChange={(value) => field.saver.type(value)}
        onSettled={() => field.saver.leave()}
      />
      <FieldState field={field} show={words.value} />
    </div>
  );
}

export function CodedListField<R extends StoredRecord>(
  props: Looks & { form: RecordForm<R>; name: FieldOf<R, CodedValue[]> },
) {
  const { form, name, ...looks } = props;
  const field = useFieldAs<CodedValue[], R>(form, name);
  const words = useTermWords(looks.list);
  return (
    <div>
      <CodedListInput
        {...looks}
        value={field.value}
        onChange={(value) => field.saver.type(value)}
        onSettled={() => field.saver.leave()}
      />
      <FieldState field={field} show={(values) => values.map(words.value).join('; ')} />
    </div>
  );
}
