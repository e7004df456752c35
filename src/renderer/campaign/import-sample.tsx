import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importFields, type ImportFile, type ImportMapping } from '@shared/campaign/supporter.schema';
import { useWords } from '../ui/words';
import classes from './campaign.module.css';

/** The first rows, under the fields that they go to. */
export function ImportSample({ file, mapping }: { file: ImportFile; mapping: ImportMapping }) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const shown = importFields.filter((field) => mapping[field] !== undefined);
  if (shown.length === 0 || file.sample.length === 0) return null;
  return (
    // A wide table scrolls by itself; its own tab stop makes that possible without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['sample']} tabIndex={0} role="group" aria-label={t('import.sample')}>
      <Table verticalSpacing={2} fz="xs" aria-label={t('import.sample')}>
        <Table.Thead>
          <Table.Tr>
            {shown.map((field) => (
              <Table.Th key={field} scope="col">
                {words.value('importField', field)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.sample.map((cells, row) => (
            <Table.Tr key={row}>
              {shown.map((field) => (
                <Table.Td key={field}>{(cells[mapping[field] ?? -1] ?? '').slice(0, 80)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
