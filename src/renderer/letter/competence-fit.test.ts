import { describe, expect, it } from 'vitest';
import { forAnybody } from '@shared/template/suits.schema';
import { textFits } from './competence-fit';

const prison = { kind: 'prison', competences: ['detention_conditions'], country: 'KZ' } as const;
const embassy = { kind: 'embassy', competences: ['foreign_affairs'], country: 'FR' } as const;
const office = (one: typeof prison | typeof embassy) => ({ ...one, competences: [...one.competences] });
const text = (suits: object, demandKind: 'medical_care' | null = null) => ({
  suits: { ...forAnybody, ...suits },
  demandKind,
});

describe('a demand of the library', () => {
  it('is for those it was written for, whatever its kind', () => {
    expect(textFits(text({ offices: ['embassy'] }, 'medical_care'), office(embassy))).toBe(true);
    expect(textFits(text({ offices: ['embassy'] }, 'medical_care'), office(prison))).toBe(false);
    expect(textFits(text({ competences: ['detention_conditions'], countries: ['KZ'] }), office(prison))).toBe(
      true,
    );
    expect(textFits(text({ countries: ['FR'] }), office(prison))).toBe(false);
  });

  it('written for nobody in particular goes by its kind', () => {
    expect(textFits(text({}, 'medical_care'), office(prison))).toBe(true);
    expect(textFits(text({}, 'medical_care'), office(embassy))).toBe(false);
  });
});
