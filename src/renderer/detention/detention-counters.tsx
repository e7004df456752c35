/** What is computed of a detention as of the chosen day; never more exact than the dates it stands on. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import { nextHearing } from '@shared/detention/hearing.rules';
import type { DayRange, DetentionView } from '@shared/detention/detention.schema';
import { useWords } from '../ui/words';
import classes from './detention.module.css';

/** Solitary confinement beyond this many days in a row is prolonged: Nelson Mandela Rules, rule 44. */
const prolongedAfter = 15;

export function DetentionCounters({ entry, asOf }: { entry: DetentionView; asOf: string }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const { facts, hearings, detention } = entry;
  const next = nextHearing(hearings, asOf);
  const range = (span: DayRange) => {
    const [from, to] = [words.date(datePoint(span.earliest)), words.date(datePoint(span.latest))];
    return from === to ? from : t('counter.betweenDays', { from, to });
  };
  return (
    <div className={classes['counters']}>
      <dl>
        {detention.type !== 'at_liberty' && (
          <Counter label={t(facts.houseArrest ? 'counter.houseArrest' : 'counter.held')}>
            <Days from={facts.daysHeld} to={facts.daysHeldAtMost} />
          </Counter>
        )}
        {next !== undefined && <Counter label={t('counter.nextHearing')}>{words.date(next.date)}</Counter>}
        {facts.sentenceEnds !== null && (
          <Counter label={t('counter.end')}>{range(facts.sentenceEnds)}</Counter>
        )}
        {facts.daysLeft !== null && (
          <Counter label={t('counter.left')}>
            <Days from={facts.daysLeft} to={facts.daysLeftAtMost} />
          </Counter>
        )}
        {facts.midpoint !== null && <Counter label={t('counter.midpoint')}>{range(facts.midpoint)}</Counter>}
        {facts.parole !== null && (
          <Counter
            label={t('counter.parole')}
            note={t('counter.paroleSource', { source: facts.paroleSource })}
          >
            {range(facts.parole)}
          </Counter>
        )}
        {facts.solitaryDays > 0 && (
          <Counter
            label={t('counter.solitary')}
            note={facts.longestSolitary > prolongedAfter ? t('counter.prolonged') : ''}
          >
            {facts.longestSolitary === facts.solitaryDays
              ? words.days(facts.solitaryDays)
              : t('counter.longest', {
                  days: words.days(facts.solitaryDays),
                  longest: words.number(facts.longestSolitary),
                })}
          </Counter>
        )}
      </dl>
      <Text size="xs" c="dimmed">
        {t('counter.computed')}
      </Text>
    </div>
  );
}

/** "755 days", or "between 1,480 and 1,510 days". */
function Days({ from, to }: { from: number | null; to: number | null }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  if (from === null) return <>{t('counter.unknown')}</>;
  if (to === null || from === to) return <>{words.days(from)}</>;
  return <>{t('counter.between', { from: words.number(from), to: words.days(to) })}</>;
}

function Counter(props: { label: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {props.children}
        {props.note !== undefined && props.note !== '' && <small>{props.note}</small>}
      </dd>
    </div>
  );
}
