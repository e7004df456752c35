/**
 * Where a letter is in its life. The stage says more than the state of the record (draft, issued, withdrawn), which
 * only says whether the text may still change: each stage belongs to exactly one state. "Overdue" is no stage: it
 * follows from the due date on the day of asking.
 */
export const letterStages = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'issued',
  'sent',
  'delivered',
  'bounced',
  'acknowledged',
  'replied',
  'follow_up_sent',
  'escalated',
  'closed',
  'withdrawn',
  'superseded',
] as const;
export type LetterStage = (typeof letterStages)[number];

/** What may happen to a letter. */
export const letterActs = [
  'submit',
  'requestChanges',
  'approve',
  'approveOwn',
  'reopen',
  'issue',
  'send',
  'unsend',
  'deliver',
  'bounce',
  'acknowledge',
  'reply',
  'followUp',
  'escalate',
  'close',
  'resume',
  'withdraw',
  'supersede',
] as const;
export type LetterAct = (typeof letterActs)[number];

/**
 * Acts that a person notes by hand once the letter is out; the others come with a record of their own, as an answer comes
 * with what was received.
 */
export const notedActs = ['followUp', 'escalate', 'close', 'resume'] as const;

/** How the addressee answered (after HURIDOCS list 27). */
export const replyKinds = ['full', 'partial', 'refusal', 'redirected', 'clarification', 'token'] as const;
export type ReplyKind = (typeof replyKinds)[number];
