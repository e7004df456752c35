/** The questions before lines of a file come in: how it is written, which column holds what. */
import { Fieldset, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { encodings } from '@shared/exchange/encoding.schema';

type Encoding = (typeof encodings)[number];

export function EncodingSelect(props: { value: Encoding; onChange: (encoding: Encoding) => void }) {
  const { t } = useTranslation('exchange');
  return (
    <Select
      w={190}
      size="xs"
      label={t('import.encoding')}
      description={t('import.encodingHint')}
      data={[...encodings]}
      value={props.value}
      allowDeselect={false}
      onChange={(value) => props.onChange(encodings.find((one) => one === value) ?? props.value)}
    />
  );
}

interface ColumnSelectsProps<Mapping extends object> {
  /** The headings of the file. */
  columns: readonly string[];
  fields: readonly FieldOf<Mapping>[];
  nameOf: (field: FieldOf<Mapping>) => string;
  needed: readonly FieldOf<Mapping>[];
  /** Whether one of those that are needed is enough. */
  oneOfNeeded?: boolean;
  /** The place of the column by the field that it holds. */
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}
type FieldOf<Mapping extends object> = keyof Mapping & string;

/** A column for each field, as the headings suggest it. */
export function ColumnSelects<Mapping extends object>(props: ColumnSelectsProps<Mapping>) {
  const { t } = useTranslation('exchange');
  const { fields, needed, mapping, oneOfNeeded = false } = props;
  const data = props.columns.map((title, at) => ({
    value: String(at),
    label: title === '' ? t('import.column', { number: at + 1 }) : title,
  }));
  const lacking = oneOfNeeded && needed.every((field) => mapping[field] === undefined);
  return (
    <Fieldset legend={t('import.columns')} p="sm">
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 6 }} spacing="sm" verticalSpacing="xs">
        {fields.map((field) => (
          <Select
            key={field}
            size="xs"
            label={props.nameOf(field)}
            required={!oneOfNeeded && needed.includes(field)}
            {...(lacking && needed.includes(field) ? { error: t('import.needed') } : {})}
            placeholder={t('import.noColumn')}
            data={data}
            value={mapping[field] === undefined ? null : String(mapping[field])}
            clearable
            onChange={(at) => props.onMapping(withColumn(mapping, field, at))}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}

/** `at` null: no column holds the field. */
function withColumn<Mapping extends object>(
  mapping: Mapping,
  field: FieldOf<Mapping>,
  at: string | null,
): Mapping {
  const others = Object.entries(mapping).filter(([other]) => other !== field);
  return Object.fromEntries(at === null ? others : [...others, [field, Number(at)]]) as Mapping;
}
