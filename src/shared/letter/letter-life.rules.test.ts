import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftStages,
  isOverdue,
  mayAct,
  nextStep,
  outStages,
  stageAfter,
  stageOf,
  stateOfStage,
} from './letter-life.rules';
import { letterActs, letterStages, type LetterStage } from './letter-life.schema';

const acts = fc.array(fc.constantFrom(...letterActs), { maxLength: 60 });

function walk(steps: readonly (typeof letterActs)[number][]): LetterStage[] {
  const stages: LetterStage[] = ['draft'];
  for (const act of steps) stages.push(stageAfter(stages.at(-1) ?? 'draft', act) ?? stages.at(-1) ?? 'draft');
  return stages;
}

describe('the life of a letter', () => {
  it('never leads from out of the house back to a draft, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const states = walk(steps).map(stateOfStage);
        const out = states.findIndex((state) => state !== 'draft');
        return out === -1 || states.slice(out).every((state) => state !== 'draft');
      }),
    );
  });

  it('passes through approval and issue before anything else can be said of a letter', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const stages = walk(steps);
        const left = stages.findIndex((stage) => stateOfStage(stage) !== 'draft');
        return left === -1 || (stages[left] === 'issued' && stages[left - 1] === 'approved');
      }),
    );
  });

  it('ends with a withdrawal or with a letter in its place', () => {
    for (const act of letterActs) {
      expect(mayAct('withdrawn', act)).toBe(false);
      expect(mayAct('superseded', act)).toBe(false);
    }
  });

  it('reaches every stage', () => {
    const reached = new Set<LetterStage>(['draft']);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const stage of reached) for (const act of letterActs) reached.add(stageAfter(stage, act) ?? stage);
    }
    expect([...reached].toSorted()).toEqual([...letterStages].toSorted());
  });

  it('is as far as the state says for letters that are older than the stages', () => {
    expect(stageOf({ stage: null, state: 'issued' })).toBe('issued');
    expect(stageOf({ stage: 'replied', state: 'issued' })).toBe('replied');
    expect([...draftStages, ...outStages].map(stateOfStage)).toEqual([
      ...draftStages.map(() => 'draft'),
      ...outStages.map(() => 'issued'),
    ]);
  });

  it('knows a next step from every stage but the last ones, and that step is possible', () => {
    const actOf = {
      ask: 'submit',
      decide: 'approve',
      issue: 'issue',
      markSent: 'send',
      sendAgain: 'send',
    } as const;
    for (const stage of letterStages) {
      const step = nextStep(stage, { approved: true, alone: false });
      const last = ['closed', 'withdrawn', 'superseded'].includes(stage);
      expect(step === null).toBe(last);
      if (step === 'noteDelivery') expect(mayAct(stage, 'deliver')).toBe(true);
      else if (step === 'noteAnswer') expect(mayAct(stage, 'reply')).toBe(true);
      else if (step === 'close') expect(mayAct(stage, 'close')).toBe(true);
      else if (step !== null) expect(mayAct(stage, actOf[step])).toBe(true);
    }
    expect(nextStep('approved', { approved: false, alone: false })).toBe('ask');
  });

  it('is overdue on the day after the due day, while no answer has come', () => {
    expect(isOverdue('sent', '2026-03-10', '2026-03-10')).toBe(false);
    expect(isOverdue('sent', '2026-03-10', '2026-03-11')).toBe(true);
    expect(isOverdue('sent', null, '2026-03-11')).toBe(false);
    expect(isOverdue('replied', '2026-03-10', '2026-03-11')).toBe(false);
  });
});
