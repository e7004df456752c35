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

/** A field of one record: `remedy:<id>.body` in a letter is `remedy.body` of that record. */
export interface FieldReference {
  readonly path: FieldPath;
  readonly item: string | null;
}

const itemPath = /^(pattern|remedy|charge|affiliation|statement|ground|own):([\w-]+)\.(.+)$/;

/** undefined: no such field. A letter may hold one after an update of the app; it shows as empty. */
export function findReference(path: string): FieldReference | undefined {
  const match = itemPath.exec(path);
  const base = match === null ? path : `${match[1]}.${match[3]}`;
  return isFieldPath(base) ? { path: base, item: match?.[2] ?? null } : undefined;
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

/** How many forms `{path|form|…}` must give in a language; undefined: the field has no forms. */
export function formCount(path: FieldPath, language: Language): number | undefined {
  const { values } = definitionOf(path);
  if (values === undefined) return undefined;
  if (values !== 'plural') return values.length;
  return language === 'ru' ? 3 : 2;
}

/** The form that a value chooses; undefined: none for it. Number words follow the plural rules of the language. */
export function findForm(
  path: FieldPath,
  forms: readonly string[],
  value: string,
  language: Language,
): string | undefined {
  const { values } = definitionOf(path);
  if (values === undefined) return undefined;
  if (values !== 'plural') return forms[values.indexOf(value)];
  const category = new Intl.PluralRules(language).select(Number(value));
  if (language === 'ru') return forms[category === 'one' ? 0 : category === 'few' ? 1 : 2];
  return forms[category === 'one' ? 0 : 1];
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
