import { describe, expect, it } from 'vitest';
import { compareVersions, suggestedVersion, versionsOf } from './comparison.rules';

const seen = { id: 'a', revision: 1, title: 'first', place: 'Almaty', lead: '', notes: 'n' };
const stored = { id: 'a', revision: 3, title: 'theirs', place: 'Astana', lead: '', notes: 'n' };

describe('a record that was changed elsewhere while somebody wrote in it', () => {
  it('lists every field that differs, with what stands, what was typed and what it was', () => {
    const typed = new Map([['title', 'mine']]);
    expect(compareVersions(seen, stored, typed)).toEqual([
      { name: 'title', stored: 'theirs', mine: 'mine', was: 'first', typed: true, changed: true },
      { name: 'place', stored: 'Astana', mine: 'Almaty', was: 'Almaty', typed: false, changed: true },
    ]);
  });

  it('lists what was typed in a field that nobody else touched too', () => {
    const typed = new Map([
      ['title', 'mine'],
      ['lead', 'Marie'],
    ]);
    const names = compareVersions(seen, stored, typed).map(({ name }) => name);
    expect(names).toEqual(['title', 'lead', 'place']);
  });

  it('says nothing of a field in which both wrote the same', () => {
    const typed = new Map([['title', 'theirs']]);
    const [first] = compareVersions(seen, stored, typed).filter(({ name }) => name === 'title');
    expect(first === undefined ? [] : versionsOf(first)).toEqual(['stored', 'was']);
  });

  it('leaves the choice of what was before only where that is a third thing', () => {
    const [title, place] = compareVersions(seen, stored, new Map([['title', 'mine']]));
    expect(title && versionsOf(title)).toEqual(['stored', 'mine', 'was']);
    expect(place && versionsOf(place)).toEqual(['stored', 'was']);
    const [lead] = compareVersions(seen, { ...seen, revision: 2 }, new Map([['lead', 'Marie']]));
    expect(lead && versionsOf(lead)).toEqual(['stored', 'mine']);
  });

  it('suggests what was typed, and puts nothing back unasked', () => {
    const [title, place] = compareVersions(seen, stored, new Map([['title', 'mine']]));
    expect(title && suggestedVersion(title)).toBe('mine');
    expect(place && suggestedVersion(place)).toBe('stored');
  });
});
