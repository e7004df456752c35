/** Finds a person in any spelling, or offers to make one: likely duplicates stand first. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '@shared/person/person.schema';
import { useRoute } from '../ipc/useRoute';
import { SearchOrCreate, type Found } from '../ui/search-or-create';
import { useLast } from '../ui/use-last';
import { useWords } from '../ui/words';
import { splitName } from '@shared/person/name-input.rules';
import { otherNames, personName } from './person-words';

interface PersonSearchProps {
  label: string;
  description?: string;
  required?: boolean;
  focusFirst?: boolean;
  inDialog?: boolean;
  text: string;
  onText: (text: string) => void;
  onPick: (person: Found) => void;
  onCreate?: () => void;
  onClear?: () => void;
  /** Already chosen elsewhere. */
  without?: readonly string[];
}

/** Time between keys of a quick typist. */
const typingPause = 120;

export function PersonSearch(props: PersonSearchProps) {
  const { t } = useTranslation('person');
  const { found, waiting } = usePersons(props.text, props.without ?? []);
  return (
    <SearchOrCreate
      label={props.label}
      description={props.description}
      placeholder={t('search.placeholder')}
      required={props.required ?? false}
      focusFirst={props.focusFirst ?? false}
      inDialog={props.inDialog ?? false}
      text={props.text}
      onText={props.onText}
      found={found}
      waiting={waiting}
      onPick={props.onPick}
      onClear={props.onClear}
      create={
        props.onCreate === undefined
          ? undefined
          : { label: t('search.create', { name: props.text.trim() }), onCreate: props.onCreate }
      }
    />
  );
}

function usePersons(text: string, without: readonly string[]): { found: Found[]; waiting: boolean } {
  const { t } = useTranslation('person');
  const words = useWords();
  const [asked] = useDebouncedValue(text.trim(), typingPause);
  const listed = useRoute('person.list', { text: asked, limit: 8 });
  const similar = useRoute(
    'person.findSimilar',
    { names: [splitName(asked)], limit: 5 },
    { enabled: asked.length > 2 },
  );
  const awaited = [listed, ...(asked.length > 2 ? [similar] : [])];
  const waiting = asked !== text.trim() || awaited.some(({ isPending }) => isPending);
  const [lastListed, lastSimilar] = [useLast(listed.data), useLast(similar.data)];
  const found = useMemo(() => {
    const lines = new Map<string, PersonLine>();
    const close = asked.length > 2 ? (lastSimilar ?? []) : [];
    for (const line of [...close, ...(lastListed?.lines ?? [])]) lines.set(line.id, line);
    return [...lines.values()]
      .filter(({ id }) => !without.includes(id))
      .map((line) => {
        const title = personName(line, words.language);
        const detail = [
          otherNames(line, title).slice(0, 2).join(', '),
          words.text(line.occupation),
          line.caseFileNumbers.length > 0 ? line.caseFileNumbers.join(', ') : t('search.noCase'),
        ];
        return { id: line.id, title, detail: detail.filter(Boolean).join(' · ') };
      });
  }, [asked, lastListed, lastSimilar, without, words, t]);
  return { found, waiting };
}
