/** Arrest, charges, sentence, release on one line, in the order of time. */
import { useTranslation } from 'react-i18next';
import { formatTerm } from '@shared/dates/duration.rules';
import { compareDates, earliestDay } from '@shared/dates/partial-date.rules';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import type { Detention, DetentionFacts } from '@shared/detention/detention.schema';
import { civilToday } from '../ui/partial-date-input';
import { useWords, type Words } from '../ui/words';
import classes from './detention.module.css';

interface Step {
  readonly kind: 'arrest' | 'charge' | 'sentence' | 'release' | 'sentenceEnd';
  readonly date: PartialDate | null;
  readonly detail: string;
}

export function DetentionStrip({ detention, facts }: { detention: Detention; facts: DetentionFacts }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const now = civilToday();
  const steps = stepsOf(detention, facts, words);
  if (steps.length === 0) return null;
  return (
    <ol className={classes['strip']} aria-label={t('strip.label')}>
      {steps.map((step, index) => {
        const past = step.date !== null && earliestDay(step.date) <= now;
        return (
          <li
            key={`${step.kind}:${index}`}
            className={classes['step']}
            data-past={past || undefined}
            data-open={step.kind === 'sentenceEnd' || undefined}
          >
            <strong>{t(`strip.${step.kind}`)}</strong>
            {words.date(step.date) || t('strip.noDate')}
            <small>{step.detail}</small>
          </li>
        );
      })}
    </ol>
  );
}

function stepsOf(detention: Detention, facts: DetentionFacts, words: Words): Step[] {
  const { arrestDate, arrestPlace, charges, sentence, releaseDate, releaseGround } = detention;
  const steps: Step[] = charges.map((charge) => ({
    kind: 'charge',
    date: charge.date,
    detail: charge.article || words.text(charge.text),
  }));
  if (arrestDate !== null) steps.push({ kind: 'arrest', date: arrestDate, detail: words.text(arrestPlace) });
  if (sentence !== null)
    steps.push({ kind: 'sentence', date: sentence.date, detail: formatTerm(sentence, words.language) });
  if (releaseDate !== null)
    steps.push({ kind: 'release', date: releaseDate, detail: words.text(releaseGround) });
  if (releaseDate === null && facts.sentenceEnds !== null)
    steps.push({ kind: 'sentenceEnd', date: datePoint(facts.sentenceEnds), detail: '' });
  const order: readonly Step['kind'][] = ['arrest', 'charge', 'sentence', 'release', 'sentenceEnd'];
  return steps.sort((a, b) =>
    a.date === null || b.date === null
      ? order.indexOf(a.kind) - order.indexOf(b.kind)
      : compareDates(a.date, b.date),
  );
}
