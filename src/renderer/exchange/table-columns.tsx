import { Fieldset, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  neededFields,
  tableFields,
  type TableFile,
  type TableMapping,
} from '@shared/exchange/table-import.schema';
import { useFieldWords } from './use-field-words';

interface TableColumnsProps {
  file: Pick<TableFile, 'kind' | 'columns'>;
  mapping: TableMapping;
  onMapping: (mapping: TableMapping) => void;
}

/** A column for each field, as the headings suggest it. */
export function TableColumns({ file: { kind, columns }, mapping, onMapping }: TableColumnsProps) {
  const { t } = useTranslation('exchange');
  const name = useFieldWords(kind);
  const data = columns.map((title, at) => ({
    value: String(at),
    label: title === '' ? t('import.column', { number: at + 1 }) : title,
  }));
  const needed = neededFields[kind];
  const lacking = needed.every((field) => mapping[field] === undefined);
  return (
    <Fieldset legend={t('import.columns')} p="sm">
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 6 }} spacing="sm" verticalSpacing="xs">
        {tableFields[kind].map((field) => (
          <Select
            key={field}
            size="xs"
            label={name(field)}
            {...(lacking && needed.includes(field) ? { error: t('import.needed') } : {})}
            placeholder={t('import.noColumn')}
            data={data}
            value={mapping[field] === undefined ? null : String(mapping[field])}
            clearable
            onChange={(value) => {
              const { [field]: _old, ...others } = mapping;
              onMapping(value === null ? others : { ...others, [field]: Number(value) });
            }}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
