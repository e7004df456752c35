/** Days held, end and rest of the sentence, as of a day that can be chosen; always said to be computed. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { earliestDay } from '@shared/dates/partial-date.rules';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import type { Detention } from '@shared/detention/detention.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { civilToday, PartialDateInput } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import classes from './detention.module.css';

export function DetentionCounters({ detention }: { detention: Detention }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const [day, setDay] = useState<PartialDate | null>(datePoint(civilToday()));
  const asOf = day === null ? civilToday() : earliestDay(day);
  const facts = useRoute('detention.facts', { id: detention.id, asOf });
  if (facts.error !== null) return <ErrorMessage error={facts.error} />;
  const { data } = facts;
  const days = data?.daysHeld ?? null;
  const most = data?.daysHeldAtMost ?? null;
  return (
    <div className={classes['counters']}>
      <PartialDateInput label={t('counter.asOf')} value={day} onChange={setDay} />
      <dl>
        <Counter label={t('counter.held')}>
          {days === null
            ? t('counter.unknown')
            : days === most
              ? words.days(days)
              : t('counter.between', { from: words.number(days), to: words.days(most ?? days) })}
        </Counter>
        {data?.sentenceEnds != null && (
          <Counter label={t('counter.end')}>{words.date(datePoint(data.sentenceEnds))}</Counter>
        )}
        {data?.daysLeft != null && <Counter label={t('counter.left')}>{words.days(data.daysLeft)}</Counter>}
      </dl>
    </div>
  );
}

function Counter(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
