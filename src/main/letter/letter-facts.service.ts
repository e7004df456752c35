import { sentenceOf } from '@shared/detention/sentence.rules';
import { languages, type LocalizedText } from '@shared/language/language.schema';
import { statementSentence } from '@shared/statement/statement.rules';
import { AppError } from '@shared/ipc/error';
import type { Perpetrator } from '@shared/event/involvement.schema';
import type { LetterFields } from '@shared/letter/letter.schema';
import { LetterFacts } from '@shared/letter/letter-facts.schema';
import { pathsOf } from './letter-row';
import { groundKeys } from '@shared/letter/ground-fields.rules';
import { ownFacts, ownIds, type OwnFact } from '@shared/letter/own-fields.rules';
import type { Place } from '@shared/place/place.schema';
import { unstored } from '@shared/record/record.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import { emptyOffice } from '../authority/office.service';
import type { RecordServices as Services } from '../services';

type Needed = Pick<
  Services,
  | 'caseFileView'
  | 'person'
  | 'affiliation'
  | 'office'
  | 'officeHolder'
  | 'settings'
  | 'signatory'
  | 'earlierLetter'
  | 'library'
  | 'customField'
  | 'vocabulary'
  | 'place'
>;
export type CaseView = ReturnType<Services['caseFileView']['view']>;
type DetentionEntry = CaseView['detentions'][number];
type Say = (list: VocabularyKey, value: CodedValue | null) => LocalizedText;
type LetterMatter = Pick<LetterFields, 'personId' | 'incidentId' | 'detentionId'>;
type EventView = CaseView['events'][number];

/** What a letter points to; the rest of the case follows from it. `officeId` null: it has no addressee yet. */
export type LetterSubject = { readonly officeId: string | null } & Pick<
  LetterFields,
  'caseFileId' | 'holderId' | 'personId' | 'incidentId' | 'detentionId' | 'demandIds' | 'signatoryIds'
> & { readonly followsId?: string | null } & Partial<
    Pick<LetterFields, 'otherPersonIds' | 'subject' | 'blocks'>
  >;

/** Gathers what a letter may say from the records. Reads only; called for each preview, so no query per record. */
export class LetterFactsService {
  constructor(private readonly services: Needed) {}

  /**
   * The facts as they stand now, counted as of a civil day. Records in the bin are not facts: an incident or a holder
   * that was thrown away is as if it had not been chosen.
   * @throws NOT_FOUND for the case or the office
   */
  assemble(
    letter: LetterSubject,
    asOf: string,
    reference = '',
    view = this.viewOf(letter.caseFileId),
  ): LetterFacts {
    const incident = view.events.find(({ event }) => event.id === letter.incidentId);
    const detention = view.detentions.find((one) => one.detention.id === letter.detentionId);
    const say: Say = (list, value) => this.#term(list, value);
    const said = new Set(ownIds(pathsOf(letter)));
    const otherPersons = this.#otherPersons(letter, view, say);
    // Parsing drops the columns that no letter prints: contact points and notes must not be frozen with it.
    return LetterFacts.parse({
      asOf,
      reference,
      organisation: this.services.settings.current(),
      ...this.#people(letter),
      caseFile: view.caseFile,
      affiliations: this.#affiliations(letter.personId),
      otherPersons,
      incident: incident === undefined ? null : incidentOf(incident, view, say),
      patterns: view.events.filter(({ event }) => event.kind === 'pattern').map(({ event }) => event),
      detention: this.#detention(detention, say),
      places: this.#places(incident, [detention, ...otherPersons.map((other) => other.entry)]),
      remedies: view.remedies,
      grounds: this.services.library.grounds(groundKeys(pathsOf(letter))),
      own: this.own(letter, view).filter(({ id }) => said.has(id)),
      statements: statementsOf(view),
      cosponsors: view.organisations
        .filter(({ link }) => link.role === 'cosponsor' && link.consentToBeNamed === 'yes')
        .map(({ organisation }) => organisation),
      earlier: letter.followsId == null ? null : this.services.earlierLetter.find(letter.followsId),
      demands: letter.demandIds.flatMap((id) => view.demands.filter((demand) => demand.id === id)),
    });
  }

  /** Every field of the organisation's own that a letter may say, with what stands in it. */
  own({ personId, incidentId, detentionId }: LetterMatter, view: CaseView): OwnFact[] {
    const person = personId === null ? undefined : this.services.person.find(personId);
    const event = view.events.find((one) => one.event.id === incidentId)?.event;
    const detention = view.detentions.find((one) => one.detention.id === detentionId)?.detention;
    return ownFacts(this.services.customField.list(), {
      case_file: view.caseFile,
      person: person?.deletedAt === null ? person : null,
      event: event ?? null,
      detention: detention ?? null,
    });
  }

  /** Every article that a letter may name. */
  grounds() {
    return this.services.library.list().filter(({ kind, hidden }) => kind === 'ground' && !hidden);
  }

  viewOf(caseFileId: string): CaseView {
    return this.services.caseFileView.view(caseFileId);
  }

  #people({ personId, officeId, holderId, signatoryIds }: LetterSubject) {
    const office = officeId === null ? nobody : this.services.office.get(officeId);
    if (office.deletedAt !== null) throw new AppError('NOT_FOUND', { what: 'office' });
    const holder = holderId === null ? undefined : this.services.officeHolder.find(holderId);
    const person = personId === null ? undefined : this.services.person.find(personId);
    const signatories = signatoryIds.flatMap((id) => this.services.signatory.find(id) ?? []);
    return {
      office,
      holder: holder?.deletedAt === null ? holder : null,
      person: person?.deletedAt === null ? person : null,
      signatories: signatories.filter((one) => one.deletedAt === null),
    };
  }

  #affiliations(personId: string | null) {
    if (personId === null) return [];
    return this.services.affiliation
      .listOfPerson(personId)
      .filter(
        ({ affiliation, organisation }) => affiliation.until === null && organisation.mayBeNamed !== 'no',
      )
      .map(({ affiliation, organisation }) => ({ ...affiliation, organisation: organisation.names }));
  }

  /** What the term of a list is called. A note to it is the caseworker's own and does not go out. */
  #term(list: VocabularyKey, value: CodedValue | null): LocalizedText {
    return value === null ? {} : this.services.vocabulary.labelOf(list, value.code);
  }

  /** Each with the detention of the case that began last. */
  #otherPersons({ personId, otherPersonIds = [] }: LetterSubject, view: CaseView, say: Say) {
    return [...new Set(otherPersonIds)].flatMap((id) => {
      const person = this.services.person.find(id);
      if (person === undefined || person.deletedAt !== null || id === personId) return [];
      const entry = view.detentions.findLast((one) => one.detention.personId === id);
      const affiliations = this.#affiliations(id);
      return [{ person, affiliations, detention: this.#detention(entry, say), entry }];
    });
  }

  #places(incident: EventView | undefined, detentions: readonly (DetentionEntry | undefined)[]): Place[] {
    const ids = [
      incident?.event.placeId,
      ...detentions.flatMap((one) => [
        one?.detention.arrestPlaceId,
        one?.detention.facilityPlaceId,
        ...(one?.moves.map(({ placeId }) => placeId) ?? []),
      ]),
    ].flatMap((id) => id ?? []);
    return [...new Set(ids)].flatMap((id) => this.services.place.find(id) ?? []);
  }

  #detention(entry: DetentionEntry | undefined, say: Say) {
    if (entry === undefined) return null;
    const { detention, charges, hearings, judgments, moves, visits, incidents } = entry;
    const groundTerm = say('detention_types', detention.ground);
    return {
      ...detention,
      groundTerm,
      charges,
      sentence: sentenceOf(judgments),
      hearings,
      moves,
      visits,
      incidents,
    };
  }
}

/** In place of an office while nobody is addressed. */
const nobody = { ...emptyOffice(), ...unstored };

/** Letters go to strangers: what is confidential is not said in them. */
const highestLevel = 2;

function statementsOf({ statements }: CaseView): LetterFacts['statements'] {
  return statements
    .filter(({ statement }) => statement.sensitivity <= highestLevel)
    .map(({ statement }) => ({
      id: statement.id,
      sentences: Object.fromEntries(
        languages.flatMap((language) => {
          const sentence = statementSentence(statement, language);
          return sentence === null ? [] : [[language, sentence]];
        }),
      ),
      supersededById: statement.supersededById,
    }));
}

function incidentOf({ event, acts }: EventView, { referred }: CaseView, say: Say) {
  const namesOf = (who: Perpetrator) => {
    const id = who.kind === 'type' ? null : who.kind === 'person' ? who.personId : who.organisationId;
    const found = referred.find((one) => one.id === id);
    return { person: found?.names ?? [], organisation: found?.title ?? {} };
  };
  return {
    ...event,
    acts: acts.map(({ act, involvements }) => ({
      ...act,
      term: say('acts', act.term),
      perpetrators: involvements.map(({ perpetrator: who, term }) => ({
        who,
        names: namesOf(who),
        term: say('perpetrator_types', term),
      })),
    })),
  };
}
