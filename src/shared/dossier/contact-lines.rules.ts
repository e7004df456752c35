/** How to reach somebody, as a dossier prints it, and to whom it does not. */
import type { Audience } from '../consent/release.rules';
import { printedText } from '../letter/printed-text';
import type { ContactPoint } from '../person/person.schema';
import type { Printer } from './dossier-printer';

/** What is left out of the ways to reach somebody: above the level, or known to be watched. */
export type ContactOmission = 'field' | 'unsafe';

interface ContactReach {
  /** Whether the level of the ways to reach this record allows them at all. */
  readonly allowed: boolean;
  readonly audience: Audience;
}

/**
 * Ways that may be watched are told to nobody outside: whoever used them would lead others to the person. What a
 * caseworker noted beside them is for the organisation only.
 */
export function contactsWithin(
  points: readonly ContactPoint[],
  { allowed, audience }: ContactReach,
): { kept: ContactPoint[]; omitted: ContactOmission[] } {
  const written = points.filter(({ value }) => value.trim() !== '');
  if (written.length === 0) return { kept: [], omitted: [] };
  if (!allowed) return { kept: [], omitted: ['field'] };
  if (audience === 'inside') return { kept: written, omitted: [] };
  const safe = written.filter(({ unsafe }) => !unsafe);
  return {
    kept: safe.map((point) => ({ ...point, note: '' })),
    omitted: safe.length < written.length ? ['unsafe'] : [],
  };
}

/** "Mobile: +7 700 000 00 00 (safe: evenings)", a line each. */
export function contactLines(points: readonly ContactPoint[], print: Printer): string[] {
  const { language } = print;
  const colon = language === 'fr' ? ' : ' : ': ';
  return points.map(({ kind, value, safeHours, unsafe, note }) => {
    const hours =
      safeHours.trim() === ''
        ? ''
        : printedText(language, 'dossier', 'safeHours', { hours: safeHours.trim() });
    const asides = [unsafe ? printedText(language, 'dossier', 'unsafe') : '', hours, note.trim()];
    const said = asides.filter((part) => part !== '').join('; ');
    const line = `${printedText(language, 'contactKind', kind)}${colon}${value.trim().replace(/\s*\n\s*/gu, ', ')}`;
    return said === '' ? line : `${line} (${said})`;
  });
}
