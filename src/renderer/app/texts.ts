/**
 * Texts of the interface: a file for each language, so that a page reads only its own; the others ship beside it, and a
 * change of language needs no network.
 */
import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@shared/language/language.schema';

/** Texts by key, nested. */
export interface Catalog {
  readonly [key: string]: string | Catalog;
}
/** By the path of the file that holds a namespace: a new file is found by its place. */
export type CatalogFiles = Readonly<Record<string, Catalog>>;

const loaders: Readonly<Record<Language, () => Promise<{ files: CatalogFiles }>>> = {
  en: () => import('./catalogs/en'),
  fr: () => import('./catalogs/fr'),
  ru: () => import('./catalogs/ru'),
};

/** The texts of a language by namespace. */
export async function loadCatalog(language: Language): Promise<Record<string, Catalog>> {
  const { files } = await loaders[language]();
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
  return Object.fromEntries(Object.entries(files).map(([path, catalog]) => [nameOf(path), catalog]));
}

/**
 * One full stop where a value brings its own: a Russian date ends in «г.», an English hour in "a.m.", and the sentence of
 * the catalog goes on with a full stop. Three dots stay.
 */
const oneFullStop: PostProcessorModule = {
  type: 'postProcessor',
  name: 'oneFullStop',
  process: (text: string) => text.replace(/(?<!\.)\.\.(?!\.)/g, '.'),
};

/** Starts i18next in `language`. Escaping is React's work, not i18next's; no language lacks a text, so none stands in. */
export async function startTexts(language: Language): Promise<void> {
  const catalog = await loadCatalog(language);
  await i18next
    .use(initReactI18next)
    .use(oneFullStop)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: catalog },
      ns: Object.keys(catalog),
      defaultNS: 'common',
      initAsync: false,
      returnNull: false,
      postProcess: [oneFullStop.name],
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  document.documentElement.lang = language;
}

/** Switches the interface while it runs; the page's own `lang` follows for hyphenation and screen readers. */
export async function switchLanguage(language: Language): Promise<void> {
  for (const [namespace, texts] of Object.entries(await loadCatalog(language)))
    i18next.addResourceBundle(language, namespace, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
