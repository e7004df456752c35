import type { Office, OfficeForms } from '@shared/authority/office.schema';
import { textIn, type DocumentLanguage, type LocalizedText } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import {
  fieldLevel,
  needToKnow,
  type FieldLevels,
  type GuardedField,
  type GuardedTable,
} from '@shared/record/field-level';
import type { SearchHit } from '@shared/search/search.schema';
import { officeHolderTable } from '../authority/office-holder.table';
import { officeTable } from '../authority/office.table';
import { campaignTable } from '../campaign/campaign.table';
import { casePersonTable } from '../casefile/case-person.table';
import { caseFileTable } from '../casefile/casefile.table';
import { consentTable } from '../consent/consent.table';
import { contactEntryTable } from '../contact/contact-entry.table';
import { customWords } from '../custom/custom-words';
import { demandTable } from '../demand/demand.table';
import { detentionTexts } from '../detention/detention-texts';
import { detentionTable } from '../detention/detention.table';
import { documentTable } from '../document/document.table';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { protectionMeasureTable } from '../protection/protection-measure.table';
import { riskAssessmentTable } from '../protection/risk-assessment.table';
import { remedyTable } from '../remedy/remedy.table';
import { isLive, liveRow, rowsOf } from '../store/prepared';
import type { ReadStore, RecordTable } from '../store/store';
import { codedWords } from './coded-words';
import { plainText } from './plain-text';

/** What of a record can be found, and how it is named among the hits. */
export interface SearchDocument {
  readonly title: (language: DocumentLanguage) => string;
  readonly subtitle: (language: DocumentLanguage) => string;
  readonly texts: readonly string[];
  /** Names of people and bodies: found by sound too. */
  readonly names: readonly string[];
  readonly caseFileId: string | null;
}

/** Makes the document of a record; undefined for one that lies in the bin or is not there. */
export const documents: Record<
  SearchHit['kind'],
  (read: ReadStore, id: string) => SearchDocument | undefined
> = {
  person: personDocument,
  organisation: organisationDocument,
  case_file: caseFileDocument,
  event: eventDocument,
  letter: letterDocument,
  office: officeDocument,
  campaign: campaignDocument,
};

function personDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const person = liveRow(read, personTable, id);
  if (person === undefined) return undefined;
  const names = person.names.map(wholeName);
  return {
    title: (language) => nameIn(person.names, language) ?? person.codeName,
    subtitle: (language) => textIn(person.occupation, language),
    names,
    texts: [
      ...names,
      person.codeName,
      ...all(person.occupation),
      ...all(person.profile),
      ...searched('person', person.fieldLevels, 'health', person.health),
      ...searched('person', person.fieldLevels, 'family', person.family),
      person.notes,
      ...customWords(read, person.custom),
    ],
    caseFileId: null,
  };
}

function organisationDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const organisation = liveRow(read, organisationTable, id);
  if (organisation === undefined) return undefined;
  const names = [...all(organisation.names), ...all(organisation.acronym)];
  return {
    title: (language) => textIn(organisation.names, language),
    subtitle: (language) => textIn(organisation.acronym, language),
    names,
    texts: [
      ...names,
      ...all(organisation.description),
      organisation.notes,
      ...customWords(read, organisation.custom),
    ],
    caseFileId: null,
  };
}

function caseFileDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const caseFile = liveRow(read, caseFileTable, id);
  if (caseFile === undefined) return undefined;
  const subjects = rowsOf(read, casePersonTable, 'caseFileId', id)
    .filter((link) => link.role === 'subject')
    .flatMap((link) => liveRow(read, personTable, link.personId) ?? []);
  const names = subjects.flatMap((subject) => subject.names.map(wholeName));
  const { number, titles, statusHistory, summary, background, notes } = caseFile;
  return {
    title: (language) => [number, textIn(titles, language)].filter((part) => part !== '').join(' · '),
    subtitle: (language) =>
      subjects
        .map((subject) => nameIn(subject.names, language) ?? '')
        .filter((name) => name !== '')
        .join(', '),
    names,
    texts: [
      number,
      ...all(titles),
      ...names,
      ...statusHistory.flatMap((entry) => all(entry.phrase)),
      ...all(summary),
      ...all(background),
      ...childTexts(read, id),
      notes,
      ...customWords(read, caseFile.custom),
    ],
    caseFileId: id,
  };
}

/** What is found under the case itself: detentions, remedies, demands and documents have no page of their own. */
function childTexts(read: ReadStore, caseFileId: string): string[] {
  const children = <T extends RecordTable & { caseFileId: RecordTable['id'] }>(table: T) =>
    rowsOf(read, table, 'caseFileId' as Extract<keyof T['$inferSelect'], string>, caseFileId);
  return [
    ...children(detentionTable).flatMap((row) => [
      ...[row.arrestPlace, row.arrestingBody, row.facility, row.conditions, row.risk].flatMap(all),
      row.notes,
      ...searched('detention', row.fieldLevels, 'health', row.health),
      // Medical attention says what health says: it is not found.
      ...codedWords(read, [row.ground, ...row.contact, ...row.counsel, row.statements]),
      ...customWords(read, row.custom),
      ...detentionTexts(read, row.id),
    ]),
    ...children(remedyTable).flatMap((row) => [
      row.number,
      row.article,
      ...[row.body, row.qualification, row.description, row.outcome].flatMap(all),
    ]),
    ...children(demandTable).flatMap((row) => all(row.text)),
    ...children(consentTable).flatMap((row) => [
      row.giverName,
      row.recipients,
      ...row.withheld.flatMap(({ from, reason }) => [from, reason]),
      row.note,
    ]),
    ...children(riskAssessmentTable).flatMap((row) => [
      ...row.threats.map(({ text }) => text),
      row.vulnerabilities,
      row.capacities,
      row.stakeholders,
    ]),
    ...children(protectionMeasureTable).flatMap((row) => [row.description, row.provider, row.result]),
    ...children(contactEntryTable).flatMap((row) => [row.withWhom, row.summary, row.nextStep]),
    ...children(documentTable).flatMap((row) => [
      row.title,
      row.origin,
      row.location,
      row.notes,
      ...codedWords(read, [row.material]),
    ]),
  ];
}

function eventDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const event = liveRow(read, eventTable, id);
  if (event === undefined || !isLive(read, caseFileTable, event.caseFileId)) return undefined;
  const acts = rowsOf(read, actTable, 'eventId', id);
  const { titles, place, description, notDone, impact, motive, assertedBy } = event;
  return {
    title: (language) => textIn(titles, language) || textIn(description, language).slice(0, 100),
    subtitle: (language) => [event.date?.start ?? '', textIn(place, language)].filter(Boolean).join(' · '),
    names: [],
    texts: [
      ...[titles, place, description, notDone, impact, motive, assertedBy].flatMap(all),
      ...codedWords(read, [event.area, event.location]),
      ...customWords(read, event.custom),
      ...acts.flatMap((act) => [
        ...[act.consequences, act.phraseMasculine, act.statedReason, act.group?.names ?? {}].flatMap(all),
        ...codedWords(read, [act.term, ...act.methods, act.statusAtEnd]),
        ...codedWords(read, [act.attribution, act.violationStatus, ...act.legislation, ...act.instruments]),
      ]),
    ],
    caseFileId: event.caseFileId,
  };
}

function letterDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const letter = liveRow(read, letterTable, id);
  if (letter === undefined || !isLive(read, caseFileTable, letter.caseFileId)) return undefined;
  return {
    title: () => [letter.reference, letter.subjectLine].filter((part) => part !== '').join(' · '),
    subtitle: (language) => officeDocument(read, letter.officeId)?.title(language) ?? '',
    names: [],
    texts: [
      letter.reference,
      letter.subjectLine,
      ...letter.blocks.map((block) => plainText(block.text)),
      letter.yourReference,
    ],
    caseFileId: letter.caseFileId,
  };
}

function campaignDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const campaign = liveRow(read, campaignTable, id);
  if (campaign === undefined || !isLive(read, caseFileTable, campaign.caseFileId)) return undefined;
  const { titles, background, call, message, outcome, notes, targets } = campaign;
  return {
    title: (language) => textIn(titles, language),
    subtitle: (language) => caseFileDocument(read, campaign.caseFileId)?.title(language) ?? '',
    names: [],
    texts: [
      ...[titles, background, call, message, outcome].flatMap(all),
      notes,
      ...targets.flatMap(({ name, address, note }) => [name, address, note]),
    ],
    caseFileId: campaign.caseFileId,
  };
}

function officeDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const office = liveRow(read, officeTable, id);
  if (office === undefined) return undefined;
  const holders = rowsOf(read, officeHolderTable, 'officeId', id).map((holder) => holder.names);
  const named = holders.flatMap((names) => names.map(wholeName));
  const bodies = formsOf(office).flatMap(({ body, postMasculine }) => [
    body.nominative,
    postMasculine.nominative,
  ]);
  return {
    title: (language) =>
      textIn(bodyNames(office, 'postMasculine'), language) || textIn(bodyNames(office, 'body'), language),
    subtitle: (language) =>
      holders
        .map((names) => nameIn(names, language) ?? '')
        .filter(Boolean)
        .join(', '),
    names: named,
    texts: [...bodies, ...named, office.notes],
    caseFileId: null,
  };
}

function formsOf(office: Pick<Office, 'forms'>): OfficeForms[] {
  return Object.values(office.forms).filter((forms) => forms !== undefined);
}

function bodyNames(office: Pick<Office, 'forms'>, which: 'body' | 'postMasculine'): LocalizedText {
  return Object.fromEntries(
    Object.entries(office.forms).map(([language, forms]) => [language, forms[which].nominative]),
  );
}

function all(localized: LocalizedText): string[] {
  return Object.values(localized);
}

/** A field with a level of its own; what is need-to-know is not found, as a search shows what it found. */
function searched<Table extends GuardedTable>(
  table: Table,
  chosen: FieldLevels,
  field: GuardedField<Table>,
  text: LocalizedText,
): string[] {
  return fieldLevel(table, chosen, field) < needToKnow ? all(text) : [];
}

function wholeName({ given, patronymic, family }: PersonName): string {
  return [given, patronymic, family].filter((part) => part !== '').join(' ');
}

/** The name that letters in this language use, else any of that language, else the first. */
export function nameIn(names: readonly PersonName[], language: DocumentLanguage): string | undefined {
  const own = names.filter((name) => name.language === language);
  const chosen = own.find((name) => name.primary) ?? own[0] ?? names.find((name) => name.primary) ?? names[0];
  return chosen && wholeName(chosen);
}
