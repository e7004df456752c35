import { describe, expect, it } from 'vitest';
import { bySuiting, fitOf } from './suits.rules';

const prison = { kind: 'prison', competences: ['detention_conditions'], country: 'KZ' } as const;
const embassy = { kind: 'embassy', competences: ['foreign_affairs'], country: 'FR' } as const;
const office = (one: typeof prison | typeof embassy) => ({ ...one, competences: [...one.competences] });
const suits = (part: object) => ({ offices: [], competences: [], countries: [], ...part });

describe('whom a text suits', () => {
  it('is anybody when it names nobody, and nothing is said of no addressee', () => {
    expect(fitOf(suits({}), [office(prison)])).toBe('anybody');
    expect(fitOf(suits({ offices: ['prison'] }), [])).toBe('anybody');
  });

  it('goes by the kind of office or by what it is competent for', () => {
    expect(fitOf(suits({ offices: ['prison'] }), [office(prison)])).toBe('suits');
    expect(fitOf(suits({ offices: ['court'], competences: ['foreign_affairs'] }), [office(embassy)])).toBe(
      'suits',
    );
    expect(fitOf(suits({ offices: ['prison'] }), [office(embassy)])).toBe('other');
  });

  it('has to hold for every one of several addressees, and in the country where one is named', () => {
    const both = [office(prison), office(embassy)];
    expect(fitOf(suits({ offices: ['prison'] }), both)).toBe('other');
    expect(fitOf(suits({ offices: ['prison', 'embassy'] }), both)).toBe('suits');
    expect(fitOf(suits({ countries: ['KZ'] }), [office(prison)])).toBe('suits');
    expect(fitOf(suits({ offices: ['embassy'], countries: ['KZ'] }), [office(embassy)])).toBe('other');
  });

  it('puts what suits first and what is for others last, else keeps the order', () => {
    const order = bySuiting(['other', 'anybody', 'suits', 'anybody2'] as const, (one) =>
      one === 'anybody2' ? 'anybody' : one,
    );
    expect(order).toEqual(['suits', 'anybody', 'anybody2', 'other']);
  });
});
