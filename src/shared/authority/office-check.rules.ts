import { findName } from '../letter/person-name.rules';
import { languages, type Language } from '../language/language.schema';
import type { CivilDate } from '../record/record.schema';
import type { Office, OfficeAddress, OfficeForms, OfficeHolder } from './office.schema';

/** After this many months a checked entry is offered for another look: holders and addresses change. */
const freshMonths = 12;

export type Verification = 'never' | 'fresh' | 'stale';

/** `today` and `verifiedOn` are civil dates; a whole year counts as fresh up to its last day. */
export function verificationOf(verifiedOn: CivilDate | null, today: CivilDate): Verification {
  if (verifiedOn === null) return 'never';
  const limit = new Date(`${verifiedOn}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + freshMonths);
  return today <= limit.toISOString().slice(0, 10) ? 'fresh' : 'stale';
}

export const officeIssueCodes = [
  'languageEmpty',
  'postMissing',
  'postDativeMissing',
  'greetingMissing',
  'closingMissing',
  'closingWithoutGreeting',
  'closingInSingular',
  'greetingWithSurname',
  'greetingAbbreviated',
  'greetingWithoutExclamation',
  'noPostalAddress',
  'pressOnly',
  'freeMail',
  'noHolder',
  'holderNameMissing',
  'holderDativeMissing',
  'holderGenderMissing',
] as const;
export type OfficeIssueCode = (typeof officeIssueCodes)[number];

export interface OfficeIssue {
  readonly code: OfficeIssueCode;
  /** A letter cannot be issued while this stands; else it is advice. */
  readonly stops: boolean;
  readonly language?: Language;
  /** What is meant: the free mailbox, the surname. */
  readonly detail?: string;
}

/** What an office lacks for letters in French, English and Russian (domain: forms of each language), the stopping first. */
export function officeIssues(
  office: Pick<Office, 'forms' | 'addresses'>,
  holders: readonly OfficeHolder[],
): OfficeIssue[] {
  const present = presentHolder(holders);
  const issues = [
    ...languages.flatMap((language) => formIssues(office.forms[language], language, holders)),
    ...addressIssues(office.addresses),
    ...(present === undefined ? [advice('noHolder')] : holderIssues(present, office)),
  ];
  return issues.toSorted((a, b) => Number(b.stops) - Number(a.stops));
}

/** The one in office: the first whose term has no end, as lists bring them. */
export function presentHolder(holders: readonly OfficeHolder[]): OfficeHolder | undefined {
  return holders.find((holder) => holder.until === null);
}

const stop = (code: OfficeIssueCode, language?: Language): OfficeIssue =>
  language === undefined ? { code, stops: true } : { code, stops: true, language };
const advice = (code: OfficeIssueCode, more: { language?: Language; detail?: string } = {}): OfficeIssue => ({
  code,
  stops: false,
  ...more,
});
const blank = (text: string) => text.trim() === '';

function formIssues(
  forms: OfficeForms | undefined,
  language: Language,
  holders: readonly OfficeHolder[],
): OfficeIssue[] {
  if (forms === undefined || isEmpty(forms)) return [advice('languageEmpty', { language })];
  const post = forms.postMasculine;
  const issues: OfficeIssue[] = [];
  if (blank(post.nominative)) issues.push(stop('postMissing', language));
  if (language === 'ru' && !blank(post.nominative) && blank(post.dative))
    issues.push(stop('postDativeMissing', language));
  if (greetings(forms).every(blank)) issues.push(stop('greetingMissing', language));
  if (blank(forms.closing)) issues.push(stop('closingMissing', language));
  if (language === 'fr') issues.push(...frenchUsage(greetings(forms), forms.closing, holders));
  if (language === 'ru' && greetings(forms).some((text) => !blank(text) && !text.trim().endsWith('!')))
    issues.push(advice('greetingWithoutExclamation', { language }));
  return issues;
}

export function greetings(forms: OfficeForms): string[] {
  return [forms.greetingMasculine, forms.greetingFeminine, forms.greetingUnknown];
}

function isEmpty(forms: OfficeForms): boolean {
  const names = [forms.body, forms.postMasculine, forms.postFeminine].map((name) => name.nominative);
  return [...names, ...greetings(forms), forms.closing].every(blank);
}

/** An appel names the function, never the person, writes Monsieur and Madame out, and the closing repeats it. */
export function frenchUsage(
  appels: readonly string[],
  closing: string,
  holders: readonly Pick<OfficeHolder, 'names'>[],
): OfficeIssue[] {
  const language = 'fr';
  const issues: OfficeIssue[] = [];
  if (!blank(closing) && !closing.includes('{greeting}'))
    issues.push(advice('closingWithoutGreeting', { language }));
  // An organisation writes: "Nous vous prions", "notre considération".
  if (/(?:^|[^\p{L}])(?:je|j[’']|ma|mon|mes)(?=[^\p{L}])/iu.test(closing))
    issues.push(advice('closingInSingular', { language }));
  if (appels.some((appel) => /(?:^|\s)(?:M\.|Mr\.?|MM\.|Mme|Mlle|Me)(?=\s)/u.test(appel)))
    issues.push(advice('greetingAbbreviated', { language }));
  const surname = holders
    .map((holder) => findName(holder.names, language)?.family.trim() ?? '')
    .find((family) => family !== '' && appels.some((appel) => hasWord(appel, family)));
  if (surname !== undefined) issues.push(advice('greetingWithSurname', { language, detail: surname }));
  return issues;
}

function hasWord(text: string, word: string): boolean {
  return ` ${text.toLocaleLowerCase('fr').replace(/[^\p{L}’'-]+/gu, ' ')} `.includes(
    ` ${word.toLocaleLowerCase('fr')} `,
  );
}

function holderIssues(holder: OfficeHolder, office: Pick<Office, 'forms'>): OfficeIssue[] {
  const issues: OfficeIssue[] = [];
  if (holder.gender === null) issues.push(advice('holderGenderMissing'));
  for (const language of languages) {
    const forms = office.forms[language];
    if (forms === undefined || isEmpty(forms)) continue;
    const name = findName(holder.names, language);
    const written = !blank(holder.forms[language]?.addressLine ?? '');
    if (written) continue;
    if (name === undefined) issues.push(advice('holderNameMissing', { language }));
    else if (language === 'ru' && blank(name.inflections?.dative ?? ''))
      issues.push(advice('holderDativeMissing', { language }));
  }
  return issues;
}

function addressIssues(addresses: readonly OfficeAddress[]): OfficeIssue[] {
  const written = addresses.filter((one) => one.channel === 'postal' || one.channel === 'email');
  const issues: OfficeIssue[] = [];
  if (!addresses.some((one) => one.channel === 'postal')) issues.push(advice('noPostalAddress'));
  if (written.length > 0 && written.every((one) => one.kind === 'press')) issues.push(advice('pressOnly'));
  for (const detail of addresses.filter(({ channel }) => channel === 'email').flatMap(freeMailboxes))
    issues.push(advice('freeMail', { detail }));
  return issues;
}

/** Mail services open to anybody, by the first label of their domain. */
const openMail = new Set([
  'gmail',
  'googlemail',
  'outlook',
  'hotmail',
  'live',
  'msn',
  'yahoo',
  'ymail',
  'aol',
  'icloud',
  'gmx',
  'proton',
  'protonmail',
  'tutanota',
  'mail',
  'bk',
  'inbox',
  'list',
  'yandex',
  'ya',
  'rambler',
  'orange',
  'wanadoo',
  'laposte',
]);

/** The mailboxes in an address that anybody could have opened: no authority is known by one. */
export function freeMailboxes({ value }: Pick<OfficeAddress, 'value'>): string[] {
  const found = Object.values(value).flatMap((text) => text.match(/[^\s<>,;]+@[^\s<>,;]+/gu) ?? []);
  return [...new Set(found)].filter((mailbox) => {
    const labels = mailbox
      .slice(mailbox.lastIndexOf('@') + 1)
      .toLowerCase()
      .split('.');
    // "mail.ru" is a service, "mail.gov.kz" is not.
    return labels.length === 2 && openMail.has(labels[0] ?? '');
  });
}
