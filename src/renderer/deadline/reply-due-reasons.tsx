import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReplyDue } from '@shared/deadline/reply-due.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';

/** Each step that led to the day, so that a lawyer can check it without a calendar at hand. */
export function ReplyDueReasons({ due }: { due: ReplyDue }) {
  const reasons = useReasons(due);
  return (
    <List size="sm" spacing={2}>
      {reasons.map((reason) => (
        <List.Item key={reason}>
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

function useReasons(due: ReplyDue): string[] {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const countryName = useCountryName();
  const day = (civil: string) => words.date(datePoint(civil));
  const { basis, rule, expectedDays } = due;
  if (basis === 'chosen') return [t('why.chosen')];
  if (rule === null) {
    const from = due.sent ? [] : [t('why.from.issued', { day: day(due.base) })];
    return [t('why.expected', { count: expectedDays ?? 0, day: day(due.base) }), ...from];
  }
  const holidays = due.holidays.map(({ date, names, name }) => `${day(date)} (${name || words.text(names)})`);
  return [
    t('why.law', {
      term: t(`term.${rule.term.unit}`, { count: rule.term.count }),
      law: words.text(rule.law),
      article: rule.article,
    }),
    due.movedFrom === null
      ? t(`why.from.${due.from === 'sent' && !due.sent ? 'issued' : due.from}`, { day: day(due.base) })
      : t('why.moved', { day: day(due.base), from: day(due.movedFrom) }),
    due.assumed && due.sent ? t('why.assumed') : '',
    due.country !== null && rule.term.unit === 'working_day'
      ? t('why.weekends', { count: due.weekendDays, country: countryName(due.country) })
      : '',
    holidays.length === 0 ? '' : t('why.holidays', { days: holidays.join(', ') }),
    due.extendedUntil === null ? '' : t('why.extension', { day: day(due.extendedUntil) }),
    rule.silence === 'deemed_refusal' ? t('why.refusal', { article: rule.silenceArticle }) : '',
    rule.binding === 'unclear' ? t('why.unclear') : '',
    rule.verifiedOn === null ? t('why.unverified') : '',
    due.verifyCalendar ? t('why.verifyCalendar') : '',
  ].filter((reason) => reason !== '');
}
