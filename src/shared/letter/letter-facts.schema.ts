import { z } from 'zod';
import { Office, OfficeHolder } from '../authority/office.schema';
import { CaseFile } from '../casefile/casefile.schema';
import { CustomField, CustomValue } from '../custom/custom-field.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { Demand } from '../demand/demand.schema';
import { Charge } from '../detention/charge.schema';
import { CustodyIncident, CustodyMove, Visit } from '../detention/custody.schema';
import { Detention } from '../detention/detention.schema';
import { Judgment, Sentence } from '../detention/judgment.schema';
import { Hearing } from '../detention/proceeding.schema';
import { Act, Event } from '../event/event.schema';
import { Perpetrator } from '../event/involvement.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { LibraryText } from '../library/library.schema';
import { Person, PersonName } from '../person/person.schema';
import { Place } from '../place/place.schema';
import { FieldLevels } from '../record/field-level';
import { CivilDate, RecordId, Sensitivity } from '../record/record.schema';
import { EarlierLetter } from './earlier-letter.schema';
import { Remedy } from '../remedy/remedy.schema';
import { OrganisationSettings, Signatory } from '../settings/settings.schema';

/**
 * What one letter may draw on, in no language yet: copied from the records when the letter is set, frozen when it is
 * issued. Only what a letter can print is copied: contact points and internal notes never enter it.
 */

const LetterPerson = Person.pick({
  id: true,
  names: true,
  gender: true,
  birthDate: true,
  birthPlace: true,
  citizenships: true,
  occupation: true,
  profile: true,
}).extend({
  // Letters that were issued before these were fields hold none of them.
  health: LocalizedText.default({}),
  family: LocalizedText.default({}),
  fieldLevels: FieldLevels.default({}),
});
export type LetterPerson = z.infer<typeof LetterPerson>;

const LetterEvent = Event.pick({
  id: true,
  kind: true,
  titles: true,
  date: true,
  place: true,
  country: true,
  description: true,
  notDone: true,
  motive: true,
  assertion: true,
  assertedBy: true,
});
export type LetterEvent = z.infer<typeof LetterEvent>;

/** Names of a perpetrator who is a record; both empty for a perpetrator known only by type. */
const PerpetratorNames = z.object({ person: z.array(PersonName), organisation: LocalizedLine });
/** `term`: what the coded value is called, by language; letters that were issued before it was said hold none. */
const LetterPerpetrator = z.object({
  who: Perpetrator,
  names: PerpetratorNames,
  term: LocalizedLine.default({}),
});
export type LetterPerpetrator = z.infer<typeof LetterPerpetrator>;

const LetterAct = Act.pick({
  id: true,
  victimId: true,
  group: true,
  type: true,
  phraseMasculine: true,
  phraseFeminine: true,
  consequences: true,
}).extend({
  term: LocalizedLine.default({}),
  /** In their order; empty: nothing is known of who did it. */
  perpetrators: z.array(LetterPerpetrator),
});
export type LetterAct = z.infer<typeof LetterAct>;

const LetterAffiliation = z.object({
  id: RecordId,
  role: LocalizedLine,
  organisationId: RecordId,
  organisation: LocalizedLine,
  from: PartialDate.nullable(),
  until: PartialDate.nullable(),
});

/** A detention with what belongs to it, as far as letters tell of it: no observer is named, nor what befell the body. */
const LetterDetention = Detention.omit({ notes: true, deletedAt: true, custom: true }).extend({
  fieldLevels: FieldLevels.default({}),
  groundTerm: LocalizedLine.default({}),
  charges: z.array(Charge.omit({ deletedAt: true, lawKey: true })),
  /** The judgment whose term holds. */
  sentence: Sentence.extend({ id: Judgment.shape.id }).nullable(),
  hearings: z.array(Hearing.pick({ id: true, date: true, court: true, agenda: true, status: true })),
  moves: z.array(CustodyMove.pick({ id: true, date: true, facility: true, distanceKm: true })),
  visits: z.array(Visit.pick({ id: true, date: true, kind: true, outcome: true })),
  incidents: z.array(CustodyIncident.pick({ id: true, date: true, kind: true })),
});
export type LetterDetention = z.infer<typeof LetterDetention>;

/** Somebody else whom the letter is about too, with what it may say of that person. */
const LetterOtherPerson = z.object({
  person: LetterPerson,
  affiliations: z.array(LetterAffiliation),
  detention: LetterDetention.nullable(),
});

const LetterOffice = Office.omit({ notes: true, deletedAt: true });
const LetterHolder = OfficeHolder.omit({ deletedAt: true });

/** A sentence of the case as letters print it, opened as its certainty asks. */
const LetterStatement = z.object({
  id: RecordId,
  sentences: LocalizedText,
  supersededById: RecordId.nullable(),
});
export type LetterStatement = z.infer<typeof LetterStatement>;

/** A field that the organisation made for itself, with what stands in it and where that is entered. */
const LetterOwn = CustomField.pick({ id: true, type: true, names: true, choices: true }).extend({
  level: Sensitivity,
  value: CustomValue.optional(),
  record: z.object({ table: z.string(), id: RecordId }).nullable(),
});

/** A place of the vault that a record of the letter names, with how a sentence says that something was there. */
const LetterPlace = Place.pick({ id: true, names: true, inNames: true });

/** An article of the law library that the letter names. */
const LetterGround = LibraryText.pick({ key: true, titles: true, texts: true, verified: true }).extend({
  /** Absent in letters that were issued before words could be quoted. */
  quotes: LocalizedText.optional(),
});

export const LetterFacts = z.object({
  /** The day on which ages and days held are counted: the date of the letter. */
  asOf: CivilDate,
  reference: z.string(),
  organisation: OrganisationSettings.omit({ deletedAt: true }),
  /** In the order of signature. */
  signatories: z.array(Signatory.omit({ deletedAt: true })),
  office: LetterOffice,
  holder: LetterHolder.nullable(),
  caseFile: CaseFile.pick({
    id: true,
    number: true,
    titles: true,
    statusHistory: true,
    country: true,
    summary: true,
    background: true,
  }),
  person: LetterPerson.nullable(),
  affiliations: z.array(LetterAffiliation),
  /** Letters that were issued before one could be about several persons hold none. */
  otherPersons: z.array(LetterOtherPerson).default([]),
  incident: LetterEvent.extend({ acts: z.array(LetterAct) }).nullable(),
  /** Oldest first, undated last; so are the remedies. */
  patterns: z.array(LetterEvent),
  detention: LetterDetention.nullable(),
  remedies: z.array(
    // What we mean to do next, and until when, is ours.
    Remedy.omit({
      deletedAt: true,
      personId: true,
      actId: true,
      deadline: true,
      nextStep: true,
      impact: true,
    }),
  ),
  /** Public and internal ones, in their order; those above are not for letters. */
  statements: z.array(LetterStatement),
  /** Absent in letters that were issued before places were records. */
  places: z.array(LetterPlace).optional(),
  /** Those that agreed to be named, in their order. */
  cosponsors: z.array(
    // Letters that were issued before logos were printed hold none.
    z.object({ id: RecordId, names: LocalizedLine, logoId: RecordId.nullable().default(null) }),
  ),
  /** Absent in letters that were issued before there was a library. */
  grounds: z.array(LetterGround).optional(),
  /** Only those that the letter says. Absent in letters that were issued before they could be said. */
  own: z.array(LetterOwn).optional(),
  /** In the order of the letter. */
  demands: z.array(Demand.omit({ deletedAt: true })),
  /** The letter that this one follows; letters that were issued before this was known have none. */
  earlier: EarlierLetter.nullable().default(null),
});
export type LetterFacts = z.infer<typeof LetterFacts>;
