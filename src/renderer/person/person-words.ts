import { textIn, type Language, type LocalizedText } from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import type { PersonName } from '@shared/person/person.schema';

interface Named {
  readonly names: readonly PersonName[];
  readonly codeName: string;
}

/** The name as the interface shows it: the primary one in `language`, else in another, else the pseudonym. */
export function personName({ names, codeName }: Named, language: Language): string {
  const inOrder = [...names].sort(
    (a, b) =>
      Number(b.primary) - Number(a.primary) || Number(a.kind === 'alias') - Number(b.kind === 'alias'),
  );
  const byLanguage: LocalizedText = {};
  for (const name of inOrder) byLanguage[name.language] ??= fullName(name, name.language === 'ru');
  return textIn(byLanguage, language) || codeName;
}

/** Every spelling but the one shown, for those who know the person by another. */
export function otherNames({ names }: Named, shown: string): string[] {
  const all = names.map((name) => fullName(name, true)).filter((name) => name !== '' && name !== shown);
  return [...new Set(all)];
}
