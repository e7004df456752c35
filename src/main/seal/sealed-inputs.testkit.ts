/** What can be asked of a route, made from its schema: each id in every place for one, each word in every place for text. */
import type { z } from 'zod';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.ZodType;
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

const days = ['2026-01-01', '2026-12-31', '2026'];
const numbers = [1, 20, 2026, 0];

/** All that fit the schema; of fields with a choice of words each word once. */
export function inputsOf(schema: z.ZodType, ids: readonly string[], words: readonly string[]): unknown[] {
  const made = ids.flatMap((id) => words.flatMap((word) => variants(schema, id, word)));
  const found = new Map<string, unknown>();
  for (const one of made) if (schema.safeParse(one).success) found.set(JSON.stringify(one) ?? '', one);
  return [...found.values()];
}

function variants(schema: z.ZodType, id: string, word: string): unknown[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return objects(def.shape ?? {}, id, word);
    case 'array':
      return def.element === undefined
        ? [[]]
        : variants(def.element, id, word)
            .slice(0, 1)
            .map((one) => [one]);
    case 'optional':
    case 'default':
    case 'prefault':
      return [undefined, ...(def.innerType === undefined ? [] : variants(def.innerType, id, word))];
    case 'nullable':
    case 'readonly':
    case 'catch':
      return def.innerType === undefined ? [null] : variants(def.innerType, id, word);
    case 'pipe':
      return def.in === undefined ? [] : variants(def.in, id, word);
    case 'lazy':
      return def.getter === undefined ? [] : variants(def.getter(), id, word);
    case 'union':
      return (def.options ?? []).flatMap((option) => variants(option, id, word).slice(0, 2));
    case 'enum':
      return Object.values(def.entries ?? {});
    case 'literal':
      return [...(def.values ?? [])];
    case 'boolean':
      return [true, false];
    case 'record':
      return [{}];
    case 'undefined':
    case 'void':
      return [undefined];
    case 'null':
      return [null];
    default:
      return [scalar(schema, id, word)];
  }
}

/** The first that fits; a text takes what it is given, an id does not. */
function scalar(schema: z.ZodType, id: string, word: string): unknown {
  return [word, id, ...days, ...numbers, 'en'].find((one) => schema.safeParse(one).success);
}

/** One with the first of each field, and for each field with a choice one for each further word. */
function objects(shape: Readonly<Record<string, z.ZodType>>, id: string, word: string): unknown[] {
  const fields = Object.entries(shape).map(([name, field]) => [name, variants(field, id, word)] as const);
  const first = Object.fromEntries(fields.map(([name, [one]]) => [name, one]));
  return [
    first,
    ...fields.flatMap(([name, [, ...others]]) =>
      others.slice(0, 40).map((one) => ({ ...first, [name]: one })),
    ),
  ].map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));
}
