import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  tableFields,
  type LineView,
  type TableKind,
  type TableMapping,
} from '@shared/exchange/table-import.schema';
import classes from './exchange.module.css';
import { useFieldWords } from './use-field-words';

interface TableSampleProps {
  kind: TableKind;
  mapping: TableMapping;
  lines: readonly LineView[];
}

/** The first lines as they were understood, what was written under it where the two differ. */
export function TableSample({ kind, mapping, lines }: TableSampleProps) {
  const { t } = useTranslation('exchange');
  const name = useFieldWords(kind);
  const fields: readonly string[] = tableFields[kind];
  const shown = fields.filter(
    (field) => mapping[field] !== undefined || lines.some(({ cells }) => cells[field] !== undefined),
  );
  if (shown.length === 0 || lines.length === 0) return null;
  return (
    // A wide table scrolls by itself; its own tab stop makes that possible without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['wide']} tabIndex={0} role="group" aria-label={t('import.sample')}>
      <Table verticalSpacing={3} fz="xs" aria-label={t('import.sample')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('import.line')}</Table.Th>
            <Table.Th scope="col">{t('import.will')}</Table.Th>
            {shown.map((field) => (
              <Table.Th key={field} scope="col">
                {name(field)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ line, act, cells }) => (
            <Table.Tr key={line}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{t(`import.acts.${act}`)}</Table.Td>
              {shown.map((field) => (
                <Table.Td key={field}>
                  <Understood cell={cells[field]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const longest = 90;

function Understood({ cell }: { cell: LineView['cells'][string] | undefined }) {
  const { t } = useTranslation('exchange');
  if (cell === undefined) return null;
  const { raw, text, wrong } = cell;
  return (
    <>
      {text.slice(0, longest)}
      {wrong && (
        <Text span size="xs" fw={600} c="var(--mantine-color-error)">
          {text === '' ? '' : ' · '}
          {t('import.notUnderstood')}
        </Text>
      )}
      {raw !== '' && !text.startsWith(raw) && (
        <Text size="xs" c="dimmed">
          {raw.slice(0, longest)}
        </Text>
      )}
    </>
  );
}
