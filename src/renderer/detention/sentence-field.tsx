/** The sentence: from it the end and the days left are computed. */
import { Button, Group, NumberInput, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTerm } from '@shared/dates/duration.rules';
import type { Detention, Sentence } from '@shared/detention/detention.schema';
import { FieldState } from '../ui/field-state';
import { LocalizedInput } from '../ui/localized-input';
import { PartialDateInput } from '../ui/partial-date-input';
import { useField, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

const noSentence: Sentence = {
  date: null,
  court: {},
  years: 0,
  months: 0,
  days: 0,
  regime: {},
  creditDays: 0,
};

/** Upper bounds of the stored numbers. */
const most = { years: 100, months: 11, days: 365, creditDays: 40_000 } as const;

export function SentenceField({ form }: { form: RecordForm<Detention> }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const field = useField(form, 'sentence');
  const { value, saver } = field;
  const save = (sentence: Sentence | null) => {
    saver.type(sentence);
    saver.leave();
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{t('part.sentence')}</Title>
        <Button size="compact-sm" variant="default" onClick={() => save(value === null ? noSentence : null)}>
          {t(value === null ? 'sentence.add' : 'sentence.remove')}
        </Button>
      </Group>
      {value !== null && (
        <SentenceFields
          sentence={value}
          onChange={(part) => saver.type({ ...value, ...part })}
          onLeave={() => saver.leave()}
        />
      )}
      <FieldState field={field} show={(one) => (one === null ? '–' : formatTerm(one, words.language))} />
    </Stack>
  );
}

interface SentenceFieldsProps {
  sentence: Sentence;
  onChange: (part: Partial<Sentence>) => void;
  onLeave: () => void;
}

function SentenceFields({ sentence, onChange, onLeave }: SentenceFieldsProps) {
  const { t } = useTranslation('detention');
  return (
    <>
      <Group grow align="flex-end">
        <PartialDateInput
          label={t('sentence.date')}
          value={sentence.date}
          onChange={(date) => onChange({ date })}
          onBlur={onLeave}
        />
        <LocalizedInput
          label={t('sentence.court')}
          value={sentence.court}
          onChange={(court) => onChange({ court })}
          onBlur={onLeave}
        />
      </Group>
      <Group grow align="flex-end">
        {(['years', 'months', 'days', 'creditDays'] as const).map((unit) => (
          <NumberInput
            key={unit}
            label={t(`sentence.${unit}`)}
            min={0}
            max={most[unit]}
            clampBehavior="strict"
            allowDecimal={false}
            value={sentence[unit]}
            onChange={(count) => onChange({ [unit]: typeof count === 'number' ? count : 0 })}
            onBlur={onLeave}
          />
        ))}
      </Group>
      <LocalizedInput
        label={t('sentence.regime')}
        value={sentence.regime}
        onChange={(regime) => onChange({ regime })}
        onBlur={onLeave}
      />
    </>
  );
}
