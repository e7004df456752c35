import type { Office, OfficeForms } from '@shared/authority/office.schema';
import { formatDate } from '@shared/dates/date-format';
import { textIn, type DocumentLanguage, type LocalizedText } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import { fieldLevel } from '@shared/record/field-level';
import type { Sensitivity } from '@shared/record/record.schema';
import type { SearchHit } from '@shared/search/search.schema';
import { officeHolderTable } from '../authority/office-holder.table';
import { officeTable } from '../authority/office.table';
import { campaignTable } from '../campaign/campaign.table';
import { casePersonTable } from '../casefile/case-person.table';
import { caseFileTable } from '../casefile/casefile.table';
import { customWords } from '../custom/custom-words';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { isLive, liveRow, rowsOf, valueOf } from '../store/prepared';
import type { ReadStore } from '../store/store';
import { childTexts, custodyPlaces, placesOfCase } from './case-texts';
import { fileDocument } from './file-document';
import { codedWords } from './coded-words';
import { atLevel, type Findable } from './findable';
import { plainText } from './plain-text';

/** What of a record can be found, and how it is named among the hits. */
export interface SearchDocument {
  readonly title: (language: DocumentLanguage) => string;
  readonly subtitle: (language: DocumentLanguage) => string;
  readonly texts: readonly Findable[];
  /** Names of people and bodies: found by sound too. */
  readonly names: readonly string[];
  /** Where it happened, where it is: what "place:" looks through. */
  readonly places?: readonly Findable[];
  /** The words by which "case:", "authority:" and the code name after "person:" know it. */
  readonly called?: readonly string[];
  /** The ids of the places and authorities that it has to do with. */
  readonly about?: readonly string[];
  readonly caseFileId: string | null;
  /** Of the record, and of the case to which it belongs. */
  readonly level: Sensitivity;
  /** Of a document: what stands in its file is not searched. */
  readonly byName?: boolean;
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
  document: fileDocument,
};

function personDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const person = liveRow(read, personTable, id);
  if (person === undefined) return undefined;
  const names = person.names.map(wholeName);
  return {
    title: (language) => nameIn(person.names, language) ?? person.codeName,
    subtitle: (language) => textIn(person.occupation, language),
    names,
    called: [person.codeName],
    level: person.sensitivity,
    texts: [
      ...names,
      person.codeName,
      ...all(person.occupation),
      ...all(person.profile),
      ...atLevel(fieldLevel('person', person.fieldLevels, 'health'), all(person.health)),
      ...atLevel(fieldLevel('person', person.fieldLevels, 'family'), all(person.family)),
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
    level: organisation.sensitivity,
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
    places: placesOfCase(read, id),
    called: [number, ...all(titles)],
    about: custodyPlaces(read, id),
    caseFileId: id,
    level: caseFile.sensitivity,
  };
}

/** What belongs to a case is as sensitive as the case at least. */
function levelIn(
  read: ReadStore,
  { sensitivity, caseFileId }: { sensitivity: Sensitivity; caseFileId: string },
) {
  const ofCase = Number(valueOf(read, caseFileTable, 'sensitivity', caseFileId));
  return (ofCase > sensitivity ? ofCase : sensitivity) as Sensitivity;
}

function eventDocument(read: ReadStore, id: string): SearchDocument | undefined {
  const event = liveRow(read, eventTable, id);
  if (event === undefined || !isLive(read, caseFileTable, event.caseFileId)) return undefined;
  const acts = rowsOf(read, actTable, 'eventId', id);
  const { titles, place, description, notDone, impact, motive, assertedBy } = event;
  return {
    title: (language) => textIn(titles, language) || textIn(description, language).slice(0, 100),
    subtitle: (language) =>
      [event.date ? formatDate(event.date, language) : '', textIn(place, language)]
        .filter(Boolean)
        .join(' · '),
    names: [],
    texts: [
      ...[titles, place, description, notDone, impact, motive, assertedBy].flatMap(all),
      ...codedWords(read, [event.area, event.location]),
      ...customWords(read, event.custom),
      ...acts.flatMap((act) =>
        atLevel(act.sensitivity, [
          ...[act.consequences, act.phraseMasculine, act.statedReason, act.group?.names ?? {}].flatMap(all),
          ...codedWords(read, [act.term, ...act.methods, act.statusAtEnd]),
          ...codedWords(read, [act.attribution, act.violationStatus, ...act.legislation, ...act.instruments]),
        ]),
      ),
    ],
    places: all(place),
    about: event.placeId === null ? [] : [event.placeId],
    caseFileId: event.caseFileId,
    level: levelIn(read, event),
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
    about: [letter.officeId],
    caseFileId: letter.caseFileId,
    level: levelIn(read, letter),
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
    level: levelIn(read, campaign),
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
    called: [...bodies, ...named],
    about: [id],
    texts: [...bodies, ...named, office.notes],
    caseFileId: null,
    level: office.sensitivity,
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

function wholeName({ given, patronymic, family }: PersonName): string {
  return [given, patronymic, family].filter((part) => part !== '').join(' ');
}

/** The name that letters in this language use, else any of that language, else the first. */
export function nameIn(names: readonly PersonName[], language: DocumentLanguage): string | undefined {
  const own = names.filter((name) => name.language === language);
  const chosen = own.find((name) => name.primary) ?? own[0] ?? names.find((name) => name.primary) ?? names[0];
  return chosen && wholeName(chosen);
}
