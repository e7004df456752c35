/** The letters of one appeal. */
import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '@shared/letter/letter.schema';
import { useMoments } from '../ui/moments';
import { useGrowing } from '../ui/use-growing';
import { letterDay } from './letter-day';
import { LetterState } from './letter-state';

const titles = ['addressee', 'subject', 'language', 'reference', 'state', 'date'] as const;
const widths: Partial<Record<(typeof titles)[number], number>> = {
  language: 95,
  reference: 125,
  state: 150,
  date: 120,
};

export function LetterTable(props: { lines: readonly LetterLine[]; onOpen: (line: LetterLine) => void }) {
  const { t } = useTranslation(['letter', 'common']);
  const moments = useMoments();
  const drawn = useGrowing(props.lines.length);
  return (
    <Table layout="fixed" highlightOnHover verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {titles.map((title) => (
            <Table.Th key={title} w={widths[title]}>
              {t(`letter:list.${title}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.lines.slice(0, drawn).map((line) => (
          <Table.Tr key={line.id} onDoubleClick={() => props.onOpen(line)}>
            <Table.Td>
              <Anchor href={`#/letters/${line.id}`}>{line.addressee || '–'}</Anchor>
            </Table.Td>
            <Table.Td>{line.subjectLine || t('letter:head.untitled')}</Table.Td>
            <Table.Td>{t(`common:language.${line.language}`)}</Table.Td>
            <Table.Td>{line.reference || '–'}</Table.Td>
            <Table.Td>
              <LetterState line={line} />
            </Table.Td>
            <Table.Td>{moments.day(letterDay(line, line.updatedAt))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
