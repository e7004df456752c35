import { agreement, choice, plural, prose, text } from './field-kinds';

/** The fields that come from the records of a case; see letter-fields.rules for how to read the list. */

export const personFields = {
  /** "Marat Zhanuzakov" · «Марат Жанузаков»; of several "A, B et C", of more than three "A et quatre autres personnes". */
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
  /** First names, with the patronymic where the language writes one. */
  'person.given': text,
  /** With the number: `{person.gender|détenu|détenue|détenus|détenues}`, `{person.gender|his|her|their}`. */
  'person.gender': agreement,
  /** Whether the letter is about one person or about several: `{person.number|est|sont}`. */
  'person.number': choice('singular', 'plural'),
  'person.count': plural,
  /** Everybody, with the occupation in brackets: "A (journaliste) et B (militante ouvrière)". */
  'person.introduced': text,
  /** fr "de A (…) et de B (…)", ru genitive. */
  'person.introduced.de': text,
  /** As entered, lower case: "défenseur des droits humains et militant syndical"; nominative in Russian. */
  'person.occupation': text,
  /** en: with its article, "a human rights defender", as it stands after a name. Elsewhere as entered. */
  'person.occupation.a': text,
  'person.birthDate': text,
  /** "le 1er mai 1970", "en mai 1970", "on 1 May 1970"; Russian as it stands in a sentence, «1 мая 1970 года». */
  'person.birthDate.on': text,
  'person.birthPlace': text,
  /** "52 ans", "52 years", «52 года» on the day of the letter. */
  'person.age': text,
  'person.citizenship': text,
  /** "About the person" as printed. */
  'person.profile': prose,
  /** Need-to-know and confidential unless lowered: a letter that says them is asked for it before it is issued. */
  'person.health': prose,
  'person.family': prose,
  /** "Coalition pour la protection … (membre), Confédération … (président)"; no article, fits after a colon. */
  'person.affiliations': text,
} as const;

export const incidentFields = {
  /** With its preposition and time: "le 29 octobre 2017 vers 8 h 30", "en octobre 2019", "on 29 October 2017 at about 8:30", «29 октября 2017 г. около 8:30». */
  'incident.date': text,
  /** "du 29 octobre 2017", "d’octobre 2019", "of 29 October 2017", «29 октября 2017 г.»: after a noun. */
  'incident.date.of': text,
  /** Nominative as entered: "Kokshetau". In a sentence write {incident.where}. */
  'incident.place': text,
  /** "à Kokshetau (Kazakhstan)", "in Kokshetau, Kazakhstan", «в г. Кокшетау (Казахстан)»; without a place the country. */
  'incident.where': text,
  /** "au Kazakhstan", "in Kazakhstan", «в Казахстане». */
  'incident.country.in': text,
  /** What was done to the person, agreeing: fr "agressé physiquement" (write "a été {incident.act}"), en "physically assaulted" (write "was …"); ru a whole predicate, «подвергся нападению», «избит»: write nothing before it. */
  'incident.act': text,
  /** The same for all acts of the event: "agressé et menacé". */
  'incident.acts': text,
  /** What was done to each of several persons where it differs: "A a été agressé par un inconnu et B a été menacée". */
  'incident.acts.each': text,
  /** The matter as a noun with the person: "l’agression de Marat Zhanuzakov", "the assault on …", «нападение на Марата Жанузакова». */
  'incident.matter': text,
  /** What the act is called in the list of HURIDOCS (4), as in the middle of a sentence: "arbitrary arrest". */
  'incident.act.term': text,
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
  /** Whoever took part, as the list of HURIDOCS (24) calls them. */
  'incident.perpetrator.term': text,
  /** After {incident.act}: "par un inconnu", "by an unknown person", «неизвестным лицом», «со стороны неизвестного лица». */
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
export const patternFields = {
  'pattern.count': plural,
  'pattern.date': text,
  'pattern.title': text,
  'pattern.place': text,
  'pattern.description': prose,
  'pattern.assertedBy': text,
} as const;

export const detentionFields = {
  'detention.state': choice('held', 'released'),
  /** With its preposition: "en octobre 2019", "on 5 March 2020", «5 марта 2020 г.». */
  'detention.arrestDate': text,
  'detention.arrestPlace': text,
  /** As a sentence says it: "à Janaozen", "in Zhanaozen", «в Жанаозене». */
  'detention.arrestPlace.in': text,
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
  /** "à la prison d’Atyrau", «в СИЗО № 1». */
  'detention.facility.in': text,
  'detention.contestedBy': text,
  'detention.conditions': prose,
  /** As `person.health`: only where the letter is about it. */
  'detention.health': prose,
  'detention.risk': prose,
  'detention.releaseDate': text,
  /** "pre-trial detention", "détention provisoire", «содержание под стражей». */
  'detention.type': text,
  /** The ground on which somebody is held, as the list of HURIDOCS (29) calls it. */
  'detention.ground': text,
  'detention.warrantShown': choice('yes', 'no', 'unknown'),
  /** With their prepositions; empty while it has not happened or is not known. */
  'detention.familyNotified': text,
  'detention.counselAccess': text,
  /** The hearing that comes next after the day of the letter, with its preposition and time. */
  'detention.nextHearing': text,
  'detention.nextHearing.court': text,
  /** The last transfer before the day of the letter, with its preposition. */
  'detention.lastTransfer': text,
  /** Kilometres between the family and the place of detention, the number alone. */
  'detention.familyDistance': text,
  /** The day that completes the half of the sentence, and the fraction for parole; with their prepositions. */
  'detention.midpoint': text,
  'detention.parole': text,
  'detention.fine': text,
  /** As entered: "three years without public activity". */
  'detention.bans': text,
  'detention.visitsRefused.count': plural,
  /** "23 days" in solitary confinement up to the day of the letter. */
  'detention.solitary': text,
} as const;

/** Inside `each: "charge"`. */
export const chargeFields = {
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
export const remedyFields = {
  'remedy.count': plural,
  'remedy.kind': text,
  'remedy.body': text,
  'remedy.date': text,
  'remedy.number': text,
  'remedy.qualification': text,
  'remedy.article': text,
  'remedy.description': prose,
  'remedy.outcome': prose,
  'complaint.count': plural,
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

/** Inside `each: "statement"`: one sentence of the case, opened as its certainty asks. */
export const statementFields = {
  'statement.count': plural,
  'statement.text': prose,
} as const;

/** `{ground:iccpr-9-1.cite}`: an article of the law library, by its key (resources/library/grounds.json). */
export const groundFields = {
  /** "article 9, paragraphe 1, du Pacte international …", "article 9(1) of the …", «пункт 1 статьи 9 …». */
  'ground.cite': text,
  /** As it stands in brackets: "Pacte international …, article 9, paragraphe 1"; in Russian as it is cited. */
  'ground.inBrackets': text,
  /** Its number alone, where the instrument is named already: "article 9, paragraphe 1", «пункт 1 статьи 9». */
  'ground.article': text,
  /** Its subject: "liberté et sécurité de la personne". */
  'ground.text': text,
  /** Its official words in quotation marks; missing where nobody has entered them in the language. */
  'ground.quote': text,
} as const;

/** `{own:<id>.value}`: what stands in a field that the organisation made for itself, by the id of the field. */
export const ownFields = {
  'own.value': text,
} as const;

/** Inside `each: "affiliation"`. */
export const affiliationFields = {
  'affiliation.count': plural,
  'affiliation.role': text,
  'affiliation.organisation': text,
  'affiliation.since': text,
} as const;
