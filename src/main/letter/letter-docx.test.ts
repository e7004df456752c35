import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { LetterPage } from '@shared/typeset/letter-page.schema';
import type { LetterFit } from '@shared/typeset/typeset.schema';
import { frenchLetter, russianLetter } from '../typeset/letters.testkit';
import { docxOf } from './letter-docx';

async function documentOf(page: z.input<typeof LetterPage>, fit?: LetterFit): Promise<string> {
  const parts = unzipSync(await docxOf(LetterPage.parse(page), {}, fit));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

/** From line to line of the running text, in twentieths of a point: what most of its paragraphs have. */
function distance(document: string): number {
  const found = [...document.matchAll(/w:line="(\d+)" w:lineRule="exact"/gu)].map(([, line]) => Number(line));
  const times = (line: number) => found.filter((one) => one === line).length;
  return found.toSorted((a, b) => times(b) - times(a))[0] ?? 0;
}

it('says each distance of lines as the page has it: left to the program it follows the font at hand', async () => {
  const document = await documentOf(frenchLetter());
  // 10.5 points: the height of a capital and 0.62 em of leading.
  expect(distance(document)).toBe(280);
  expect(document).not.toMatch(/w:line="\d+"(?! w:lineRule="exact")/u);
});

it('is as close as the page that is printed, and a little closer where that has no room to spare', async () => {
  const usual = distance(await documentOf(russianLetter(), { closeness: 0, room: 100 }));
  const close = distance(await documentOf(russianLetter(), { closeness: 1, room: 100 }));
  const closest = distance(await documentOf(russianLetter(), { closeness: 1, room: 0 }));
  expect([usual, close]).toEqual([280, 257]);
  expect(closest).toBeLessThan(close);
  // 120 % of the type.
  expect(closest).toBeGreaterThanOrEqual(10.5 * 20 * 1.2);
});

it('begins the final formula of a Russian letter where the page does, without an indent', async () => {
  const document = await documentOf(russianLetter());
  const closing = document.split('<w:p>').find((one) => one.includes('С уважением')) ?? '';
  expect(closing).toContain('w:firstLine="0"');
});
