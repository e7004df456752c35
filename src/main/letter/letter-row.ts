import { findReference, pathsIn } from '@shared/letter/field-path.rules';
import { fieldSource, fieldValue } from '@shared/letter/field-values.rules';
import { levelOfPath } from '@shared/letter/guarded-fields.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { LetterPatch } from '@shared/letter/letter.routes';
import type { FieldValue } from '@shared/letter/letter.schema';
import type { NewRow } from '../store/store';
import type { letterTable } from './letter.table';

export type LetterRow = typeof letterTable.$inferSelect;

/** Facts that every letter stands on, whether or not its text names them. */
const alwaysSeen = ['addressee.title', 'addressee.post', 'addressee.name', 'demands.list'] as const;

/** A patch parsed by zod may name fields as undefined; these are not changes. */
export function givenFields(patch: LetterPatch): Partial<Pick<LetterRow, keyof LetterPatch>> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

export function emptyLetter(): Omit<NewRow<typeof letterTable>, 'id'> {
  return {
    caseFileId: '',
    appealId: '',
    officeId: '',
    holderId: null,
    language: 'en',
    template: '',
    origin: { version: 0, required: [], checks: [] },
    personId: null,
    otherPersonIds: [],
    incidentId: null,
    detentionId: null,
    followsId: null,
    subject: { type: 'doc', content: [] },
    subjectLine: '',
    greeting: '',
    closing: '',
    blocks: [],
    demandIds: [],
    copies: [],
    enclosures: [],
    place: '',
    date: null,
    yourReference: '',
    signatoryIds: [],
    partnerLogos: false,
    state: 'draft',
    stage: null,
    replyKind: null,
    supersedesId: null,
    deadlineRuleId: null,
    answerBy: null,
    reference: '',
    releaseReason: '',
    issuedAt: null,
    attachmentId: null,
    sha256: '',
    fieldsSeen: {},
    seenOn: '',
  };
}

/** What a copy takes over besides the text. */
export function pickPlace(letter: Omit<LetterRow, 'subject' | 'greeting' | 'closing' | 'blocks'>) {
  const { caseFileId, appealId, officeId, holderId, language, template, origin } = letter;
  const { personId, otherPersonIds, incidentId, detentionId, demandIds, copies, enclosures } = letter;
  const { place, signatoryIds, partnerLogos } = letter;
  const matter = {
    caseFileId,
    appealId,
    officeId,
    holderId,
    language,
    template,
    origin,
    personId,
    otherPersonIds,
    incidentId,
  };
  const page = { detentionId, demandIds, copies, enclosures, place, signatoryIds, partnerLogos };
  return { ...matter, ...page };
}

export function pathsOf({ subject, blocks = [] }: Partial<Pick<LetterRow, 'subject' | 'blocks'>>): string[] {
  const texts = [...(subject === undefined ? [] : [subject]), ...blocks.map((block) => block.text)];
  return [...new Set(texts.flatMap(pathsIn))];
}

/** The statements that stand in the text. */
export function statementsIn(letter: Pick<LetterRow, 'subject' | 'blocks'>): string[] {
  return pathsOf(letter).flatMap((path) => {
    const reference = findReference(path);
    return reference?.path === 'statement.text' && reference.item !== null ? [reference.item] : [];
  });
}

/** Only values that are there: a fact that was missing and is filled in later is no change to look at. */
export function valuesSeen(letter: LetterRow, facts: LetterFacts): Record<string, string> {
  const paths = [...pathsOf(letter), ...alwaysSeen].filter((path) => findReference(path) !== undefined);
  return Object.fromEntries(
    paths.flatMap((path) => {
      const value = fieldValue(path, facts, letter.language);
      return value === null ? [] : [[path, value]];
    }),
  );
}

export function stillThere(seen: Record<string, string>, letter: LetterRow): Record<string, string> {
  const paths = new Set([...pathsOf(letter), ...alwaysSeen]);
  return Object.fromEntries(Object.entries(seen).filter(([path]) => paths.has(path)));
}

export function fieldOf(path: string, facts: LetterFacts, language: LetterRow['language']): FieldValue {
  const level = levelOfPath(path, facts);
  const value = fieldValue(path, facts, language);
  const counted = fieldValue(path, facts, language, 'counted') ?? value;
  const named = fieldValue(path, facts, language, 'named') ?? value;
  const again =
    counted !== null && named !== null && (counted !== value || named !== value) ? { counted, named } : null;
  const record = fieldSource(path, facts, language);
  const field = { path, value, record, ...(again === null ? {} : { again }) };
  return level === undefined ? field : { ...field, level };
}
