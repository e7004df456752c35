/** Chooses an organisation for a record, or makes one on the spot; then is empty again. */
import { useState } from 'react';
import { useCommand } from '../ipc/useCommand';
import { languageOfName } from '@shared/person/name-input.rules';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { OrganisationSearch } from './organisation-search';

interface OrganisationPickerProps {
  label: string;
  without: readonly string[];
  onPick: (organisationId: string) => void;
}

export function OrganisationPicker({ label, without, onPick }: OrganisationPickerProps) {
  const words = useWords();
  const create = useCommand('organisation.create');
  const [text, setText] = useState('');
  const pick = (id: string) => {
    setText('');
    onPick(id);
  };
  const name = text.trim();
  return (
    <div>
      <OrganisationSearch
        label={label}
        without={without}
        text={text}
        onText={setText}
        onPick={({ id }) => pick(id)}
        onCreate={() =>
          create.mutate(
            { names: { [languageOfName(name, words.language)]: name } },
            { onSuccess: (organisation) => pick(organisation.id) },
          )
        }
      />
      {create.error !== null && <ErrorMessage error={create.error} />}
    </div>
  );
}
