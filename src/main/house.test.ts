/**
 * The rules of the house that neither the compiler nor the linter holds. Each failure says what to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'src');

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name));
}

const files: SourceFile[] = filesBelow(source, ['.ts', '.tsx']).map((path) => {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return { path: relative(source, path).split(sep).join('/'), text, imports };
});

function inRoom(room: string): SourceFile[] {
  return files.filter((file) => file.path.startsWith(`${room}/`));
}

/** `importer -> import` for each import that is not allowed. */
function forbidden(room: readonly SourceFile[], isForbidden: (specifier: string) => boolean): string[] {
  return room.flatMap((file) => file.imports.filter(isForbidden).map((one) => `${file.path} -> ${one}`));
}

function isTest(file: SourceFile): boolean {
  return /\.(test|testkit)\.tsx?$/.test(file.path);
}

describe('the walls between the rooms', () => {
  it('shared imports only itself, zod and pure libraries', () => {
    const pure = /^(\.|zod$|@shared\/|dayjs|chrono-node|vitest$|fast-check$)/;
    const room = inRoom('shared').filter((file) => !isTest(file));
    expect(
      forbidden(room, (one) => !pure.test(one)),
      'move the code to src/main or src/renderer',
    ).toEqual([]);
    expect(forbidden(room, (one) => /(^|\/)(main|renderer)\//.test(one))).toEqual([]);
  });

  it('the renderer imports only shared and itself, never Node, electron or main', () => {
    const refused = /^(node:|electron|better-sqlite3|drizzle-orm|@node-rs\/)|\/main\//;
    expect(
      forbidden(inRoom('renderer'), (one) => refused.test(one)),
      'ask through a route instead',
    ).toEqual([]);
  });

  it('electron is imported in src/main/shell and in the composition root only', () => {
    const outside = inRoom('main').filter(
      (file) => !file.path.startsWith('main/shell/') && file.path !== 'main/index.ts',
    );
    expect(
      forbidden([...outside, ...inRoom('cli')], (one) => one === 'electron'),
      'put it behind the Desk interface',
    ).toEqual([]);
  });

  it('main and cli never import the renderer', () => {
    expect(forbidden([...inRoom('main'), ...inRoom('cli')], (one) => one.includes('renderer/'))).toEqual([]);
  });

  it('only a service of its own slice writes a table', () => {
    const services = inRoom('main').filter((file) => !isTest(file));
    const writes = services.flatMap((file) => {
      const slice = file.path.split('/')[1] ?? '';
      return [...file.text.matchAll(/(?:writer|this\.store)\.(?:insert|update|remove)\(\s*(\w+)Table\b/g)]
        .filter((match) => importedFrom(file, `${match[1]}Table`) !== slice)
        .map((match) => `${file.path} writes ${match[1]}`);
    });
    expect(writes, 'call the service that owns the table').toEqual([]);
  });
});

/** The slice folder that a name is imported from; the file's own slice when the import is local. */
function importedFrom(file: SourceFile, name: string): string {
  const line = new RegExp(`import[^;]*\\b${name}\\b[^;]*from '([^']+)'`).exec(file.text)?.[1] ?? './';
  if (line.startsWith('./')) return file.path.split('/')[1] ?? '';
  return line.split('/').at(-2) ?? '';
}

describe('import cycles', () => {
  it('there are none', () => {
    const known = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      if (state.get(name) === 'done') return;
      if (state.get(name) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(name)), name].join(' -> '));
        return;
      }
      state.set(name, 'open');
      for (const next of targets(name, known)) visit(next, [...trail, name]);
      state.set(name, 'done');
    };
    for (const name of known.keys()) visit(name, []);
    expect(known.size).toBeGreaterThan(50);
    expect(cycles, 'move what both need into a third file').toEqual([]);
  });
});

/** The files of the tree that a file imports at run time. */
function targets(name: string, known: ReadonlyMap<string, SourceFile>): string[] {
  const file = known.get(name);
  if (file === undefined) return [];
  const specifiers = [...file.text.matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)];
  return specifiers
    .map((match) => resolved(name, match[1] ?? ''))
    .filter((one): one is string => one !== undefined && known.has(one));
}

function resolved(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('@shared/')) return specifier.replace('@shared/', 'shared/');
  if (!specifier.startsWith('.')) return undefined;
  return join(from, '..', specifier).split(sep).join('/');
}

describe('sizes', () => {
  it('no file passes 300 lines', () => {
    const long = files
      .map(({ path }) => ({ path, lines: readFileSync(join(source, path), 'utf8').split('\n').length - 1 }))
      .filter((file) => file.lines > 300)
      .map((file) => `${file.path}: ${file.lines}`);
    expect(long, 'split along an idea').toEqual([]);
  });
});

describe('what must not stand in the source', () => {
  const banned: { what: RegExp; instead: string; but?: RegExp }[] = [
    { what: /:\s*any\b|\bas any\b|<any>/, instead: 'unknown and a check' },
    { what: /@ts-(ignore|expect-error|nocheck)/, instead: 'a type that fits' },
    { what: /\bconsole\.\w+\(/, instead: 'a typed error, or the log of codes', but: /^cli\// },
    { what: /\b(TODO|FIXME|XXX)\b/, instead: 'the work, or a line in the closing note', but: /text-check/ },
    { what: /\b(describe|it|test)\.(only|skip|todo|fails)\b/, instead: 'a test that runs' },
    { what: /dangerouslySetInnerHTML|\.innerHTML\s*=/, instead: 'React elements', but: /hardening/ },
    { what: /\/(home|root|work|Users)\/\w+\//, instead: 'a path relative to the project', but: /test/ },
  ];
  const own = 'main/house.test.ts';

  it.each(banned)('$what', ({ what, instead, but }) => {
    const found = files
      .filter((file) => file.path !== own && !(but?.test(file.path) ?? false))
      .filter((file) => what.test(file.text))
      .map((file) => file.path);
    expect(found, `use ${instead}`).toEqual([]);
  });

  it('a non-null assertion', () => {
    const found = files
      .filter((file) => file.path !== own && /[\w)\]]!(\.|\[|;|,|\))/.test(withoutStrings(file.text)))
      .map((file) => file.path);
    expect(found, 'narrow the type').toEqual([]);
  });
});

function withoutStrings(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
    .replace(/\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g, '//');
}

describe('catalogs', () => {
  const texts = join(source, 'shared', 'texts');
  const catalogs = filesBelow(texts, ['.json']).map((path) => ({
    name: relative(texts, path).split(sep).slice(1).join('/'),
    language: relative(texts, path).split(sep)[0] ?? '',
    keys: keysOf(JSON.parse(readFileSync(path, 'utf8'))),
  }));
  const namespaces = [...new Set(catalogs.map((one) => one.name))];

  it.each(namespaces)('%s is complete in English, French and Russian', (name) => {
    const keys = (language: string) =>
      catalogs.find((one) => one.name === name && one.language === language)?.keys ?? [];
    expect(keys('fr')).toEqual(keys('en'));
    expect(keys('ru')).toEqual(keys('en'));
  });

  it('no text that a person reads is written into a component', () => {
    const pages = inRoom('renderer').filter((file) => file.path.endsWith('.tsx') && !isTest(file));
    const hard = pages.flatMap((file) =>
      [
        ...file.text.matchAll(/(?<!=)>\s*([A-ZÀ-Я][\p{L}’' ]{3,})\s*</gu),
        ...file.text.matchAll(/\b(?:label|title|placeholder|aria-label)="([^"]*\p{L}{3,}[^"]*)"/gu),
      ].map((match) => `${file.path}: ${match[1]}`),
    );
    expect(hard, 'put it into src/shared/texts in three languages').toEqual([]);
  });
});

/** All key paths of a catalog, plural endings removed: each language has plural forms of its own. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null)
    return [prefix.replace(/_(zero|one|two|few|many|other)$/, '')];
  const keys = Object.entries(value).flatMap(([key, inner]) =>
    keysOf(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
  return [...new Set(keys)].toSorted();
}
