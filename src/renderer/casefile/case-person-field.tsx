import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { personName } from '../person/person-words';
import { SelectField, type FieldOf, type FieldProps } from '../ui/fields';
import type { StoredRecord } from '../ui/record-form';
import { useWords } from '../ui/words';

type PersonOf<R> = FieldOf<R, string | null>;

/** Which of the persons of the case a record speaks of; empty: what `placeholder` says. */
export function CasePersonField<R extends StoredRecord>({
  view,
  ...props
}: FieldProps<R, PersonOf<R>> & { view: CaseFileView }) {
  const words = useWords();
  const choices = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  const { name, ...rest } = props;
  return <SelectField<R> {...rest} name={name as never} choices={choices} clearable searchable />;
}

/** The name of a person of the case; empty for none, or one who has been taken off it. */
export function namedIn(
  view: CaseFileView,
  personId: string | null,
  words: ReturnType<typeof useWords>,
): string {
  const found = view.persons.find(({ person }) => person.id === personId);
  return found === undefined ? '' : personName(found.person, words.language);
}
