/** Lines that may be a record of the vault or an earlier line; a person decides what they are. */
import { Select, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineDecision, LineView } from '@shared/exchange/table-import.schema';
import { useWords } from '../ui/words';
import classes from './exchange.module.css';

interface LikelyLinesProps {
  lines: readonly LineView[];
  count: number;
  decisions: Readonly<Record<string, LineDecision>>;
  onDecide: (line: number, decision: LineDecision) => void;
}

export function LikelyLines({ lines, count, onDecide }: LikelyLinesProps) {
  const { t } = useTranslation('exchange');
  const words = useWords();
  if (lines.length === 0) return null;
  const more = count - lines.length;
  return (
    <section aria-label={t('import.likely')}>
      <Title order={3} size="h5">
        {t('import.likely')}
      </Title>
      <Text size="xs" c="dimmed" mb={4}>
        {t('import.likelyText')}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself */}
      <div className={classes['tall']} tabIndex={0} role="group" aria-label={t('import.likely')}>
        <Table verticalSpacing={3} fz="xs" aria-label={t('import.likely')}>
          <Table.Tbody>
            {lines.map((line) => (
              <LikelyLine key={line.line} line={line} onDecide={onDecide} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('import.likelyMore', { count: more, shown: words.number(more) })}
        </Text>
      )}
    </section>
  );
}

function LikelyLine({ line, onDecide }: { line: LineView } & Pick<LikelyLinesProps, 'onDecide'>) {
  const { t } = useTranslation('exchange');
  const { likely, twin, act, target } = line;
  const same = likely.map(({ id, name, detail }) => ({
    value: id,
    label: t('import.isSame', { name: [name, detail].filter(Boolean).join(', ') }),
  }));
  const data = [
    ...same,
    { value: 'new', label: t('import.isNew') },
    { value: 'skip', label: t('import.isSkipped') },
  ];
  const choose = (value: string | null) => {
    if (value === 'new' || value === 'skip') onDecide(line.line, { act: value });
    else if (value !== null) onDecide(line.line, { act: 'same', id: value });
  };
  const reasons = [
    ...likely.slice(0, 1).map(({ exact }) => t(exact ? 'import.exact' : 'import.alike')),
    ...(twin === null ? [] : [t('import.twin', { line: twin })]),
  ];
  return (
    <Table.Tr>
      <Table.Td w={60}>{line.line}</Table.Td>
      <Table.Td>{line.name}</Table.Td>
      <Table.Td>{reasons.join(', ')}</Table.Td>
      <Table.Td w={420}>
        <Select
          size="xs"
          aria-label={t('import.decide', { line: line.line, name: line.name })}
          data={data}
          value={act === 'same' ? target : act}
          allowDeselect={false}
          onChange={choose}
        />
      </Table.Td>
    </Table.Tr>
  );
}
