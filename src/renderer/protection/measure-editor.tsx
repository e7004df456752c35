import { Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import {
  measureKinds,
  measureStates,
  type ProtectionMeasure,
} from '@shared/protection/protection-measure.schema';
import { CasePersonField } from '../casefile/case-person-field';
import { FieldState } from '../ui/field-state';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { PartialDateField } from '../ui/partial-date-input';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

/** What grants for defenders are paid in, and the money of the countries where they are spent. */
const currencies = ['EUR', 'USD', 'CHF', 'GBP', 'KZT', 'KGS', 'UZS', 'RUB', 'GEL', 'TRY'] as const;

export function MeasureEditor({ measure, view }: { measure: ProtectionMeasure; view: CaseFileView }) {
  const { t } = useTranslation('measure');
  const words = useWords();
  const form = useRecordForm<ProtectionMeasure>('protectionMeasure', measure);
  const currency = useField(form, 'currency').value;
  const known = currencies.some((one) => one === currency) ? currencies : [...currencies, currency];
  return (
    <>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="kind"
          label={t('field.kind')}
          choices={words.choices('measureKind', measureKinds)}
        />
        <SelectField
          form={form}
          name="state"
          label={t('field.state')}
          choices={words.choices('measureState', measureStates)}
        />
        <CasePersonField
          form={form}
          name="personId"
          view={view}
          label={t('field.personId')}
          placeholder={t('everybody')}
        />
      </Group>
      <TextAreaField form={form} name="description" label={t('field.description')} minRows={2} />
      <Group grow align="flex-start">
        <TextField form={form} name="provider" label={t('field.provider')} />
        <CostField form={form} />
        <SelectField
          form={form}
          name="currency"
          label={t('field.currency')}
          choices={known.map((value) => ({ value, label: value }))}
        />
      </Group>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="start" label={t('field.start')} />
        <PartialDateField form={form} name="end" label={t('field.end')} />
      </Group>
      <TextAreaField form={form} name="result" label={t('field.result')} minRows={2} />
    </>
  );
}

/** Typed as money is written; stored in hundredths. */
function CostField({ form }: { form: RecordForm<ProtectionMeasure> }) {
  const { t, i18n } = useTranslation('measure');
  const field = useField(form, 'costHundredths');
  const { value, saver } = field;
  const decimal = i18n.language === 'en' ? '.' : ',';
  return (
    <div>
      <NumberInput
        label={t('field.costHundredths')}
        min={0}
        max={10_000_000_000}
        decimalScale={2}
        decimalSeparator={decimal}
        thousandSeparator={decimal === '.' ? ',' : '\u202F'}
        allowNegative={false}
        hideControls
        value={value === null ? '' : value / 100}
        onChange={(typed) => saver.type(typeof typed === 'number' ? Math.round(typed * 100) : null)}
        onBlur={() => saver.leave()}
      />
      <FieldState field={field} show={(cost) => (cost === null ? '–' : String(cost / 100))} />
    </div>
  );
}
