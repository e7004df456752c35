import { withNamesOf } from '../authority/place-name.rules';
import type { DeclinedName, OfficeForms } from '../authority/office.schema';
import type { Gender, Language } from '../language/language.schema';
import { filled, lineIn } from './field-context';
import type { LetterFacts } from './letter-facts.schema';
import { findInflected, findName, fullName, surnameOf, withInitials } from './person-name.rules';

/** Without a day the names of places are those of today. */
type Addressed = Pick<LetterFacts, 'office' | 'holder'> & Partial<Pick<LetterFacts, 'asOf'>>;

function formsOf(
  { office }: { office: Pick<LetterFacts['office'], 'forms'> },
  language: Language,
): OfficeForms | undefined {
  return office.forms[language];
}

/** The post as the holder is styled; Russian keeps the masculine where no feminine is entered. */
export function postOf(
  facts: { office: Pick<LetterFacts['office'], 'forms'>; holder: { gender: Gender | null } | null },
  language: Language,
): DeclinedName | undefined {
  const forms = formsOf(facts, language);
  if (forms === undefined) return undefined;
  const feminine = facts.holder?.gender === 'feminine' && filled(forms.postFeminine.nominative) !== null;
  return feminine ? forms.postFeminine : forms.postMasculine;
}

/** The greeting with its punctuation. What was confirmed for this holder comes before what the office says. */
export function greetingOf(facts: Addressed, language: Language): string | null {
  const confirmed = filled(facts.holder?.forms[language]?.greeting);
  const forms = formsOf(facts, language);
  if (confirmed !== null || forms === undefined) return confirmed;
  const gender = facts.holder?.gender ?? null;
  if (gender === null) return filled(forms.greetingUnknown);
  return filled(gender === 'masculine' ? forms.greetingMasculine : forms.greetingFeminine);
}

/** The final formula; in French it repeats the greeting, which may have been changed in the letter. */
export function closingOf(facts: Addressed, language: Language, greeting: string): string | null {
  const confirmed = filled(facts.holder?.forms[language]?.closing);
  const text = confirmed ?? filled(formsOf(facts, language)?.closing);
  if (text === null) return null;
  // English custom: one who is addressed as nobody in particular is not written to sincerely.
  const faithful = confirmed === null && language === 'en' && /^Dear (?:Sirs?|Madam)\b/u.test(greeting);
  const closing = faithful ? text.replace(/^Yours sincerely/u, 'Yours faithfully') : text;
  return closing.replaceAll('{greeting}', greeting.replace(/[!,:.]\s*$/u, ''));
}

/** "Monsieur Berik Assylov", «Б. Н. Асылову»; null: no holder, or no name that fits the language. */
export function addressLineOf({ holder }: Addressed, language: Language): string | null {
  if (holder === null) return null;
  const confirmed = filled(holder.forms[language]?.addressLine);
  if (confirmed !== null) return confirmed;
  const name = findName(holder.names, language);
  if (name === undefined) return null;
  if (language === 'ru') {
    const dative = findInflected(name, 'ru', 'dative');
    return dative === undefined ? null : withInitials(name, surnameOf(name, dative));
  }
  const honorific = lineIn(holder.honorific, language) ?? courtesy(language, holder.gender);
  return [honorific, fullName({ ...name, patronymic: '' })].filter((part) => part !== null).join(' ');
}

/** Never inferred from a name: without a gender there is no courtesy title. */
function courtesy(language: 'en' | 'fr', gender: 'masculine' | 'feminine' | null): string | null {
  if (gender === null) return null;
  const titles = { fr: ['Monsieur', 'Madame'], en: ['Mr', 'Ms'] }[language];
  return titles[gender === 'masculine' ? 0 : 1] ?? null;
}

/** The lines of the registry's postal address as of the day of the letter; empty where nobody has entered one. */
export function postalLinesOf({ office, asOf }: Addressed, language: Language): string[] {
  const postal = office.addresses.filter((address) => address.channel === 'postal');
  const chosen = postal.find((address) => address.kind === 'registry') ?? postal[0];
  const text = chosen?.value[language] ?? chosen?.value.en ?? chosen?.value.ru ?? '';
  return text
    .split('\n')
    .map((line) => (asOf === undefined ? line : withNamesOf(asOf, line, language)).trim())
    .filter((line) => line !== '');
}

/**
 * The addressee's block. Russian: the post in the dative, initials and surname in the dative; French and English: the
 * person, the post, the address. Without a holder the post alone is addressed.
 */
export function addresseeLines(facts: Addressed, language: Language): string[] {
  const post = postOf(facts, language);
  const person = addressLineOf(facts, language);
  const lines =
    language === 'ru'
      ? [filled(post?.dative), person]
      : person === null
        ? [filled(post?.nominative)]
        : [person, filled(post?.nominative)];
  return [...lines.filter((line) => line !== null), ...postalLinesOf(facts, language)];
}
