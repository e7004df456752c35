/** The charges of one detention, each with its article, its words and what became of it. */
import { Button, Checkbox, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chargeStatuses, type Charge, type Detention } from '@shared/detention/detention.schema';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { PartialDateInput } from '../ui/partial-date-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import classes from './detention.module.css';

const emptyCharge: Charge = {
  article: '',
  code: {},
  text: {},
  date: null,
  status: 'filed',
  contested: false,
};

export function Charges({ form }: { form: RecordForm<Detention> }) {
  const { t } = useTranslation('detention');
  const field = useField(form, 'charges');
  const { value, saver } = field;
  const change = (index: number, part: Partial<Charge>) =>
    saver.type(value.map((charge, at) => (at === index ? { ...charge, ...part } : charge)));
  const save = (charges: Charge[]) => {
    saver.type(charges);
    saver.leave();
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('part.charges')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => save([...value, emptyCharge])}
        >
          {t('charge.add')}
        </Button>
      </Group>
      {value.map((charge, index) => (
        <ChargeFields
          key={index}
          charge={charge}
          number={index + 1}
          onChange={(part) => change(index, part)}
          onLeave={() => saver.leave()}
          onRemove={() => save(value.filter((_, at) => at !== index))}
        />
      ))}
      <FieldState field={field} show={(charges) => charges.map(({ article }) => article).join('; ')} />
    </Stack>
  );
}

interface ChargeFieldsProps {
  charge: Charge;
  number: number;
  onChange: (part: Partial<Charge>) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function ChargeFields({ charge, number, onChange, onLeave, onRemove }: ChargeFieldsProps) {
  const { t } = useTranslation('detention');
  const words = useWords();
  return (
    <section className={classes['charge']} aria-label={t('charge.number', { number })}>
      <Group grow align="flex-end">
        <TextInput
          label={t('charge.article')}
          placeholder={t('charge.articleExample')}
          value={charge.article}
          onChange={(event) => onChange({ article: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <LocalizedInput
          label={t('charge.code')}
          value={charge.code}
          onChange={(code) => onChange({ code })}
          onBlur={onLeave}
        />
      </Group>
      <LocalizedInput
        label={t('charge.text')}
        description={t('charge.textHelp')}
        value={charge.text}
        onChange={(text) => onChange({ text })}
        onBlur={onLeave}
      />
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('charge.date')}
          value={charge.date}
          onChange={(date) => onChange({ date })}
          onBlur={onLeave}
        />
        <Select
          label={t('charge.status')}
          data={words.choices('chargeStatus', chargeStatuses)}
          allowDeselect={false}
          value={charge.status}
          onChange={(status) => onChange({ status: (status ?? charge.status) as Charge['status'] })}
          onBlur={onLeave}
        />
      </Group>
      <Group justify="space-between">
        <Checkbox
          label={t('charge.contested')}
          checked={charge.contested}
          onChange={(event) => onChange({ contested: event.currentTarget.checked })}
          onBlur={onLeave}
        />
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {t('charge.remove')}
        </Button>
      </Group>
    </section>
  );
}
