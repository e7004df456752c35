/** Where the letter is on its way, from the draft to the answer. */
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { LetterStage } from '@shared/letter/letter-life.schema';
import type { Letter } from '@shared/letter/letter.schema';
import type { ReviewView } from '@shared/review/review.schema';
import { isAlone } from '../review/is-alone';
import { useMoments } from '../ui/moments';
import classes from './strip.module.css';

/** The usual way; a stage beside it stands in the place of the step that it belongs to. */
const way = ['draft', 'in_review', 'approved', 'issued', 'sent', 'delivered', 'replied'] as const;
type Step = (typeof way)[number];

const beside: Partial<Record<LetterStage, Step>> = {
  changes_requested: 'in_review',
  bounced: 'delivered',
  acknowledged: 'delivered',
  follow_up_sent: 'replied',
  escalated: 'replied',
  closed: 'replied',
  withdrawn: 'issued',
  superseded: 'issued',
};

export function LetterStrip({ letter, review }: { letter: Letter; review: ReviewView | undefined }) {
  const { t } = useTranslation(['letter', 'course']);
  const stage = stageOf(letter);
  const here = way.findIndex((step) => step === (beside[stage] ?? stage));
  return (
    <div className={classes['strip']}>
      <ol className={classes['way']} aria-label={t('course:strip.label')}>
        {way.map((step, index) => (
          <li
            key={step}
            data-done={index < here || undefined}
            aria-current={index === here ? 'step' : undefined}
          >
            {index < here && <IconCheck size={13} aria-hidden />}
            {t(`letter:state.${index === here ? stage : step}`)}
          </li>
        ))}
      </ol>
      <ApprovalNote review={review} letter={letter} />
    </div>
  );
}

/** Who answers for the words; or that nobody does any more. */
function ApprovalNote({ letter, review }: { letter: Letter; review: ReviewView | undefined }) {
  const { t } = useTranslation('course');
  const moments = useMoments();
  const [round] = review?.rounds ?? [];
  if (round === undefined || review === undefined) return null;
  const { reviewerName: name, decidedAt, outcome, createdAt } = round;
  if (outcome === 'open') {
    return (
      <Text size="xs" c="dimmed">
        {t('strip.waiting', { name, day: moments.day(createdAt) })}
      </Text>
    );
  }
  if (outcome === 'changes_requested' && letter.state === 'draft') {
    return (
      <Text size="xs">
        {t('strip.changesRequested', { name })} {round.reason}
      </Text>
    );
  }
  if (outcome !== 'approved' || decidedAt === null) return null;
  if (review.approval === 'void') {
    return (
      <Text size="xs" role="status" c="var(--mantine-color-error)" className={classes['note'] ?? ''}>
        <IconAlertTriangle size={14} aria-hidden />
        {t('strip.void', { name })}
      </Text>
    );
  }
  return (
    <Text size="xs" c="dimmed" title={`SHA-256 ${round.sha256}`}>
      {t(isAlone(round) ? 'strip.approvedOwn' : 'strip.approved', {
        name,
        day: moments.day(decidedAt),
      })}
    </Text>
  );
}
