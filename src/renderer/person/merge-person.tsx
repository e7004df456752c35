import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '@shared/person/person.schema';
import { useFieldLabel } from '../casefile/field-label';
import { MergeButton } from '../merge/merge-button';
import { useWords } from '../ui/words';
import { PersonSearch } from './person-search';
import { personName } from './person-words';

/** For the person who was entered twice. */
export function MergePerson({ person }: { person: Person }) {
  const { t } = useTranslation('merge');
  const words = useWords();
  const labelOf = useFieldLabel('person');
  const name = personName(person, words.language);
  const [text, setText] = useState(name);
  return (
    <MergeButton
      kind="person"
      keptId={person.id}
      keptName={name}
      labelOf={labelOf}
      chooser={(onPick) => (
        <PersonSearch
          label={t('other')}
          description={t('otherHelp')}
          text={text}
          onText={setText}
          onPick={onPick}
          without={[person.id]}
          inDialog
          focusFirst
        />
      )}
    />
  );
}
