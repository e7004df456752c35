import { languages, type Language } from '../language/language.schema';
import { addresseeLines, addressLineOf, closingOf, greetingOf, postOf } from '../letter/addressee.rules';
import { frenchUsage } from './office-check.rules';
import type { HolderForms, Office, OfficeHolder } from './office.schema';

export const noHolderForms: HolderForms = { addressLine: '', greeting: '', closing: '', confirmed: false };

/**
 * Every form of an addressee in one language, by the rules that set the letter: the card is the letter. Without a holder
 * the post alone is addressed.
 */
export interface AddresseeForms {
  readonly lines: readonly string[];
  /** null: not known; the letter stops. */
  readonly greeting: string | null;
  readonly closing: string | null;
  /** What the rules would say without the corrections stored for the holder. */
  readonly computed: { readonly addressLine: string; readonly greeting: string; readonly closing: string };
  readonly corrected: boolean;
  readonly confirmed: boolean;
  readonly missing: readonly AddresseeGap[];
}
export type AddresseeGap = 'post' | 'dative' | 'name' | 'nameDative' | 'greeting' | 'closing';

export function addresseeForms(
  office: Office,
  holder: OfficeHolder | null,
  language: Language,
): AddresseeForms {
  const facts = { office, holder };
  const { [language]: own = noHolderForms, ...others } = holder?.forms ?? {};
  const bare = { office, holder: holder && { ...holder, forms: others } };
  const greeting = greetingOf(facts, language);
  const bareGreeting = greetingOf(bare, language) ?? '';
  return {
    lines: addresseeLines(facts, language),
    greeting,
    closing: closingOf(facts, language, greeting ?? ''),
    computed: {
      addressLine: addressLineOf(bare, language) ?? '',
      greeting: bareGreeting,
      closing: office.forms[language]?.closing ?? '',
    },
    corrected: [own.addressLine, own.greeting, own.closing].some((text) => text.trim() !== ''),
    confirmed: own.confirmed,
    missing: gaps(office, holder, language),
  };
}

function gaps(office: Office, holder: OfficeHolder | null, language: Language): AddresseeGap[] {
  const facts = { office, holder };
  const post = postOf(facts, language);
  const greeting = greetingOf(facts, language);
  const found: AddresseeGap[] = [];
  if (!post?.nominative.trim()) found.push('post');
  else if (language === 'ru' && post.dative.trim() === '') found.push('dative');
  if (holder !== null && addressLineOf(facts, language) === null)
    found.push(
      language === 'ru' && holder.names.some((name) => name.language === 'ru') ? 'nameDative' : 'name',
    );
  if (greeting === null) found.push('greeting');
  if (closingOf(facts, language, greeting ?? '') === null) found.push('closing');
  return found;
}

/** What usage says against corrections in one language; the words are for `authority:issue.*`. */
export function correctionIssues(forms: HolderForms, language: Language, holder: OfficeHolder) {
  if (language === 'fr') return frenchUsage([forms.greeting], forms.closing, [holder]);
  const greeting = forms.greeting.trim();
  return language === 'ru' && greeting !== '' && !greeting.endsWith('!')
    ? [{ code: 'greetingWithoutExclamation' as const, stops: false, language }]
    : [];
}

/** The holder's fields when a person confirms what the card shows; Russian also confirms the cases of the name. */
export function confirmForms(
  holder: OfficeHolder,
  language: Language,
  confirmed: boolean,
): Pick<OfficeHolder, 'forms' | 'names'> {
  const own = holder.forms[language] ?? noHolderForms;
  const names = holder.names.map((name) =>
    language === 'ru' && name.language === 'ru' && name.inflections !== null
      ? { ...name, inflections: { ...name.inflections, confirmed } }
      : name,
  );
  return { forms: { ...holder.forms, [language]: { ...own, confirmed } }, names };
}

/** An office and one of its holders: all that an addressee's forms are made from. */
export interface Addressed {
  readonly office: Office;
  readonly holder: OfficeHolder;
}

/**
 * The forms of `after.holder` without the ticks of languages in which a letter would now say something else than what was
 * confirmed; undefined: every tick still holds.
 */
export function withoutOutdatedTicks(before: Addressed, after: Addressed): OfficeHolder['forms'] | undefined {
  const { forms } = after.holder;
  const outdated = languages.filter(
    (language) =>
      before.holder.forms[language]?.confirmed === true &&
      forms[language]?.confirmed === true &&
      wordingOf(before, language) !== wordingOf(after, language),
  );
  if (outdated.length === 0) return undefined;
  const unticked = outdated.map((language) => [
    language,
    { ...(forms[language] ?? noHolderForms), confirmed: false },
  ]);
  return { ...forms, ...Object.fromEntries(unticked) };
}

/** What the card showed. The postal address is left out: it is confirmed on its own. */
function wordingOf({ office, holder }: Addressed, language: Language): string {
  const forms = addresseeForms({ ...office, addresses: [] }, holder, language);
  return JSON.stringify([forms.lines, forms.greeting, forms.closing]);
}
