/** Texts of the interface: every catalog is in the bundle, so that a change of language needs no wait and no network. */
/// <reference types="vite/client" />
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@shared/language/language.schema';

/** Texts by key, nested. */
export interface Catalog {
  readonly [key: string]: string | Catalog;
}

const files = import.meta.glob<Catalog>('../../shared/texts/*/*.json', { eager: true, import: 'default' });

/** All catalogs as language -> namespace -> texts; a new file is found by its place. */
export function readCatalogs(): Record<string, Record<string, Catalog>> {
  const catalogs: Record<string, Record<string, Catalog>> = {};
  for (const [path, catalog] of Object.entries(files)) {
    const [language, file] = path.split('/').slice(-2);
    if (language === undefined || file === undefined) continue;
    catalogs[language] = { ...catalogs[language], [file.replace(/\.json$/, '')]: catalog };
  }
  return catalogs;
}

/** Starts i18next at once (no await), in `language`. Escaping is React's work, not i18next's. */
export function startTexts(language: Language): i18n {
  const catalogs = readCatalogs();
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogs,
    ns: Object.keys(catalogs['en'] ?? {}),
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
  return i18next;
}

/** Switches the interface while it runs; the page's own `lang` follows for hyphenation and screen readers. */
export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
