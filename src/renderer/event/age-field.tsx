import { Input, NumberInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Act, Event } from '@shared/event/event.schema';
import { ageAt } from '@shared/letter/time-words';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';

interface AgeFieldProps {
  form: RecordForm<Act>;
  view: CaseFileView;
  event: Event;
  act: Act;
}

/** The victim's age at the time: counted where the dates allow it, else as somebody entered it. */
export function AgeField({ form, view, event, act }: AgeFieldProps) {
  const { t } = useTranslation('event');
  const field = useField(form, 'ageThen');
  const victim = view.persons.find(({ person }) => person.id === act.victimId)?.person;
  const counted = victim && ageAt(victim.birthDate, event.date);
  if (counted !== undefined) {
    return (
      <Input.Wrapper label={t('field.ageThen')} description={t('help.ageCounted')}>
        <Text size="sm">{t('acts.years', { count: counted })}</Text>
      </Input.Wrapper>
    );
  }
  return (
    <div>
      <NumberInput
        label={t('field.ageThen')}
        min={0}
        max={130}
        allowDecimal={false}
        value={field.value ?? ''}
        onChange={(value) => field.saver.type(typeof value === 'number' ? value : null)}
        onBlur={() => field.saver.leave()}
      />
      <FieldState field={field} show={(value) => (value === null ? '–' : String(value))} />
    </div>
  );
}
