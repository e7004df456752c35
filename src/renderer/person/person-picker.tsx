/** Chooses a person for a record, or makes one on the spot; then is empty again. */
import { useState } from 'react';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useWords } from '../ui/words';
import { PersonSearch } from './person-search';
import { languageOfName, splitName } from '@shared/person/name-input.rules';

interface PersonPickerProps {
  label: string;
  without: readonly string[];
  onPick: (personId: string) => void;
}

export function PersonPicker({ label, without, onPick }: PersonPickerProps) {
  const words = useWords();
  const create = useCommand('person.create');
  const [text, setText] = useState('');
  const pick = (id: string) => {
    setText('');
    onPick(id);
  };
  const name = text.trim();
  const language = languageOfName(name, words.language);
  return (
    <div>
      <PersonSearch
        label={label}
        without={without}
        text={text}
        onText={setText}
        onPick={({ id }) => pick(id)}
        onClear={() => setText('')}
        onCreate={() =>
          create.mutate(
            { names: [{ kind: 'legal', language, ...splitName(name), primary: true, inflections: null }] },
            { onSuccess: (person) => pick(person.id) },
          )
        }
      />
      {create.error !== null && <ErrorMessage error={create.error} />}
    </div>
  );
}
