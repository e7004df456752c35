/** What was written to this office, whoever held it. */
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';
import { letterDay } from '../letter/letter-day';
import { LetterState } from '../letter/letter-state';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { useGrowing } from '../ui/use-growing';
import { SectionCard } from '../ui/section-card';

export function LettersSection({ officeId }: { officeId: string }) {
  const { t } = useTranslation(['authority', 'letter']);
  const moments = useMoments();
  const letters = useRoute('letter.listOfOffice', { officeId });
  const drawn = useGrowing(letters.data?.length ?? 0);
  const titles = ['subject', 'reference', 'state', 'date'] as const;
  return (
    <SectionCard title={t('authority:letters.title')}>
      {letters.error !== null && (
        <ErrorMessage error={letters.error} onRetry={() => void letters.refetch()} />
      )}
      {letters.data?.length === 0 && <Text c="dimmed">{t('authority:letters.empty')}</Text>}
      {letters.data !== undefined && letters.data.length > 0 && (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {titles.map((title) => (
                <Table.Th key={title}>{t(`letter:list.${title}`)}</Table.Th>
              ))}
              <Table.Th>{t('authority:letters.case')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letters.data.slice(0, drawn).map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td>
                  <Anchor href={`#/letters/${line.id}`} lang={line.language}>
                    {line.subjectLine || t('letter:head.untitled')}
                  </Anchor>
                </Table.Td>
                <Table.Td>{line.reference || '–'}</Table.Td>
                <Table.Td>
                  <LetterState line={line} />
                </Table.Td>
                <Table.Td>{moments.day(letterDay(line, line.updatedAt))}</Table.Td>
                <Table.Td>
                  <Anchor href={`#/cases/${line.caseFileId}`}>{line.caseNumber}</Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}
