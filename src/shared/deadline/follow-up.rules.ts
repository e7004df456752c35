/** The ladder of silence: what is written when no answer came, each step to be decided by a person. */
import type { LetterAct } from '../letter/letter-life.schema';

export const followUpSteps = [
  'reminder',
  'second_reminder',
  'complaint',
  'thanks',
  'correction',
  'withdrawal',
] as const;
export type FollowUpStep = (typeof followUpSteps)[number];

interface Step {
  readonly template: string;
  /** To whom: the office that was written to, or the one above it. */
  readonly to: 'same' | 'superior';
  /** What issuing the follow-up says of the letter that it follows; null: nothing. */
  readonly act: LetterAct | null;
}

const steps: Readonly<Record<FollowUpStep, Step>> = {
  reminder: { template: 'reminder', to: 'same', act: 'followUp' },
  second_reminder: { template: 'second-reminder', to: 'same', act: 'followUp' },
  complaint: { template: 'silence-complaint', to: 'superior', act: 'escalate' },
  thanks: { template: 'thanks', to: 'same', act: 'close' },
  correction: { template: 'correction', to: 'same', act: null },
  withdrawal: { template: 'withdrawal', to: 'same', act: 'withdraw' },
};

export function stepOf(step: FollowUpStep): Step {
  return steps[step];
}

/** The step that a template stands for; undefined: a template of any other kind. */
export function stepOfTemplate(template: string): FollowUpStep | undefined {
  return followUpSteps.find((step) => steps[step].template === template);
}

/** Written because no answer came. */
export function isOnLadder(template: string): boolean {
  const step = stepOfTemplate(template);
  return step === 'reminder' || step === 'second_reminder' || step === 'complaint';
}

/** What comes next when the answer is overdue and so many letters have followed already. */
export function nextOnLadder(written: number): FollowUpStep {
  if (written === 0) return 'reminder';
  return written === 1 ? 'second_reminder' : 'complaint';
}
