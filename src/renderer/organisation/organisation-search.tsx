/** Finds an organisation by its names; where `onCreate` is given, offers to make one. */
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';
import { SearchOrCreate, type Found } from '../ui/search-or-create';
import { useLast } from '../ui/use-last';
import { useWords } from '../ui/words';

interface OrganisationSearchProps {
  label: string;
  description?: string;
  without: readonly string[];
  text: string;
  inDialog?: boolean;
  onText: (text: string) => void;
  onPick: (organisation: Found) => void;
  onCreate?: () => void;
}

const typingPause = 120;

export function OrganisationSearch(props: OrganisationSearchProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const [asked] = useDebouncedValue(props.text.trim(), typingPause);
  const listed = useRoute('organisation.list', { text: asked, limit: 8 });
  const lines = useLast(listed.data)?.lines ?? [];
  return (
    <SearchOrCreate
      label={props.label}
      description={props.description}
      placeholder={t('search.placeholder')}
      inDialog={props.inDialog ?? false}
      text={props.text}
      onText={props.onText}
      found={lines
        .filter(({ id }) => !props.without.includes(id))
        .map(({ id, names, kind }) => ({
          id,
          title: words.text(names),
          detail: words.value('organisationKind', kind),
        }))}
      waiting={asked !== props.text.trim() || listed.isPending}
      onPick={props.onPick}
      onClear={() => props.onText('')}
      create={
        props.onCreate === undefined
          ? undefined
          : { label: t('search.create', { name: props.text.trim() }), onCreate: props.onCreate }
      }
    />
  );
}
