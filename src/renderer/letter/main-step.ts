import { nextStep, stageOf, type LetterStep } from '@shared/letter/letter-life.rules';
import type { Letter } from '@shared/letter/letter.schema';
import type { ReviewView } from '@shared/review/review.schema';
import { useRoute } from '../ipc/useRoute';
import type { LetterDialog } from './letter-dialogs';

/** Closing asks nothing: it can be taken back. */
const dialogOf: Readonly<Record<LetterStep, LetterDialog | null>> = {
  ask: 'ask',
  decide: 'decide',
  issue: 'issue',
  markSent: 'send',
  sendAgain: 'send',
  noteDelivery: 'delivery',
  noteAnswer: 'answer',
  close: null,
};

/** The one thing to do next, and the dialog that does it, null where none is needed; undefined: nothing is left to do. */
export function useMainStep(
  letter: Letter,
  review: ReviewView | undefined,
): { step: LetterStep; dialog: LetterDialog | null } | undefined {
  const settings = useRoute('settings.get', {});
  // Nobody has been asked yet: the dialog of issuing asks.
  const alone = settings.data?.ownApproval !== false;
  const step = nextStep(stageOf(letter), { approved: review?.approval === 'holds', alone });
  return step === null ? undefined : { step, dialog: dialogOf[step] };
}
