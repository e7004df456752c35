/**
 * The recovery key as a person writes it down: 32 random bytes in the alphabet of Crockford's base 32 (no I, L, O, U),
 * 13 groups of four letters and a fifth that checks them, so that a slip of the pen is found and its group named.
 * The check letter is an error-detecting code, not cryptography.
 */
import { randomBytes } from 'node:crypto';
import { AppError } from '@shared/ipc/error';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const secretSize = 32;
const groupCount = 13;
const groupSize = 4;

export function newRecoverySecret(): Buffer {
  return randomBytes(secretSize);
}

/** 13 groups of five letters. */
export function formatRecoveryKey(secret: Buffer): string[] {
  const values = toBase32(secret);
  return Array.from({ length: groupCount }, (_, group) => {
    const data = values.slice(group * groupSize, (group + 1) * groupSize);
    return [...data, checkValue(data, group)].map((value) => alphabet.charAt(value)).join('');
  });
}

/**
 * Reads what a person typed: case, spaces and hyphens do not matter, O is read as 0, I and L as 1.
 * @returns 32 bytes, for the caller to clear
 * @throws RECOVERY_KEY_TYPO {group} with the number, from 1, of the first group that is wrong
 */
export function parseRecoveryKey(typed: string): Buffer {
  const letters = Array.from(typed.toUpperCase()).filter((letter) => !/[\s\-–—]/.test(letter));
  const values = letters.map((letter) => alphabet.indexOf(lookAlikes[letter] ?? letter));
  const data: number[] = [];
  for (let group = 0; group < groupCount; group += 1) {
    const five = values.slice(group * (groupSize + 1), (group + 1) * (groupSize + 1));
    const four = five.slice(0, groupSize);
    const complete = five.length === groupSize + 1 && !five.includes(-1);
    if (!complete || checkValue(four, group) !== five[groupSize]) throw typo(group);
    data.push(...four);
  }
  if (values.length > groupCount * (groupSize + 1)) throw typo(groupCount - 1);
  return fromBase32(data);
}

function typo(group: number): AppError {
  return new AppError('RECOVERY_KEY_TYPO', { group: group + 1 });
}

/**
 * A weighted sum over the field of 32 elements with the weights 2, 3, 4, 5: every change of one letter and every swap of
 * two changes it; the number of the group is part of it, so that swapped groups are found as well.
 */
function checkValue(values: readonly number[], group: number): number {
  return values.reduce((sum, value, index) => sum ^ multiply(value, index + 2), group + 1);
}

/** Multiplication in GF(32) modulo x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/** 256 bits in 52 letters of five bits; the last four bits are zero. */
function toBase32(bytes: Buffer): number[] {
  const values: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    let value = 0;
    for (let offset = bit; offset < bit + 5; offset += 1) {
      const byte = bytes[offset >> 3] ?? 0;
      value = (value << 1) | ((byte >> (7 - (offset & 7))) & 1);
    }
    values.push(value);
  }
  return values;
}

function fromBase32(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(secretSize);
  for (let bit = 0; bit < secretSize * 8; bit += 1) {
    const value = values[Math.floor(bit / 5)] ?? 0;
    const set = (value >> (4 - (bit % 5))) & 1;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (set << (7 - (bit & 7)));
  }
  return bytes;
}
