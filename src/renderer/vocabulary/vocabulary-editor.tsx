/** One list as the settings show it: every term with how often it is used, and what the organisation may do with it. */
import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { termSearch } from '@shared/vocabulary/term-search.rules';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import type { Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { SectionCard } from '../ui/section-card';
import { TextButton } from '../ui/text-button';
import { useWords } from '../ui/words';
import { AddTerm } from './add-term';
import { TermLines } from './term-lines';
import { useVocabulary } from './use-vocabulary';
import { FindField } from '../ui/find-field';

/** More than this nobody reads through. */
const mostFound = 200;

export function VocabularyEditor({ list, onBack }: { list: VocabularyKey; onBack: () => void }) {
  const { t } = useTranslation('vocabulary');
  const words = useWords();
  const vocabulary = useVocabulary(list);
  const usage = useRoute('vocabulary.usage', { list });
  const counts = useMemo(() => new Map(usage.data?.map(({ code, count }) => [code, count])), [usage.data]);
  if (vocabulary === undefined) return <Text size="sm">{t('loading')}</Text>;
  const { shipped } = vocabulary;
  return (
    <>
      <TextButton size="sm" onClick={onBack}>
        <IconArrowLeft size={14} aria-hidden /> {t('editor.back')}
      </TextButton>
      <SectionCard title={words.text(shipped.name)} actions={<AddOwn list={list} />}>
        <Text size="sm" c="dimmed">
          {t('editor.about', { number: shipped.list, version: shipped.version, count: shipped.terms.length })}
        </Text>
        <Terms vocabulary={vocabulary} counts={counts} />
      </SectionCard>
    </>
  );
}

function Terms(props: { vocabulary: Vocabulary; counts: ReadonlyMap<TermCode, number> }) {
  const { t } = useTranslation('vocabulary');
  const { vocabulary } = props;
  const [query, setQuery] = useState('');
  const search = useMemo(() => termSearch(vocabulary, vocabulary.terms), [vocabulary]);
  if (vocabulary.terms.length === 0)
    return <EmptyState title={t('editor.emptyTitle')} text={t('editor.emptyText')} />;
  return (
    <>
      <FindField label={t('editor.filter')} w={320} value={query} onChange={setQuery} />
      <TermLines {...props} found={query.trim() === '' ? undefined : search(query, mostFound)} />
    </>
  );
}

function AddOwn({ list }: { list: VocabularyKey }) {
  const { t } = useTranslation('vocabulary');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('editor.add')}
      </Button>
      {open && <AddTerm list={list} text="" onMade={close} onClose={close} />}
    </>
  );
}
