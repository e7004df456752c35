import { randomInt } from 'node:crypto';
import { AppError } from '@shared/ipc/error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recovery-key';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function wrongGroup(typed: string): unknown {
  try {
    parseRecoveryKey(typed);
    return 'accepted';
  } catch (error) {
    return error instanceof AppError && error.code === 'RECOVERY_KEY_TYPO' ? error.data['group'] : error;
  }
}

describe('the recovery key', () => {
  it('is read back as it was written, whatever case and separators', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (raw) => {
        const secret = Buffer.from(raw);
        const groups = formatRecoveryKey(secret);
        expect(groups).toHaveLength(13);
        for (const typed of [groups.join('-'), groups.join('').toLowerCase(), ` ${groups.join('  –  ')}\n`]) {
          expect(parseRecoveryKey(typed).equals(secret)).toBe(true);
        }
      }),
    );
  });

  it('takes letters for the digits that they look like', () => {
    const groups = formatRecoveryKey(Buffer.alloc(32));
    expect(groups[0]?.startsWith('0000')).toBe(true);
    expect(
      parseRecoveryKey(groups.join('').replaceAll('0', 'O').replaceAll('1', 'l')).equals(Buffer.alloc(32)),
    ).toBe(true);
  });

  it('names the group of a wrong letter, whichever it is', () => {
    const groups = formatRecoveryKey(newRecoverySecret());
    groups.forEach((group, index) => {
      for (let position = 0; position < 5; position += 1) {
        for (const letter of alphabet) {
          if (letter === group[position]) continue;
          const wrong = group.slice(0, position) + letter + group.slice(position + 1);
          expect(wrongGroup(groups.with(index, wrong).join(' '))).toBe(index + 1);
        }
      }
    });
  });

  it('names the group of two swapped letters and notices swapped, missing and surplus groups', () => {
    for (let round = 0; round < 100; round += 1) {
      const groups = formatRecoveryKey(newRecoverySecret());
      const index = randomInt(13);
      const [a = '', b = '', ...rest] = groups[index] ?? '';
      if (a !== b) expect(wrongGroup(groups.with(index, [b, a, ...rest].join('')).join(''))).toBe(index + 1);
      const other = (index + 1) % 13;
      if (groups[index] !== groups[other]) {
        const swapped = groups.with(index, groups[other] ?? '').with(other, groups[index] ?? '');
        expect(wrongGroup(swapped.join(''))).toBe(Math.min(index, other) + 1);
      }
      expect(wrongGroup(groups.slice(0, 12).join(''))).toBe(13);
      expect(wrongGroup(`${groups.join('')}0`)).toBe(13);
      expect(wrongGroup('')).toBe(1);
      expect(wrongGroup(groups.with(4, '(!)éЯ').join(''))).toBe(5);
    }
  });
});
