import {
  affiliationFields,
  chargeFields,
  detentionFields,
  groundFields,
  incidentFields,
  ownFields,
  patternFields,
  personFields,
  remedyFields,
  statementFields,
} from './case-field-list';
import { choice, plural, prose, text, type FieldDefinition } from './field-kinds';

/**
 * Every field that a letter or a template may name: `{person.name}` in a template, a chip in the editor. This list is
 * the one truth: a path that is not here does not load (see template.rules), and each path is resolved, titled in the
 * catalogs and tested.
 *
 * Values are final pieces of a sentence in the language of the letter, without end punctuation. A value that opens a
 * paragraph or a sentence gets its capital by itself: write `{incident.date} à {incident.place}, …` at the start too.
 * What cannot be said without knowing the gender, or is not entered, is null: a draft shows the chip as empty, and the
 * letter cannot be issued. Russian cases (`.genitive` …) equal the plain form in French and English.
 */

/** The country of the case file, else of the incident. */
const countryFields = {
  /** "Kazakhstan" · «Казахстан». */
  'country.name': text,
  /** fr "le Kazakhstan"; elsewhere the name. */
  'country.the': text,
  /** "au Kazakhstan", "in Kazakhstan", «в Казахстане». */
  'country.in': text,
  /** "du Kazakhstan", "of Kazakhstan", ru genitive «Казахстана». */
  'country.of': text,
  /** "République du Kazakhstan" · «Республика Казахстан». */
  'country.official': text,
  /** "de la République du Kazakhstan", "of the Republic of Kazakhstan", «Республики Казахстан». */
  'country.official.of': text,
  /** "en République du Kazakhstan", "in the Republic of Kazakhstan", «в Республике Казахстан». */
  'country.official.in': text,
} as const;

const caseFields = {
  'case.number': text,
  'case.title': text,
  /** The latest situation in one phrase. */
  'case.status': text,
  'case.summary': prose,
  'case.background': prose,
} as const;

const senderFields = {
  /** Our organisation. */
  'organisation.name': text,
  'organisation.name.de': text,
  'organisation.email': text,
  'organisation.phone': text,
  'organisation.web': text,
  'organisation.address': text,
  'signatory.count': plural,
  'signatory.name': text,
  'signatory.title': text,
  'cosponsors.count': plural,
  /** "la Mission …, la Confédération … et le Bureau …": names as entered. */
  'cosponsors.list': text,
  'demands.count': plural,
  /** All demands of the letter, joined by semicolons. */
  'demands.list': text,
  /** "1er mars 2026" without preposition · "1 March 2026" · «1 марта 2026 г.». */
  'letter.date': text,
  'letter.reference': text,
} as const;

/** The letter that this one follows. Law is said only by a rule that a person has verified. */
const earlierFields = {
  'earlier.reference': text,
  /** "du 3 mars 2026", "of 3 March 2026", ru «от» stands before it: «3 марта 2026 г.». */
  'earlier.date.of': text,
  /** With their prepositions: "le 3 mars 2026", "on 3 March 2026", «3 марта 2026 г.». */
  'earlier.sent': text,
  'earlier.received': text,
  'earlier.registered': text,
  /** The number under which the office entered it. */
  'earlier.number': text,
  'earlier.due': text,
  /** Days since it was sent, on the day of the letter. */
  'earlier.waiting': plural,
  /** The office that was written to. */
  'earlier.body': text,
  'earlier.body.genitive': text,
  'earlier.law': text,
  'earlier.article': text,
  'earlier.silence.article': text,
  'earlier.complaint.article': text,
  'earlier.answer.date.of': text,
  'earlier.answer.number': text,
  'earlier.reminder.date.of': text,
} as const;

const addresseeFields = {
  /** The greeting without its punctuation: "Monsieur le Procureur général". */
  'addressee.title': text,
  'addressee.name': text,
  /** "Procureur général de la République du Kazakhstan", nominative. */
  'addressee.post': text,
  'addressee.post.genitive': text,
  'addressee.post.dative': text,
  /** fr: with the article in it, "du Procureur général", "au Procureur général". Elsewhere as the genitive, the dative. */
  'addressee.post.de': text,
  'addressee.post.a': text,
  'addressee.body': text,
  'addressee.body.de': text,
  'addressee.body.a': text,
  'addressee.body.genitive': text,
  'addressee.gender': choice('masculine', 'feminine'),
} as const;

export const letterFields = {
  ...personFields,
  ...incidentFields,
  ...patternFields,
  ...detentionFields,
  ...chargeFields,
  ...remedyFields,
  ...affiliationFields,
  ...statementFields,
  ...groundFields,
  ...ownFields,
  ...countryFields,
  ...caseFields,
  ...senderFields,
  ...addresseeFields,
  ...earlierFields,
} as const satisfies Record<string, FieldDefinition>;
export type FieldPath = keyof typeof letterFields;

export function isFieldPath(path: string): path is FieldPath {
  return Object.hasOwn(letterFields, path);
}

/** What a template may ask about the case besides its fields (see template/condition.rules): whether it is so, or is there. */
export const factNames = [
  /** The letter is about several persons; so it is too of each in a repetition. */
  'several',
  'incident',
  /** The one who did it is recorded, be it only by kind: police, an employer. */
  'perpetratorKnown',
  'detention',
  /** Held on the day of the letter. */
  'detained',
  /** A judgment holds. */
  'convicted',
  'pattern',
  'remedy',
  'complaint',
  'criminalCase',
  'charge',
  'affiliation',
  'statement',
  'cosponsors',
  'demands',
  'holder',
  /** The letter follows another one. */
  'earlier',
  /** The rule for its answer was verified by a person. */
  'earlierLaw',
  'earlierAnswer',
  'earlierReminder',
] as const;
export type FactName = (typeof factNames)[number];
