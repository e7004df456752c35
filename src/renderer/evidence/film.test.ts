import { describe, expect, it } from 'vitest';
import { filmWithoutMetadata } from './clean-film';
import { boxesIn } from './film-boxes';
import { filmFacts } from './film-facts';
import { box, film, keyed, latin, pictures, userText, way } from './film.testkit';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const moovOf = (bytes: Uint8Array) => {
  const found = boxesIn(new DataView(bytes.buffer), 0, bytes.length).find(({ type }) => type === 'moov');
  return bytes.slice(found?.start, found?.end);
};
const android = box(
  'udta',
  userText('xyz', '+43.2389+076.8897/'),
  userText('mak', 'Samsung'),
  userText('mod', 'S9'),
);
const apple = keyed({
  'location.ISO6709': '+43.2389+076.8897+850.0/',
  make: 'Apple',
  model: 'iPhone 12',
  creationdate: '2026-01-02T08:04:05+0500',
});

describe('what a film tells about itself', () => {
  it('of an Android telephone: place, device, and when it was made', () => {
    expect(filmFacts(moovOf(film(android)))).toEqual({
      place: '43.238900, 76.889700',
      device: 'Samsung S9',
      created: '2026-01-02 03:04 UTC',
    });
  });

  it('of an iPhone: the same by names in a table', () => {
    expect(filmFacts(moovOf(film(apple)))).toMatchObject({
      place: '43.238900, 76.889700',
      device: 'Apple iPhone 12',
      taken: '2026-01-02T08:04:05+0500',
    });
  });

  it('is as much as can be read of a film that is cut or lies', () => {
    const whole = moovOf(film(android, apple));
    for (let cut = 0; cut < whole.length; cut += 3) filmFacts(whole.slice(0, cut));
    for (let at = 0; at < whole.length; at += 1) {
      const lying = whole.slice();
      lying[at] = 0xff;
      filmFacts(lying);
    }
  });
});

describe('a clean copy of a film', () => {
  it('keeps the pictures where they were and tells nothing', () => {
    const whole = film(android, apple);
    const clean = filmWithoutMetadata(whole);
    const text = textOf(clean);
    for (const told of ['43.2389', 'Samsung', 'iPhone', 'Apple', 'S9', 'SM-G960F', 'tail', way])
      expect(text).not.toContain(told);
    expect(text.indexOf(pictures)).toBe(textOf(whole).indexOf(pictures));
    expect(clean.length).toBe(whole.length - 'tail'.length);
    expect(filmFacts(moovOf(clean))).toEqual({});
  });

  it('is not made of what is no film, and never hangs on one that lies', () => {
    expect(() => filmWithoutMetadata(latin('no film at all'))).toThrow('FILE_UNREADABLE');
    const whole = film(android);
    for (let at = 0; at < whole.length; at += 1) {
      const lying = whole.slice();
      lying[at] = 0xff;
      try {
        filmWithoutMetadata(lying);
      } catch (error) {
        expect(error).toMatchObject({ code: 'FILE_UNREADABLE' });
      }
    }
  });
});
