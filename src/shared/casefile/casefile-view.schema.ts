import { z } from 'zod';
import { Demand } from '../demand/demand.schema';
import { DetentionView } from '../detention/detention.schema';
import { DocumentEntry } from '../document/document.schema';
import { EventEntry } from '../event/event-entry.schema';
import { LocalizedLine } from '../language/language.schema';
import { Organisation } from '../organisation/organisation.schema';
import { Person, PersonName } from '../person/person.schema';
import { CountryCode, RecordId, Sensitivity } from '../record/record.schema';
import { Remedy } from '../remedy/remedy.schema';
import { Information } from '../source/information.schema';
import { Source } from '../source/source.schema';
import { StatementView } from '../statement/statement.schema';
import { CaseFile, CaseOrganisation, CasePerson, CaseStatus, caseTypes } from './casefile.schema';

/** A line of the list of cases. */
export const CaseFileLine = z.object({
  id: RecordId,
  revision: z.int(),
  number: z.string(),
  titles: LocalizedLine,
  /** The persons whom the case is about, in their order. */
  subjects: z.array(z.object({ id: RecordId, codeName: z.string(), names: z.array(PersonName) })),
  type: z.enum(caseTypes),
  status: CaseStatus,
  /** The latest situation in one phrase. */
  phrase: LocalizedLine,
  country: CountryCode.nullable(),
  lead: z.string(),
  /** When anything of the case last changed. */
  lastActivity: z.int(),
  /** A person of the case is in detention now. */
  detained: z.boolean(),
  /** Days held today in the longest detention that lasts; null where none lasts or its day is not known. */
  daysHeld: z.int().nullable(),
  letters: z.int(),
  sensitivity: Sensitivity,
});
export type CaseFileLine = z.infer<typeof CaseFileLine>;

export const CasePersonView = z.object({ link: CasePerson, person: Person });
export type CasePersonView = z.infer<typeof CasePersonView>;
export const CaseOrganisationView = z.object({ link: CaseOrganisation, organisation: Organisation });
export type CaseOrganisationView = z.infer<typeof CaseOrganisationView>;

/** Somebody or some body that the facts of a case name: as victim, perpetrator or source. */
export const ReferredRecord = z.object({
  kind: z.enum(['person', 'organisation']),
  id: RecordId,
  sensitivity: Sensitivity,
  names: z.array(PersonName),
  codeName: z.string(),
  title: LocalizedLine,
});
export type ReferredRecord = z.infer<typeof ReferredRecord>;

/** Everything that the page of a case shows. Records in the bin are left out; events in the order of their dates. */
export const CaseFileView = z.object({
  caseFile: CaseFile,
  persons: z.array(CasePersonView),
  organisations: z.array(CaseOrganisationView),
  events: z.array(EventEntry),
  detentions: z.array(DetentionView),
  remedies: z.array(Remedy),
  demands: z.array(Demand),
  documents: z.array(DocumentEntry),
  sources: z.array(Source),
  /** What the sources told, and of which record. */
  information: z.array(Information),
  /** Superseded ones too, in their order. */
  statements: z.array(StatementView),
  /** In the bin too: what was said of them stands. */
  referred: z.array(ReferredRecord),
});
export type CaseFileView = z.infer<typeof CaseFileView>;

/** Of the parts of a case that its view does not hold. */
export const CaseCounts = z.object({
  letters: z.int(),
  submissions: z.int(),
  /** Those that are still to be done. */
  tasks: z.int(),
});
export type CaseCounts = z.infer<typeof CaseCounts>;
