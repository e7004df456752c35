import { createInstance } from 'i18next';
import type { Language } from '@shared/language/language.schema';
import en from '@shared/texts/en/menu.json';
import fr from '@shared/texts/fr/menu.json';
import ru from '@shared/texts/ru/menu.json';

export type MenuTexts = (key: string, values?: Record<string, string | number>) => string;

/** The texts that the shell shows itself: menus, dialogs, notices. Ready at once: nothing is loaded. */
export function menuTexts(language: Language): MenuTexts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: ['menu'],
    defaultNS: 'menu',
    resources: { en: { menu: en }, fr: { menu: fr }, ru: { menu: ru } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => i18n.t(key, values);
}
