/** A length of time, saved as one value: 15 working days, 2 months. */
import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dueUnits } from '@shared/calendar/working-days.rules';
import type { DeadlineRule, Term } from '@shared/deadline/deadline-rule.schema';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';

interface TermFieldProps {
  form: RecordForm<DeadlineRule>;
  name: 'term' | 'extension' | 'complaint';
  label: string;
  description?: string;
}

/** Emptied, an optional term is none; the term of the rule itself stays what it was. */
export function TermField({ form, name, label, description }: TermFieldProps) {
  const { t } = useTranslation('deadline');
  const field = useField(form, name);
  const { saver, value } = field;
  const type = (next: Term | null) => {
    if (name !== 'term') saver.type(next);
    else if (next !== null) saver.type(next);
  };
  const show = (term: Term | null) => (term === null ? '–' : t(`term.${term.unit}`, { count: term.count }));
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <NumberInput
          label={label}
          description={description}
          min={1}
          max={3650}
          clampBehavior="strict"
          allowDecimal={false}
          value={value?.count ?? ''}
          onChange={(count) =>
            type(typeof count === 'number' ? { count, unit: value?.unit ?? 'working_day' } : null)
          }
          onBlur={() => saver.leave()}
        />
        <Select
          aria-label={`${label}: ${t('unit.label')}`}
          allowDeselect={false}
          disabled={value === null}
          data={dueUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={value?.unit ?? 'working_day'}
          onChange={(chosen) => {
            const unit = dueUnits.find((one) => one === chosen);
            if (unit === undefined || value === null) return;
            type({ ...value, unit });
            saver.leave();
          }}
        />
      </Group>
      <FieldState field={field} show={show} />
    </div>
  );
}
