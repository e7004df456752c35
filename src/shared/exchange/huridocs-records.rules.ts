/** The records of a case, each as the data format writes it. Texts in all their languages, references by id. */
import type { CaseOrganisationView, CasePersonView, ReferredRecord } from '../casefile/casefile-view.schema';
import type { CaseFile } from '../casefile/casefile.schema';
import type { Detention, DetentionView } from '../detention/detention.schema';
import type { Act, Event } from '../event/event.schema';
import type { Involvement } from '../event/involvement.schema';
import type { LetterLine } from '../letter/letter.schema';
import type { PersonName } from '../person/person.schema';
import type { Remedy } from '../remedy/remedy.schema';
import type { Information } from '../source/information.schema';
import type { Source } from '../source/source.schema';
import { type CodedData, type Data, type DataObject, dateData, texts } from './huridocs-values.rules';

/** Whether a record that is referred to goes out too: what does not is not even named by its id. */
export type Known = (id: string | null) => Data;

export function caseData(caseFile: CaseFile, coded: CodedData): DataObject {
  const { id, number, sensitivity, type, titles, summary, openedOn, closedOn, outcome } = caseFile;
  const newest = caseFile.statusHistory.at(-1);
  return {
    id,
    number,
    sensitivity,
    type,
    openedOn,
    closedOn,
    outcome,
    title: texts(titles),
    status:
      newest === undefined
        ? null
        : { value: newest.status, phrase: texts(newest.phrase), date: dateData(newest.date) },
    country: coded.country(caseFile.country),
    summary: texts(summary),
  };
}

const sexes = { masculine: '01000000000039', feminine: '02000000000039' } as const;

export function personData({ person, link }: CasePersonView, coded: CodedData): DataObject {
  const { id, sensitivity, names, codeName, gender, citizenships, deceased } = person;
  return {
    id,
    sensitivity,
    role: link.role,
    deceased,
    pseudonym: codeName,
    names: names.map(nameData),
    sex: gender === null ? null : coded.code('sex', sexes[gender]),
    birth: dateData(person.birthDate),
    birthPlace: texts(person.birthPlace),
    citizenships: citizenships.map((iso) => coded.country(iso)),
    occupation: texts(person.occupation),
    profile: texts(person.profile),
  };
}

function nameData({ language, kind, primary, given, patronymic, family }: PersonName): Data {
  return { language, kind, primary, given, patronymic, family };
}

export function organisationData({ organisation, link }: CaseOrganisationView, coded: CodedData): DataObject {
  const { id, sensitivity, kind, names, acronym, country } = organisation;
  return {
    id,
    sensitivity,
    role: link.role,
    kind,
    name: texts(names),
    acronym: texts(acronym),
    country: coded.country(country),
  };
}

/** Somebody, or some body, whom the facts name and who is not on the list of the case: no more than the name. */
export function referredData({ id, sensitivity, names, codeName, title, kind }: ReferredRecord): DataObject {
  if (kind === 'organisation') return { id, sensitivity, name: texts(title) };
  return { id, sensitivity, pseudonym: codeName, names: names.map(nameData) };
}

export function eventData(event: Event, coded: CodedData): DataObject {
  const { id, sensitivity, kind, assertion } = event;
  return {
    id,
    sensitivity,
    kind,
    assertion,
    title: texts(event.titles),
    date: dateData(event.date),
    place: texts(event.place),
    country: coded.country(event.country),
    area: coded.term('geographical_terms', event.area),
    location: coded.term('locations', event.location),
    description: texts(event.description),
    notDone: texts(event.notDone),
    impact: texts(event.impact),
    motive: texts(event.motive),
    assertedBy: texts(event.assertedBy),
  };
}

export function actData(act: Act, coded: CodedData, known: Known): DataObject {
  const { id, eventId, sensitivity, type, assertion, group, ageThen } = act;
  return {
    id,
    event: eventId,
    victim: known(act.victimId),
    sensitivity,
    type,
    assertion,
    ageThen,
    group:
      group === null
        ? null
        : {
            count: group.count,
            about: group.about,
            name: texts(group.names),
            unit: coded.term('counting_units', group.unit),
          },
    term: coded.term('acts', act.term),
    methods: coded.terms('methods', act.methods),
    statusAtEnd: coded.term('victim_status', act.statusAtEnd),
    attribution: coded.term('attribution', act.attribution),
    violationStatus: coded.term('violation_status', act.violationStatus),
    legislation: coded.terms('national_legislation', act.legislation),
    instruments: coded.terms('instruments', act.instruments),
    statedReason: texts(act.statedReason),
    consequences: texts(act.consequences),
    assertedBy: texts(act.assertedBy),
  };
}

export function involvementData(involvement: Involvement, coded: CodedData, known: Known): DataObject {
  const { id, actId, sensitivity, perpetrator } = involvement;
  return {
    id,
    act: actId,
    sensitivity,
    type: perpetrator.kind === 'type' ? perpetrator.type : null,
    person: perpetrator.kind === 'person' ? known(perpetrator.personId) : null,
    organisation: perpetrator.kind === 'organisation' ? known(perpetrator.organisationId) : null,
    description: perpetrator.kind === 'type' ? texts(perpetrator.description) : {},
    term: coded.term('perpetrator_types', involvement.term),
    degree: coded.term('involvement', involvement.degree),
    status: coded.term('perpetrator_status', involvement.status),
  };
}

/** @param medical whether what is told of the body may go out */
export function arrestData(
  { detention, charges, proceedings, judgments, moves }: DetentionView,
  { coded, known, medical, open }: { coded: CodedData; known: Known; medical: boolean; open: Open },
): DataObject {
  const { id, sensitivity, type, releaseKind, warrantShown } = detention;
  return {
    id,
    person: known(detention.personId),
    sensitivity,
    type,
    warrantShown,
    releaseKind,
    ...heldData(detention, coded, medical),
    moves: moves.filter(open).map((move) => ({
      id: move.id,
      sensitivity: move.sensitivity,
      date: dateData(move.date),
      facility: texts(move.facility),
    })),
    charges: charges.filter(open).map((charge) => ({
      id: charge.id,
      sensitivity: charge.sensitivity,
      article: charge.article,
      part: charge.part,
      status: charge.status,
      contested: charge.contested,
      date: dateData(charge.date),
      law: texts(charge.code),
      text: texts(charge.text),
    })),
    proceedings: proceedings.filter(open).map((proceeding) => ({
      id: proceeding.id,
      sensitivity: proceeding.sensitivity,
      type: proceeding.type,
      number: proceeding.number,
      stage: proceeding.stage,
      date: dateData(proceeding.date),
      body: texts(proceeding.body),
      courtType: coded.term('courts', proceeding.courtType),
      courtLanguage: coded.term('court_language', proceeding.courtLanguage),
    })),
    judgments: judgments.filter(open).map((judgment) => ({
      id: judgment.id,
      sensitivity: judgment.sensitivity,
      disposition: judgment.disposition,
      years: judgment.years,
      months: judgment.months,
      days: judgment.days,
      date: dateData(judgment.date),
      court: texts(judgment.court),
      regime: texts(judgment.regime),
    })),
  };
}

/** Whether a record is within the level. */
export type Open = (record: { readonly sensitivity: number }) => boolean;

function heldData(detention: Detention, coded: CodedData, medical: boolean): DataObject {
  return {
    arrest: dateData(detention.arrestDate),
    arrestPlace: texts(detention.arrestPlace),
    arrestingBody: texts(detention.arrestingBody),
    heldSince: dateData(detention.heldSince),
    release: dateData(detention.releaseDate),
    facility: texts(detention.facility),
    ground: coded.term('detention_types', detention.ground),
    contact: coded.terms('whereabouts', detention.contact),
    counsel: coded.terms('legal_counsel', detention.counsel),
    statements: coded.term('statements_signed', detention.statements),
    medicalAttention: medical ? coded.terms('medical_attention', detention.medicalAttention) : [],
    health: medical ? texts(detention.health) : {},
    conditions: texts(detention.conditions),
  };
}

export function sourceData(source: Source, coded: CodedData, known: Known): DataObject {
  const { id, sensitivity, protection, who } = source;
  return {
    id,
    sensitivity,
    protection,
    kind: who.kind,
    person: who.kind === 'person' ? known(who.personId) : null,
    organisation: who.kind === 'organisation' ? known(who.organisationId) : null,
    description: who.kind === 'described' ? texts(who.description) : {},
    connection: coded.term('source_connection', source.connection),
    reliability: coded.term('reliability', source.reliability),
  };
}

export function informationData(information: Information, coded: CodedData): DataObject {
  const { id, sensitivity, sourceId, subjectTable, subjectId, language } = information;
  return {
    id,
    source: sourceId,
    subjectKind: subjectTable === 'detention' ? 'arrest' : subjectTable,
    subject: subjectId,
    sensitivity,
    language,
    received: dateData(information.received),
    material: coded.term('source_material', information.material),
  };
}

/** A step taken for redress. */
export function remedyData(remedy: Remedy, known: Known, act: Data): DataObject {
  const { id, sensitivity, kind, number, state, response, impact } = remedy;
  return {
    id,
    sensitivity,
    kind,
    person: known(remedy.personId),
    act,
    number,
    state,
    response,
    impact,
    date: dateData(remedy.date),
    addressee: texts(remedy.body),
    description: texts(remedy.description),
    outcome: texts(remedy.outcome),
    responseDate: dateData(remedy.responseDate),
  };
}

/** A letter that was sent. */
export function letterData(letter: LetterLine): DataObject {
  const { id, sensitivity, reference, stage, state, replyKind, personId: _person, date, language } = letter;
  return {
    id,
    sensitivity,
    kind: 'letter',
    number: reference,
    state: stage ?? state,
    response: replyKind,
    date:
      date === null ? null : dateData({ start: date, end: null, about: false, time: null, timeAbout: false }),
    addressee: letter.addressee === '' ? {} : { [language]: letter.addressee },
    description: letter.subjectLine === '' ? {} : { [language]: letter.subjectLine },
  };
}
