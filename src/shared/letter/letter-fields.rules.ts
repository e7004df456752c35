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

/** text: within a sentence. prose: whole sentences as somebody wrote them; several paragraphs are possible. */
type FieldKind = 'text' | 'prose';
export interface FieldDefinition {
  readonly kind: FieldKind | 'choice';
  /** A choice: its values, in the order in which `{path|form|form}` gives the forms. */
  readonly values?: readonly string[] | 'plural';
}

const text = { kind: 'text' } as const;
const prose = { kind: 'prose' } as const;
/**
 * Forms by number, as `{path|form|…}`: French and English two (1 | other), Russian three (1 | 2-4 | 5+). Printed
 * alone it is the number in figures.
 */
const plural = { kind: 'choice', values: 'plural' } as const;
const choice = <const V extends readonly string[]>(...values: V) => ({ kind: 'choice', values }) as const;

const personFields = {
  /** "Marat Zhanuzakov" · «Марат Жанузаков». */
  'person.name': text,
  /** fr with elision: "de Marat Zhanuzakov", "d’Erzhan Elshibayev". Elsewhere as `person.name.genitive`. */
  'person.name.de': text,
  /** fr: "à Marat Zhanuzakov", ru: dative. */
  'person.name.dative': text,
  /** fr: "que Marat", "qu’Erzhan". Elsewhere the name. */
  'person.name.que': text,
  /** en: "Marat Zhanuzakov’s". Elsewhere as `person.name.de`. */
  'person.name.possessive': text,
  'person.name.genitive': text,
  'person.name.accusative': text,
  'person.name.instrumental': text,
  'person.name.prepositional': text,
  /** "Zhanuzakov": use `{person.gender|M.|Mme} {person.surname}`. */
  'person.surname': text,
  'person.surname.de': text,
  'person.surname.possessive': text,
  'person.surname.genitive': text,
  'person.surname.dative': text,
  'person.surname.accusative': text,
  'person.surname.instrumental': text,
  'person.surname.prepositional': text,
  'person.gender': choice('masculine', 'feminine'),
  /** As entered, lower case: "défenseur des droits humains et militant syndical"; nominative in Russian. */
  'person.occupation': text,
  'person.birthDate': text,
  /** "52 ans", "52 years", «52 года» on the day of the letter. */
  'person.age': text,
  'person.citizenship': text,
  /** "About the person" as printed. */
  'person.profile': prose,
  /** "Coalition pour la protection … (membre), Confédération … (président)"; no article, fits after a colon. */
  'person.affiliations': text,
} as const;

const incidentFields = {
  /** With its preposition and time: "le 29 octobre 2017 vers 8 h 30", "en octobre 2019", "on 29 October 2017 at about 8:30", «29 октября 2017 г. около 8:30». */
  'incident.date': text,
  /** "du 29 octobre 2017", "d’octobre 2019", "of 29 October 2017", «29 октября 2017 г.»: after a noun. */
  'incident.date.of': text,
  /** Nominative as entered: "Kokshetau". Write "à {incident.place}", "in {incident.place}", «в г. {incident.place}». */
  'incident.place': text,
  /** "au Kazakhstan", "in Kazakhstan", «в Казахстане». */
  'incident.country.in': text,
  /** What was done to the person, agreeing: fr "agressé physiquement" (write "a été {incident.act}"), en "physically assaulted" (write "was …"); ru a whole predicate, «подвергся нападению», «избит»: write nothing before it. */
  'incident.act': text,
  /** The same for all acts of the event: "agressé et menacé". */
  'incident.acts': text,
  /** The matter as a noun with the person: "l’agression de Marat Zhanuzakov", "the assault on …", «нападение на Марата Жанузакова». */
  'incident.matter': text,
  /** For a subject line, without article: "agression de Marat Zhanuzakov", "assault on …", ru after «О»/«Об», with it: «О нападении на Марата Жанузакова». */
  'incident.matter.subject': text,
  /** "de l’agression de …", "of the assault on …", ru genitive «нападения на …» (after «факт», «обстоятельства»). */
  'incident.matter.of': text,
  /** Headline as entered. */
  'incident.title': text,
  /** What happened, whole sentences. */
  'incident.description': prose,
  /** "un inconnu", "an unknown person", «неизвестное лицо». */
  'incident.perpetrator': text,
  /** "par un inconnu", "by an unknown person", ru instrumental «неизвестным лицом». */
  'incident.perpetrator.by': text,
  /** Injuries and consequences as entered, a noun phrase: "perte de connaissance". */
  'incident.consequences': text,
  /** As entered, no capital, no full stop: "l’agresseur n’a rien volé". */
  'incident.notDone': text,
  /** A clause that follows "selon …,": "cette agression est liée à ses publications". */
  'incident.motive': text,
  /** As it stands after "selon", "according to", «по мнению» (genitive): "ses collègues", «его коллег». */
  'incident.assertedBy': text,
  'incident.assertion': choice('established', 'reported', 'alleged', 'assessed'),
} as const;

/** Inside `each: "event.pattern"`: one earlier event, oldest first. `pattern.count` stands outside too. */
const patternFields = {
  'pattern.count': plural,
  'pattern.date': text,
  'pattern.title': text,
  'pattern.place': text,
  'pattern.description': prose,
  'pattern.assertedBy': text,
} as const;

const detentionFields = {
  'detention.state': choice('held', 'released'),
  /** With its preposition: "en octobre 2019", "on 5 March 2020", «5 марта 2020 г.». */
  'detention.arrestDate': text,
  'detention.arrestPlace': text,
  'detention.arrestingBody': text,
  /** With its preposition: "depuis octobre 2019", "since October 2019", «с октября 2019 г.». */
  'detention.since': text,
  /** "850 jours", "850 days", «850 дней», on the day of the letter; null when the day of arrest is not known to the day. */
  'detention.daysHeld': text,
  /** In words: "deux ans et trois mois". */
  'detention.timeHeld': text,
  /** Whole years or months passed: "plus de deux ans", "more than two years", «более двух лет». */
  'detention.timeHeld.moreThan': text,
  /** "cinq ans d’emprisonnement", "five years’ imprisonment", «пять лет лишения свободы». */
  'detention.sentence': text,
  /** After "condamné à", "sentenced to", «приговорён к»: ru dative «пяти годам лишения свободы». */
  'detention.sentence.to': text,
  /** With its preposition. */
  'detention.sentenceDate': text,
  'detention.court': text,
  'detention.regime': text,
  /** All articles: "article 106, partie 2, du Code pénal". */
  'detention.article': text,
  /** What the charges say: "lésions corporelles volontaires". */
  'detention.charges': text,
  /** End of the sentence, with its preposition: "le 15 octobre 2024". */
  'detention.end': text,
  /** What is left of the sentence, in words. */
  'detention.timeLeft': text,
  'detention.facility': text,
  'detention.contestedBy': text,
  'detention.conditions': prose,
  /** Highest sensitivity: only where the letter is about it. */
  'detention.health': prose,
  'detention.risk': prose,
  'detention.releaseDate': text,
} as const;

/** Inside `each: "charge"`. */
const chargeFields = {
  'charge.count': plural,
  'charge.article': text,
  'charge.code': text,
  'charge.text': text,
  'charge.date': text,
  'charge.contested': choice('yes', 'no'),
} as const;

/**
 * `remedy.*` inside `each: "remedy"`: one step, oldest first. Outside it: the first step. `complaint.*` is the first
 * remedy of the kinds complaint, appeal, cassation, administrative, ombudsman; `criminalCase.*` the first of the kinds
 * criminal_case, inquiry. Bodies are nominative as entered, without article: write them after a colon or in brackets,
 * or use `remedy.description`.
 */
const remedyFields = {
  'remedy.count': plural,
  'remedy.kind': text,
  'remedy.body': text,
  'remedy.date': text,
  'remedy.number': text,
  'remedy.qualification': text,
  'remedy.article': text,
  'remedy.description': prose,
  'remedy.outcome': prose,
  'complaint.body': text,
  /** All bodies complained to, joined: "poste de police local et département de l’Intérieur". */
  'complaint.bodies': text,
  'complaint.date': text,
  'complaint.number': text,
  'complaint.description': prose,
  'criminalCase.body': text,
  'criminalCase.date': text,
  'criminalCase.number': text,
  /** "hooliganisme", without quotation marks. */
  'criminalCase.qualification': text,
  'criminalCase.article': text,
  'criminalCase.description': prose,
} as const;

/** Inside `each: "affiliation"`. */
const affiliationFields = {
  'affiliation.count': plural,
  'affiliation.role': text,
  'affiliation.organisation': text,
  'affiliation.since': text,
} as const;

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
  /** "1er mars 2026" without preposition · "1 March 2026" · «1 марта 2026 г.». */
  'letter.date': text,
  'letter.reference': text,
} as const;

const addresseeFields = {
  /** The greeting without its punctuation: "Monsieur le Procureur général". */
  'addressee.title': text,
  'addressee.name': text,
  /** "Procureur général de la République du Kazakhstan", nominative. */
  'addressee.post': text,
  'addressee.post.genitive': text,
  'addressee.post.dative': text,
  'addressee.body': text,
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
  ...countryFields,
  ...caseFields,
  ...senderFields,
  ...addresseeFields,
} as const satisfies Record<string, FieldDefinition>;
export type FieldPath = keyof typeof letterFields;

export function isFieldPath(path: string): path is FieldPath {
  return Object.hasOwn(letterFields, path);
}

/**
 * What `when` and `unless` of a template may name besides field paths (true when the value is there) and
 * `path=value` for a choice ("incident.assertion=alleged"): whether the letter has such a record at all.
 */
export const factNames = [
  'incident',
  'detention',
  'pattern',
  'remedy',
  'complaint',
  'criminalCase',
  'charge',
  'affiliation',
  'cosponsors',
  'demands',
  'holder',
] as const;
export type FactName = (typeof factNames)[number];
