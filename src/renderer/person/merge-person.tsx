import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '@shared/person/person.schema';
import { useFieldLabel } from '../casefile/field-label';
import { MergeDialog } from '../merge/merge-dialog';
import { MayButton } from '../user/may-button';
import { useWords } from '../ui/words';
import { PersonSearch } from './person-search';
import { personName } from './person-words';

/** For the person who was entered twice. */
export function MergePerson({ person }: { person: Person }) {
  const { t } = useTranslation('merge');
  const words = useWords();
  const labelOf = useFieldLabel('person');
  const [open, setOpen] = useState(false);
  const name = personName(person, words.language);
  const [text, setText] = useState(name);
  return (
    <>
      <MayButton route="merge.apply" variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('open')}
      </MayButton>
      {open && (
        <MergeDialog
          kind="person"
          keptId={person.id}
          keptName={name}
          labelOf={labelOf}
          onClose={() => setOpen(false)}
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
      )}
    </>
  );
}
