import { describe, expect, it } from 'vitest';
import { estimateStrength, suggestPassphrase } from './passphrase';
import { bytes } from './vault.testkit';

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'short'],
    ['Tr0ub4dor&3', 'short'],
    ['passwordpassword', 'repeat'],
    ['mypassword123', 'common'],
    ['qwertyuiop[]', 'keyboard'],
    ['aaaaaaaaaaaaaaaa', 'repeat'],
    ['abcdefghijklmnop', 'sequence'],
    ['Aigul Sadykova', 'own-name'],
  ])('finds %j %s', async (text, warning) => {
    expect(await estimateStrength(bytes(text), ['Aigul Sadykova'])).toMatchObject({ enough: false, warning });
  });

  it.each(['plaster orbit velvet nineteen canoe', 'Не шуми, мати зелёная дубравушка', 'x7#Kq9!vLm2@wRt'])(
    'accepts %j',
    async (text) => {
      expect(await estimateStrength(bytes(text))).toMatchObject({ enough: true, warning: null });
    },
  );

  it('answers for a very long one as well', async () => {
    expect(await estimateStrength(bytes('plaster orbit velvet '.repeat(40)))).toMatchObject({
      score: expect.any(Number),
    });
  });
});

describe('a suggested passphrase', () => {
  it.each([
    ['en', 6],
    ['fr', 7],
    ['ru', 6],
  ] as const)('in %s has %i words and is strong', async (language, count) => {
    const seen = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const passphrase = suggestPassphrase(language);
      expect(passphrase.split(' ')).toHaveLength(count);
      expect(await estimateStrength(bytes(passphrase))).toMatchObject({ score: 4, enough: true });
      seen.add(passphrase);
    }
    expect(seen.size).toBe(20);
  });
});
