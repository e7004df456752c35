/** A detention on one line, from arrest to release, in the order of time; each step leads to its record. */
import { Anchor, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatTerm } from '@shared/dates/duration.rules';
import { compareDates, earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { DayRange, DetentionView } from '@shared/detention/detention.schema';
import { rangeAsDate } from '@shared/detention/sentence.rules';
import { civilToday } from '../ui/partial-date-input';
import { useWords, type Words } from '../ui/words';
import classes from './detention.module.css';

type StepKind =
  'arrest' | 'charge' | 'hearing' | 'transfer' | 'sentence' | 'release' | 'parole' | 'sentenceEnd';

interface Step {
  readonly kind: StepKind;
  readonly date: PartialDate | null;
  readonly detail: string;
  /** The record behind it; null: computed. */
  readonly id: string | null;
}

export function DetentionStrip({ entry }: { entry: DetentionView }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const now = civilToday();
  const steps = stepsOf(entry, words);
  if (steps.length === 0) return null;
  const isPast = ({ date }: Step) => date !== null && latestDay(date) < now;
  // Today lies on the way from the last step that has passed to the next one.
  const isAhead = steps.some((step) => step.date !== null && !isPast(step));
  const before = isAhead ? steps.findLastIndex(isPast) : -1;
  return (
    <ol className={classes['strip']} aria-label={t('strip.label')}>
      {steps.map((step, index) => (
        <StripStep
          key={`${step.kind}:${step.id ?? index}`}
          step={step}
          past={isPast(step)}
          today={index === before}
          caseFileId={entry.detention.caseFileId}
        />
      ))}
    </ol>
  );
}

function StripStep(props: { step: Step; past: boolean; today: boolean; caseFileId: string }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const { step, past, today } = props;
  const name = t(`strip.${step.kind}`);
  return (
    <li
      className={classes['step']}
      data-past={past || undefined}
      data-computed={step.id === null || undefined}
      data-today={today || undefined}
    >
      {today && <span className={classes['today']}>{t('strip.today')}</span>}
      {step.id === null ? (
        <strong>{name}</strong>
      ) : (
        <Anchor href={`#/cases/${props.caseFileId}/detention?at=${step.id}`} fw={600} size="sm" c="inherit">
          {name}
        </Anchor>
      )}
      <span className={classes['stepDate']}>{words.date(step.date) || t('strip.noDate')}</span>
      {!past && step.date !== null && <VisuallyHidden>{t('strip.upcoming')}</VisuallyHidden>}
      <small>{step.detail}</small>
    </li>
  );
}

const order: readonly StepKind[] = [
  'arrest',
  'charge',
  'hearing',
  'transfer',
  'sentence',
  'release',
  'parole',
  'sentenceEnd',
];

function stepsOf(entry: DetentionView, words: Words): Step[] {
  const { detention, charges, hearings, judgments, moves } = entry;
  const { id, arrestDate, arrestPlace, releaseDate, releaseGround } = detention;
  const steps: Step[] = [
    ...charges
      .filter(({ date }) => date !== null)
      .map((one): Step => ({
        kind: 'charge',
        date: one.date,
        detail: one.article || words.text(one.text),
        id: one.id,
      })),
    ...hearings
      .filter(({ status }) => status !== 'cancelled')
      .map((one): Step => ({
        kind: 'hearing',
        date: one.date,
        detail: words.text(one.agenda) || words.text(one.court),
        id: one.id,
      })),
    ...moves.map((one): Step => ({
      kind: 'transfer',
      date: one.date,
      detail: words.text(one.facility),
      id: one.id,
    })),
    ...judgments.map((one): Step => ({
      kind: 'sentence',
      date: one.date,
      detail:
        one.years + one.months + one.days === 0
          ? words.value('custody:list.disposition', one.disposition)
          : formatTerm(one, words.language),
      id: one.id,
    })),
    ...ahead(entry),
  ];
  if (arrestDate !== null)
    steps.push({ kind: 'arrest', date: arrestDate, detail: words.text(arrestPlace), id });
  if (releaseDate !== null)
    steps.push({ kind: 'release', date: releaseDate, detail: words.text(releaseGround), id });
  return steps.toSorted((a, b) =>
    a.date === null || b.date === null || earliestDay(a.date) === earliestDay(b.date)
      ? order.indexOf(a.kind) - order.indexOf(b.kind)
      : compareDates(a.date, b.date),
  );
}

/** What is computed to come, for a person who is held. */
function ahead({ detention, facts }: DetentionView): Step[] {
  if (detention.releaseDate !== null) return [];
  const computed = (kind: StepKind, range: DayRange | null): Step[] => {
    const date = range === null ? null : rangeAsDate(range, false);
    return date === null ? [] : [{ kind, date, detail: '', id: null }];
  };
  return [...computed('parole', facts.parole), ...computed('sentenceEnd', facts.sentenceEnds)];
}
