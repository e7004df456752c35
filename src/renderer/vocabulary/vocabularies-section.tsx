/** Settings > Vocabularies: the lists, and in each what is shipped and what the organisation has made of it. */
import { Anchor, Table, Text } from '@mantine/core';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { VocabularyLine } from '@shared/vocabulary/vocabulary.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import { VocabularyEditor } from './vocabulary-editor';
import classes from './vocabulary.module.css';

const address = '/settings?section=vocabularies';

/** The list that is shown is part of the address. */
export function VocabulariesSection() {
  const asked = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get('list'),
  });
  const { history } = useRouter();
  const shown = VocabularyKey.safeParse(asked);
  if (!shown.success) return <Lists />;
  return <VocabularyEditor key={shown.data} list={shown.data} onBack={() => history.push(address)} />;
}

function Lists() {
  const { t } = useTranslation('vocabulary');
  const lists = useRoute('vocabulary.lists', {});
  return (
    <SectionCard title={t('lists.title')}>
      <Text size="sm" c="dimmed">
        {t('lists.note')}
      </Text>
      {lists.error !== null && <ErrorMessage error={lists.error} />}
      <Table className={classes['lists'] ?? ''} verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="end">{t('lists.number')}</Table.Th>
            <Table.Th>{t('lists.name')}</Table.Th>
            <Table.Th ta="end">{t('lists.shipped')}</Table.Th>
            <Table.Th ta="end">{t('lists.own')}</Table.Th>
            <Table.Th ta="end">{t('lists.hidden')}</Table.Th>
            <Table.Th ta="end">{t('lists.version')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lists.data?.map((line) => (
            <ListRow key={line.key} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}

function ListRow({ line }: { line: VocabularyLine }) {
  const words = useWords();
  const some = (count: number) => (count === 0 ? '–' : words.number(count));
  return (
    <Table.Tr>
      <Table.Td ta="end">{line.list}</Table.Td>
      <Table.Td>
        <Anchor href={`#${address}&list=${line.key}`} size="sm">
          {words.text(line.name)}
        </Anchor>
      </Table.Td>
      <Table.Td ta="end">{some(line.shipped)}</Table.Td>
      <Table.Td ta="end">{some(line.own)}</Table.Td>
      <Table.Td ta="end">{some(line.hidden)}</Table.Td>
      <Table.Td ta="end">{line.version}</Table.Td>
    </Table.Tr>
  );
}
