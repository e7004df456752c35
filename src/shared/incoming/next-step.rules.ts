import type { Incoming } from './incoming.schema';

/** What can follow an incoming letter; the first is the one to offer. */
export const nextSteps = [
  'thank',
  'ask_for_rest',
  'complain',
  'write_elsewhere',
  'clarify',
  'insist',
  'wait',
  'check_address',
  'correct',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** A person decides: nothing here is done by itself. */
export function nextStepsOf({ kind, replyKind }: Pick<Incoming, 'kind' | 'replyKind'>): readonly NextStep[] {
  if (kind === 'acknowledgement' || kind === 'auto_reply') return ['wait'];
  if (kind === 'bounce') return ['check_address'];
  if (kind === 'other') return [];
  switch (replyKind) {
    case 'full':
      return ['thank'];
    case 'partial':
      return ['ask_for_rest', 'thank'];
    case 'refusal':
      return ['complain', 'insist'];
    case 'redirected':
      return ['write_elsewhere', 'wait'];
    case 'clarification':
      return ['clarify', 'correct'];
    case 'token':
      return ['insist', 'complain'];
    case null:
      return ['thank', 'insist'];
  }
}
