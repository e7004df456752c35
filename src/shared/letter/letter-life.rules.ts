/** Which act leads from which stage to which: the only place that knows. */
import type { LetterAct, LetterStage } from './letter-life.schema';
import type { Letter } from './letter.schema';

interface Transition {
  readonly from: readonly LetterStage[];
  readonly to: LetterStage;
}

/** Stages in which the letter is with the addressee and something may still come of it. */
export const outStages = [
  'issued',
  'sent',
  'delivered',
  'bounced',
  'acknowledged',
  'replied',
  'follow_up_sent',
  'escalated',
] as const satisfies readonly LetterStage[];

/** Before a letter is issued. */
export const draftStages = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
] as const satisfies readonly LetterStage[];

/**
 * An answer may be noted of a letter that nobody marked as sent: it has plainly arrived. A dispatch beside one that has
 * arrived already changes no stage; see `stageAfter`.
 */
const transitions: Readonly<Record<LetterAct, Transition>> = {
  submit: { from: ['draft', 'changes_requested', 'approved'], to: 'in_review' },
  requestChanges: { from: ['in_review', 'approved'], to: 'changes_requested' },
  approve: { from: ['in_review'], to: 'approved' },
  approveOwn: { from: ['draft', 'approved'], to: 'approved' },
  reopen: { from: ['in_review', 'changes_requested', 'approved'], to: 'draft' },
  issue: { from: ['approved'], to: 'issued' },
  send: { from: ['issued', 'bounced'], to: 'sent' },
  unsend: { from: ['sent', 'delivered', 'bounced'], to: 'issued' },
  deliver: { from: ['sent', 'bounced'], to: 'delivered' },
  bounce: { from: ['sent', 'delivered'], to: 'bounced' },
  acknowledge: { from: ['issued', 'sent', 'delivered', 'bounced', 'follow_up_sent'], to: 'acknowledged' },
  reply: { from: [...outStages, 'closed'], to: 'replied' },
  followUp: { from: outStages, to: 'follow_up_sent' },
  escalate: { from: outStages, to: 'escalated' },
  close: { from: outStages, to: 'closed' },
  resume: { from: ['closed'], to: 'sent' },
  withdraw: { from: [...outStages, 'closed'], to: 'withdrawn' },
  supersede: { from: [...outStages, 'closed'], to: 'superseded' },
};

/** Letters of vaults that are older than the stages carry none: their state says as much. */
export function stageOf({ stage, state }: Pick<Letter, 'stage' | 'state'>): LetterStage {
  return stage ?? state;
}

export function stateOfStage(stage: LetterStage): Letter['state'] {
  if (stage === 'withdrawn') return 'withdrawn';
  return draftStages.some((one) => one === stage) ? 'draft' : 'issued';
}

export function mayAct(stage: LetterStage, act: LetterAct): boolean {
  return transitions[act].from.includes(stage);
}

/** Where `act` leads; undefined: the act is not possible in this stage. */
export function stageAfter(stage: LetterStage, act: LetterAct): LetterStage | undefined {
  return mayAct(stage, act) ? transitions[act].to : undefined;
}

/** Out, and nothing that could be called an answer has come yet. */
export function isWaiting(stage: LetterStage): boolean {
  const waiting: readonly LetterStage[] = ['issued', 'sent', 'delivered', 'acknowledged', 'follow_up_sent'];
  return waiting.includes(stage);
}

/**
 * Nothing that could be called an answer has come by the due day.
 * @param dueOn civil day until which the addressee had to answer; null: none is known
 */
export function isOverdue(stage: LetterStage, dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today && isWaiting(stage);
}

/** The one thing to do next with a letter; what its main button says. */
export type LetterStep =
  'ask' | 'decide' | 'issue' | 'markSent' | 'noteDelivery' | 'sendAgain' | 'noteAnswer' | 'close';

/**
 * @param approved the words of the draft are those that were approved
 * @param alone the writer may answer for the own letters, or has not been asked yet
 */
export function nextStep(
  stage: LetterStage,
  { approved, alone }: { approved: boolean; alone: boolean },
): LetterStep | null {
  switch (stage) {
    case 'draft':
      return alone ? 'issue' : 'ask';
    case 'approved':
      return approved || alone ? 'issue' : 'ask';
    case 'in_review':
      return 'decide';
    case 'changes_requested':
      return 'ask';
    case 'issued':
      return 'markSent';
    case 'sent':
      return 'noteDelivery';
    case 'bounced':
      return 'sendAgain';
    case 'delivered':
    case 'acknowledged':
    case 'follow_up_sent':
    case 'escalated':
      return 'noteAnswer';
    case 'replied':
      return 'close';
    case 'closed':
    case 'withdrawn':
    case 'superseded':
      return null;
  }
}
