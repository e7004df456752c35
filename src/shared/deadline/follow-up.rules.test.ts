import { expect, it } from 'vitest';
import { followUpSteps, nextOnLadder, stepOf, stepOfTemplate } from './follow-up.rules';

it('silence is answered by a reminder, then a second one, then a complaint to the office above', () => {
  expect([0, 1, 2, 3].map(nextOnLadder)).toEqual(['reminder', 'second_reminder', 'complaint', 'complaint']);
  expect(stepOf('complaint').to).toBe('superior');
});

it('each step has a template of its own, which leads back to it', () => {
  expect(followUpSteps.map((step) => stepOfTemplate(stepOf(step).template))).toEqual([...followUpSteps]);
  expect(stepOfTemplate('urgent-appeal')).toBeUndefined();
});
