/** Guidance for the fields of forms, by form and field: fetched when the first form is shown, in the language of the screen. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';

export interface Guidance {
  /** What belongs here. */
  readonly text: string;
  readonly example: string;
  /** Where a mistake does harm. */
  readonly warning?: string;
}

/** By the name of the form ("casefile") and of the field. */
export type FormHelp = Readonly<Record<string, Readonly<Record<string, Guidance>>>>;

const loaders: Readonly<Record<Language, () => Promise<{ default: FormHelp }>>> = {
  en: () => import('@shared/texts/help/en.json'),
  fr: () => import('@shared/texts/help/fr.json'),
  ru: () => import('@shared/texts/help/ru.json'),
};

const loaded = new Map<Language, FormHelp>();
const begun = new Set<Language>();
const listeners = new Set<() => void>();

function load(language: Language): void {
  if (begun.has(language)) return;
  begun.add(language);
  void loaders[language]().then(({ default: help }) => {
    loaded.set(language, help);
    for (const listener of listeners) listener();
  });
}

/** undefined: there is none for this field, or it is not there yet. */
export function useGuidance(form: string, field: string): Guidance | undefined {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  const subscribe = (listener: () => void) => {
    load(language);
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const help = useSyncExternalStore(subscribe, () => loaded.get(language));
  return help?.[form]?.[field];
}
