import { describe, expect, it } from 'vitest';
import { titleWithPlace } from './title-with-place.rules';

describe('what happened and where, in one line', () => {
  it('says a place once', () => {
    expect(titleWithPlace('Agression à Kokshetau', 'Kokshetau', 'fr')).toBe('Agression à Kokshetau');
    expect(titleWithPlace('Нападение в Нур-Султане', 'Нур-Султан', 'ru')).toBe(
      'Нападение в Нур-Султане, Нур-Султан',
    );
  });

  it('keeps a place that the title has only as a part of a word', () => {
    expect(titleWithPlace('Ошибка следствия', 'Ош', 'ru')).toBe('Ошибка следствия, Ош');
    expect(titleWithPlace('Search of the New York office', 'York Road', 'en')).toBe(
      'Search of the New York office, York Road',
    );
  });

  it('has no comma without both', () => {
    expect(titleWithPlace('', 'Kokshetau', 'en')).toBe('Kokshetau');
    expect(titleWithPlace('Arrest', '', 'en')).toBe('Arrest');
  });
});
