import { inclusive } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import type { BlockNode, InlineNode, RichText } from '../richtext/richtext.schema';
import type { FieldDefinition } from './field-kinds';
import { isFieldPath, letterFields, type FieldPath } from './letter-fields.rules';

/** Kinds of record that a paragraph can be repeated for; the first part of their fields' paths. */
export const itemKinds = [
  'pattern',
  'remedy',
  'charge',
  'affiliation',
  'statement',
  'ground',
  'own',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * A field of one record: `remedy:<id>.body` in a letter is `remedy.body` of that record. `person`: a field as it is for one
 * of several persons: `person:<id>.detention.since` is `detention.since` of that person alone.
 */
export interface FieldReference {
  readonly path: FieldPath;
  readonly item: string | null;
  readonly person: string | null;
}

const itemPath = /^(pattern|remedy|charge|affiliation|statement|ground|own):([\w-]+)\.(.+)$/;
const personPath = /^person:([\w-]+)\.(.+)$/;

/** undefined: no such field. A letter may hold one after an update of the app; it shows as empty. */
export function findReference(path: string): FieldReference | undefined {
  const ofOne = personPath.exec(path);
  const rest = ofOne?.[2] ?? path;
  const match = itemPath.exec(rest);
  const base = match === null ? rest : `${match[1]}.${match[3]}`;
  return isFieldPath(base) ? { path: base, item: match?.[2] ?? null, person: ofOne?.[1] ?? null } : undefined;
}

/** The path of a field as it is for one of several persons. */
export function pathOfPerson(path: FieldPath, personId: string): string {
  return `person:${personId}.${path}`;
}

/** Whether a field says something else of each of several persons. */
export function isPersonal(path: FieldPath): boolean {
  const [group] = path.split('.');
  return (
    group === 'person' ||
    group === 'detention' ||
    path === 'charge.count' ||
    path === 'affiliation.count' ||
    /^incident\.(?:act|matter|perpetrator|consequences)/.test(path)
  );
}

/** The path of a field of one record, as it stands in a letter. */
export function pathOfItem(path: FieldPath, item: string): string {
  const [kind, ...rest] = path.split('.');
  return `${kind}:${item}.${rest.join('.')}`;
}

export function isItemField(path: FieldPath, kind: ItemKind): boolean {
  return path.startsWith(`${kind}.`) && !path.endsWith('.count');
}

export function definitionOf(path: FieldPath): FieldDefinition {
  return letterFields[path];
}

/** How many forms `{path|form|…}` may give in a language, the fullest last; empty: the field has no forms. */
export function formCounts(path: FieldPath, language: Language): readonly number[] {
  const { values, agrees } = definitionOf(path);
  if (values === undefined) return [];
  // Two agree with one person; with several French tells two more, the others one.
  if (agrees === true) return [2, language === 'fr' ? 4 : 3];
  if (values !== 'plural') return [values.length];
  return [language === 'ru' ? 3 : 2];
}

/** The form that a value chooses; undefined: none for it. Number words follow the plural rules of the language. */
export function findForm(
  path: FieldPath,
  forms: readonly string[],
  value: string,
  language: Language,
): string | undefined {
  const { values, agrees } = definitionOf(path);
  if (values === undefined) return undefined;
  if (agrees === true) return agreeingForm(forms, value);
  if (values !== 'plural') return forms[values.indexOf(value)];
  const category = new Intl.PluralRules(language).select(Number(value));
  if (language === 'ru') return forms[category === 'one' ? 0 : category === 'few' ? 1 : 2];
  return forms[category === 'one' ? 0 : 1];
}

/** undefined: nobody has written how it is said of several persons. */
function agreeingForm(forms: readonly string[], value: string): string | undefined {
  const [masculine, feminine, plural, femininePlural = plural] = forms;
  if (value === 'masculine') return masculine;
  if (value === 'feminine') return feminine;
  const blank = plural === '' && femininePlural === '' && masculine !== '';
  if (blank || plural === undefined || femininePlural === undefined) return undefined;
  if (value === 'femininePlural') return femininePlural;
  return value === 'inclusivePlural' ? inclusive(plural, femininePlural, 'median') : plural;
}

export function inlinesOf(block: BlockNode): InlineNode[] {
  if (block.type === 'paragraph') return block.content ?? [];
  return block.content.flatMap((item) => item.content.flatMap((paragraph) => paragraph.content ?? []));
}

/** Paths of the fields in a text, in order, each once. */
export function pathsIn(text: RichText): string[] {
  const paths = text.content
    .flatMap(inlinesOf)
    .flatMap((inline) => (inline.type === 'field' ? [inline.attrs.path] : []));
  return [...new Set(paths)];
}
