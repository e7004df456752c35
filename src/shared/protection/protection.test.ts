import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalCosts } from './measure-cost.rules';
import { riskGrades, riskLevels, type Threat } from './risk-assessment.schema';
import { suggestedLevel, threatLevel } from './risk-level.rules';

const grade = fc.constantFrom(...riskGrades);
const threat: fc.Arbitrary<Threat> = fc.record({ text: fc.string(), likelihood: grade, impact: grade });
const rank = (level: (typeof riskLevels)[number] | undefined) =>
  level === undefined ? -1 : riskLevels.indexOf(level);

describe('the level of risk that the threats suggest', () => {
  it('is extreme only where a grave threat is likely', () => {
    expect(threatLevel({ likelihood: 'high', impact: 'high' })).toBe('extreme');
    expect(threatLevel({ likelihood: 'low', impact: 'high' })).toBe('medium');
    expect(suggestedLevel([])).toBeUndefined();
  });

  it('never falls when a threat is added or made worse', () => {
    fc.assert(
      fc.property(fc.array(threat), threat, (threats, added) => {
        expect(rank(suggestedLevel([...threats, added]))).toBeGreaterThanOrEqual(
          rank(suggestedLevel(threats)),
        );
        const worse: Threat = { ...added, impact: 'high' };
        expect(rank(threatLevel(worse))).toBeGreaterThanOrEqual(rank(threatLevel(added)));
      }),
    );
  });
});

describe('the cost of measures', () => {
  it('is added up within a currency, exactly, without what was refused', () => {
    const measure = (
      costHundredths: number | null,
      currency: string,
      state: 'done' | 'refused' = 'done',
    ) => ({
      costHundredths,
      currency,
      state,
    });
    const list = [
      measure(10, 'USD'),
      measure(20, 'USD'),
      measure(5, 'EUR'),
      measure(null, 'EUR'),
      measure(99, 'KZT', 'refused'),
    ];
    expect(totalCosts(list)).toEqual([
      ['EUR', 5],
      ['USD', 30],
    ]);
  });
});
