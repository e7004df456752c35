import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { documentLanguages, languages } from '@shared/language/language.schema';
import { errorCodes } from '@shared/ipc/error';
import { loadCatalog, startTexts, type Catalog } from './texts';

/** Plural forms that i18next asks for, by language (CLDR). */
const pluralForms = {
  en: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  ru: ['one', 'few', 'many', 'other'],
} as const;
const byText = (a = '', b = '') => a.localeCompare(b);
const pluralKey = /_(zero|one|two|few|many|other)$/;

const catalogs: Record<string, Record<string, Catalog>> = {};
for (const language of languages) catalogs[language] = await loadCatalog(language);

function flatten(catalog: Catalog, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalog)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

const textsOf = (language: string, namespace: string) => flatten(catalogs[language]?.[namespace] ?? {});
const baseKeys = (texts: Map<string, string>) =>
  [...new Set([...texts.keys()].map((key) => key.replace(pluralKey, '')))].sort(byText);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((found) => found[1]).sort(byText);

const namespaces = Object.keys(catalogs['en'] ?? {});

it.each(languages)('calls a place in the menu as the rail does in %s', (language) => {
  const [menu, rail] = [textsOf(language, 'menu'), textsOf(language, 'frame')];
  for (const [key, name] of rail) {
    const place = key.startsWith('nav.') ? menu.get(key.slice(4)) : undefined;
    if (place !== undefined) expect(place, key).toBe(name);
  }
  expect(menu.get('letters')).toBe(rail.get('nav.letters'));
});

it.each(languages)('calls a register as the part of a case whose records it gathers in %s', (language) => {
  const [registers, parts] = [textsOf(language, 'list'), textsOf(language, 'casefile')];
  for (const name of ['events', 'documents', 'remedies', 'tasks'])
    expect(registers.get(`title.${name}`), name).toBe(parts.get(`tab.${name}`));
});

describe('French', () => {
  const french = namespaces.flatMap((namespace) =>
    [...textsOf('fr', namespace)].map(([key, text]) => [`${namespace}:${key}`, text] as const),
  );
  const failing = (pattern: RegExp) => french.filter(([, text]) => pattern.test(text)).map(([key]) => key);

  it('keeps a mark of two parts and a guillemet with its word at the end of a line', () => {
    // What is Russian inside French stands without spaces: «подвергся».
    expect(failing(/[ \u202f][»:;!?]|«(?:[ \u202f]|(?=\p{Script=Latin}))/u)).toEqual([]);
  });

  it('writes the apostrophe of print', () => {
    expect(failing(/\p{L}'\p{L}/u)).toEqual([]);
  });
});

it('has the same namespaces in every language', () => {
  for (const language of languages)
    expect(Object.keys(catalogs[language] ?? {}).sort(byText), language).toEqual(
      [...namespaces].sort(byText),
    );
});

describe.each(namespaces)('%s', (namespace) => {
  const english = textsOf('en', namespace);

  it.each(languages)('is complete in %s', (language) => {
    const texts = textsOf(language, namespace);
    expect(baseKeys(texts)).toEqual(baseKeys(english));
    // On paper a language may do without a word that another needs; on the screen nothing is empty.
    if (namespace === 'print') return;
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(languages)('has the plural forms of %s, and no others', (language) => {
    const texts = textsOf(language, namespace);
    const plurals = new Set(
      [...texts.keys()].filter((key) => pluralKey.test(key)).map((key) => key.replace(pluralKey, '')),
    );
    for (const key of plurals) {
      const forms = [...texts.keys()].filter((one) => one.replace(pluralKey, '') === key && one !== key);
      const suffixes = forms.map((one) => one.slice(key.length + 1)).sort(byText);
      expect(suffixes, `${language} ${namespace}:${key}`).toEqual([...pluralForms[language]].sort(byText));
    }
  });

  it.each(languages)('fills the same values in %s as in English', (language) => {
    const texts = textsOf(language, namespace);
    for (const [key, text] of texts) {
      const source = english.get(key) ?? english.get(key.replace(pluralKey, '_other'));
      if (source === undefined) continue;
      // A form for one may leave the number out: "one letter".
      const without = (names: (string | undefined)[]) => names.filter((name) => name !== 'count');
      expect(without(placeholders(text)), `${language} ${namespace}:${key}`).toEqual(
        without(placeholders(source)),
      );
    }
  });
});

it('names every failure that a request can end in, in every language', () => {
  for (const language of languages) {
    const texts = textsOf(language, 'errors');
    expect(errorCodes.filter((code) => !texts.has(code))).toEqual([]);
  }
});

it('names every language of a record', () => {
  const texts = textsOf('en', 'common');
  for (const language of documentLanguages) expect(texts.has(`language.${language}`)).toBe(true);
});

it('ends a sentence with one full stop where its date ends in one', async () => {
  await startTexts('ru');
  expect(i18next.t('authority:verify.checked', { date: '1 марта 2026 г.' })).toBe(
    'Проверено 1 марта 2026 г.',
  );
  expect(i18next.t('authority:verify.checked', { date: '01.03.2026' })).toBe('Проверено 01.03.2026.');
});
