/** What the law of a country adds to a term. Nothing acts by itself: each rule is chosen here, its source beside it. */
import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { creditRules, paroleRules } from '@shared/detention/credit.rules';
import type { Fraction, Judgment } from '@shared/detention/judgment.schema';
import { FieldState } from '../ui/field-state';
import { Tag } from '../ui/tag';
import { useField, type RecordForm } from '../ui/record-form';

interface CreditFieldsProps {
  form: RecordForm<Judgment>;
  country: string | null;
}

export function CreditFields({ form, country }: CreditFieldsProps) {
  const { t } = useTranslation('custody');
  const credit = useField(form, 'creditRule');
  const parole = useField(form, 'parole');
  const credits = creditRules.filter((rule) => rule.country === country || rule.id === credit.value);
  const fractions = paroleRules.filter((rule) => rule.country === country || sameAs(parole.value)(rule));
  const chosenCredit = creditRules.find(({ id }) => id === credit.value);
  if (credits.length === 0 && fractions.length === 0) return null;
  return (
    <Group grow align="flex-start">
      <div>
        <Select
          label={t('field.creditRule')}
          description={t('help.creditRule')}
          placeholder={t('dayForDay')}
          data={credits.map(({ id, text }) => ({ value: id, label: t(`rule.${text}`) }))}
          value={credit.value}
          clearable
          onChange={(id) => {
            credit.saver.type(id);
            credit.saver.leave();
          }}
        />
        <Source source={chosenCredit?.source} verified={chosenCredit?.verifiedOn != null} />
        <FieldState field={credit} show={(id) => id ?? '–'} />
      </div>
      <div>
        <Select
          label={t('field.parole')}
          description={t('help.parole')}
          placeholder={t('noParole')}
          data={fractions.map(({ id, text }) => ({ value: id, label: t(`rule.${text}`) }))}
          value={fractions.find(sameAs(parole.value))?.id ?? null}
          clearable
          onChange={(id) => {
            const rule = paroleRules.find((one) => one.id === id);
            parole.saver.type(rule === undefined ? null : fractionOf(rule));
            parole.saver.leave();
          }}
        />
        <Source source={parole.value?.source} verified={false} />
        <FieldState
          field={parole}
          show={(part) =>
            part === null ? '–' : t('fraction', { numerator: part.numerator, denominator: part.denominator })
          }
        />
      </div>
    </Group>
  );
}

function fractionOf({ numerator, denominator, source }: Fraction): Fraction {
  return { numerator, denominator, source };
}

function sameAs(part: Fraction | null) {
  return (rule: Fraction) =>
    part !== null &&
    rule.numerator === part.numerator &&
    rule.denominator === part.denominator &&
    rule.source === part.source;
}

function Source({ source, verified }: { source: string | undefined; verified: boolean }) {
  const { t } = useTranslation('custody');
  if (source === undefined || source === '') return null;
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {!verified && (
        <Tag color="orange" size="xs" mr={6}>
          {t('verify')}
        </Tag>
      )}
      {source}
    </Text>
  );
}
