/** The fields in which two records differ, side by side, each with a choice. */
import { Radio, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CustomValue } from '@shared/custom/custom-field.schema';
import { wordCustomValue } from '@shared/custom/custom-value.rules';
import { ownFieldId } from '@shared/merge/merge.rules';
import { MergeChoice, type MergeField } from '@shared/merge/merge.schema';
import { needToKnow } from '@shared/record/field-level';
import { useCustomFields } from '../custom/use-custom-fields';
import { useShownLevel } from '../journal/use-shown-level';
import { NeedToKnow } from '../ui/need-to-know';
import { useWords } from '../ui/words';
import { MergeValue } from './merge-value';
import classes from './merge.module.css';

interface MergeTableProps {
  keptName: string;
  otherName: string;
  fields: readonly MergeField[];
  choices: Readonly<Record<string, MergeChoice>>;
  labelOf: (field: string) => string;
  onChoose: (field: string, choice: MergeChoice) => void;
}

export function MergeTable(props: MergeTableProps) {
  const { t } = useTranslation('merge');
  return (
    <Table className={classes['table'] ?? ''} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field')}</Table.Th>
          <Table.Th>{t('kept', { name: props.keptName })}</Table.Th>
          <Table.Th>{t('merged', { name: props.otherName })}</Table.Th>
          <Table.Th>{t('both')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.fields.map((field) => (
          <Row key={field.name} field={field} {...props} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ field, choices, labelOf, onChoose }: MergeTableProps & { field: MergeField }) {
  const { t } = useTranslation('merge');
  const levelOf = useShownLevel();
  const own = useOwnField(field.name);
  const label = own === undefined ? labelOf(field.name) : own.label;
  const radio = (choice: MergeChoice) => (
    <Radio
      name={`merge-${field.name}`}
      aria-label={t(`choose.${choice}`, { field: label })}
      value={choice}
      checked={choices[field.name] === choice}
      onChange={() => onChoose(field.name, choice)}
    />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      {(['kept', 'merged'] as const).map((side) => (
        <Table.Td key={side}>
          <div className={classes['choice']}>
            {radio(side)}
            <NeedToKnow level={own?.level ?? levelOf('person', field.name, field[side])}>
              {own === undefined ? (
                <MergeValue field={field.name} value={field[side]} />
              ) : (
                <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                  {own.say(field[side]) || '–'}
                </Text>
              )}
            </NeedToKnow>
          </div>
        </Table.Td>
      ))}
      <Table.Td>{field.joinable && radio('both')}</Table.Td>
    </Table.Tr>
  );
}

/** Of the organisation's own; undefined: it is a field of every record of this kind. */
function useOwnField(name: string) {
  const { t } = useTranslation('custom');
  const words = useWords();
  const fields = useCustomFields();
  const id = ownFieldId(name);
  if (id === undefined) return undefined;
  const field = fields.find((one) => one.id === id);
  return {
    label: words.text(field?.names ?? {}) || t('unnamed'),
    // Until it is known how sensitive it is, it waits.
    level: field?.level ?? needToKnow,
    say: (value: unknown) =>
      field === undefined ? '' : wordCustomValue(field, CustomValue.safeParse(value).data, words.language),
  };
}
