/** What the field chips of a letter say: values by path, in the language of the letter. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@shared/language/language.schema';
import type { Mentioned } from '@shared/letter/field-context';
import type { FieldValue } from '@shared/letter/letter.schema';
import { mentionedAfter } from '@shared/letter/person-names.rules';
import { fieldTitleKey } from '@shared/letter/printed-text';
import { ownIds } from '@shared/letter/own-fields.rules';
import { fieldText } from '@shared/letter/letter-text.rules';
import { inclusivePath } from '@shared/template/template-text.rules';
import { useCustomFields } from '../custom/use-custom-fields';
import { useWords } from '../ui/words';

export interface LetterFieldValues {
  /** Of the letter: forms agree by its grammar. */
  readonly language: Language;
  /** Fields that the menu offers, and those that stand in the letter. */
  readonly byPath: ReadonlyMap<string, FieldValue>;
  /** What the letter has said of those whom it is about before the text that is shown; absent: nothing. */
  readonly before?: Mentioned;
  /** Goes to where a fact is entered; absent where a letter can no longer change. */
  readonly goTo?: (record: NonNullable<FieldValue['record']>) => void;
}

const FieldsContext = createContext<LetterFieldValues>({ language: 'en', byPath: new Map() });
export const LetterFieldsProvider = FieldsContext.Provider;

export function useLetterFields(): LetterFieldValues {
  return useContext(FieldsContext);
}

/** What a field is called in the language of the screen. */
export function useFieldTitle(): (path: string) => string {
  const { t } = useTranslation(['fields', 'letter']);
  const words = useWords();
  const own = useCustomFields();
  return (path) => {
    if (path === inclusivePath) return t('letter:chip.inclusive');
    const [id] = ownIds([path]);
    const field = own.find((one) => one.id === id);
    return (field && words.text(field.names)) || t(`fields:${fieldTitleKey(path)}`, { defaultValue: path });
  };
}

/** What is said of those whom the letter is about once these fields have been read, in their order. */
export function mentionedBy(
  { byPath, before = 'no' }: LetterFieldValues,
  paths: readonly string[],
): Mentioned {
  return paths.reduce<Mentioned>(
    (said, path) => ((byPath.get(path)?.value ?? null) === null ? said : mentionedAfter(path, said)),
    before,
  );
}

/** What a chip prints after what was `mentioned` before it; null: the fact is missing. */
export function chipText(
  fields: LetterFieldValues,
  path: string,
  forms: readonly string[],
  mentioned: Mentioned,
): string | null {
  // Which of the styles it becomes is a setting of the house.
  if (path === inclusivePath) return forms.join(' / ');
  const field = fields.byPath.get(path);
  const value = (mentioned === 'no' ? field?.value : (field?.again?.[mentioned] ?? field?.value)) ?? null;
  return fieldText(path, forms, fields.language, value);
}
