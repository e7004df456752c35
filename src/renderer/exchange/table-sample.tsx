import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  tableFields,
  type LineView,
  type TableKind,
  type TableMapping,
} from '@shared/exchange/table-import.schema';
import { SampleTable } from './import-tables';
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
  const heads = [t('import.line'), t('import.will'), ...shown.map(name)];
  const rows = lines.map(({ line, act, cells }) => ({
    key: line,
    cells: [
      line,
      t(`import.acts.${act}`),
      ...shown.map((field) => <Understood cell={cells[field]} key={field} />),
    ],
  }));
  return <SampleTable heads={heads} rows={rows} />;
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
