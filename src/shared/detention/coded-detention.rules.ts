/**
 * Whereabouts and statements were first recorded by short lists of our own. What stands in them is read as the HURIDOCS
 * terms that say the same; what a term does not say stays beside it as its note, so that nothing is lost.
 */
import type { Language } from '../language/language.schema';
import { coded } from '../vocabulary/coded-value.rules';
import type { CodedValue } from '../vocabulary/vocabulary.schema';
import { custodyWord } from './custody-words';
import type { Detention } from './detention.schema';

interface Reading {
  readonly code: string;
  /** The term says less than the old value did: its word becomes the note. */
  readonly noted?: true;
}

const whereabouts: Record<NonNullable<Detention['whereabouts']>, Reading> = {
  free_contact: { code: '01010100000030' },
  limited_contact: { code: '01010100000030', noted: true },
  no_contact: { code: '01010200000030' },
  moved_unknown: { code: '01020000000030', noted: true },
  unknown: { code: '99000000000030' },
};

const statements: Record<NonNullable<Detention['statementsSigned']>, Reading> = {
  // Whether somebody was asked to sign and refused was not recorded.
  none: { code: '02000000000036', noted: true },
  freely: { code: '04000000000036' },
  under_duress: { code: '01000000000036' },
  blank: { code: '99000000000036', noted: true },
  not_understood: { code: '05000000000036' },
  unknown: { code: '99000000000036' },
};

/** Whereabouts and outside contact (HURIDOCS 30). Notes made of old values are in `language`. */
export function contactOf(detention: Detention, language: Language): CodedValue[] {
  const { contact, whereabouts: old } = detention;
  if (contact.length > 0 || old === null) return contact;
  const { code, noted } = whereabouts[old];
  return [coded(code, noted === true ? custodyWord(language, 'whereabouts', old) : '')];
}

/** Statements signed in custody (HURIDOCS 36). */
export function statementsOf(detention: Detention, language: Language): CodedValue | null {
  const { statements: value, statementsSigned: old } = detention;
  if (value !== null || old === null) return value;
  const { code, noted } = statements[old];
  return coded(code, noted === true ? custodyWord(language, 'statements', old) : '');
}

/** What a change of the coded fields means for the old ones: they are read no more. */
export function withoutOld<Patch extends { contact?: unknown; statements?: unknown }>(
  patch: Patch,
): Patch & { whereabouts?: null; statementsSigned?: null } {
  return {
    ...patch,
    ...(patch.contact === undefined ? {} : { whereabouts: null }),
    ...(patch.statements === undefined ? {} : { statementsSigned: null }),
  };
}
