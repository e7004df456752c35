/** Chooses an organisation for a record, or makes one on the spot; then is empty again. */
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { languageOfName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { SearchOrCreate } from '../ui/search-or-create';
import { useWords } from '../ui/words';

interface OrganisationPickerProps {
  label: string;
  without: readonly string[];
  onPick: (organisationId: string) => void;
}

const typingPause = 120;

export function OrganisationPicker({ label, without, onPick }: OrganisationPickerProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const create = useCommand('organisation.create');
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), typingPause);
  const listed = useRoute('organisation.list', { text: asked, limit: 8 });
  const pick = (id: string) => {
    setText('');
    onPick(id);
  };
  const name = text.trim();
  return (
    <div>
      <SearchOrCreate
        label={label}
        placeholder={t('search.placeholder')}
        text={text}
        onText={setText}
        found={(listed.data?.lines ?? [])
          .filter(({ id }) => !without.includes(id))
          .map(({ id, names, kind }) => ({
            id,
            title: words.text(names),
            detail: words.value('organisationKind', kind),
          }))}
        onPick={({ id }) => pick(id)}
        onClear={() => setText('')}
        create={{
          label: t('search.create', { name }),
          onCreate: () =>
            create.mutate(
              { names: { [languageOfName(name, words.language)]: name } },
              { onSuccess: (organisation) => pick(organisation.id) },
            ),
        }}
      />
      {create.error !== null && <ErrorMessage error={create.error} />}
    </div>
  );
}
