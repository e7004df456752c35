import { z } from 'zod';
import { CustomValues } from '../custom/custom-field.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CountryCode, RecordBase, RecordId } from '../record/record.schema';
import { codedValueOf, codedValuesOf } from '../vocabulary/vocabulary.schema';

/**
 * How sure an assertion is and whose it is. Letters choose their verbs by it: established = plain indicative,
 * reported and alleged = attributed or conditional, assessed = our own judgement, said to be ours.
 */
export const Assertion = z.enum(['established', 'reported', 'alleged', 'assessed']);
export type Assertion = z.infer<typeof Assertion>;

/** incident: what the case is about. pattern: earlier harassment, drawn into letters as the pattern. */
export const eventKinds = ['incident', 'pattern', 'activity', 'response', 'custody', 'other'] as const;

export const EventFields = z.object({
  /** Fields that the organisation made for itself. */
  custom: CustomValues.optional(),
  caseFileId: RecordId,
  kind: z.enum(eventKinds),
  titles: LocalizedLine,
  date: PartialDate.nullable(),
  place: LocalizedLine,
  /** The place of the vault that `place` names; null: none was chosen. */
  placeId: RecordId.nullable(),
  country: CountryCode.nullable(),
  /** Where the place lies (HURIDOCS 15): region and district come with it. */
  area: codedValueOf('geographical_terms').nullable(),
  /** The kind of place (HURIDOCS 17): a street, a police station. */
  location: codedValueOf('locations').nullable(),
  /** What happened, in sentences fit for print. */
  description: LocalizedText,
  /** What was not taken or done though it could have been, as a clause: "rien ne lui a été volé". */
  notDone: LocalizedLine,
  /** What it changed beyond those it was done to: on the family, the union, the town. */
  impact: LocalizedText,
  /**
   * The motive or link as somebody sees it: a clause without capital and full stop that follows "selon …,":
   * "cette agression est liée à ses publications sur la corruption".
   */
  motive: LocalizedText,
  assertion: Assertion,
  /** Who says so, as it stands after "selon", "according to", "по мнению" (genitive): "ses collègues", "его коллег". */
  assertedBy: LocalizedLine,
});
export type EventFields = z.infer<typeof EventFields>;
export const Event = RecordBase.extend(EventFields.shape);
export type Event = z.infer<typeof Event>;
export const EventCreate = EventFields.partial().required({ caseFileId: true });

/** After HURIDOCS list 4 (types of acts), the few that the first cut needs; the whole thesaurus comes later. */
export const actTypes = [
  'physical_assault',
  'threat',
  'arbitrary_arrest',
  'unfair_trial',
  'torture_or_ill_treatment',
  'house_or_office_search',
  'fine',
  'dismissal',
  'surveillance',
  'denial_of_medical_care',
  'solitary_confinement',
  'defamation',
  'killing',
  'disappearance',
  'self_harm_in_protest',
  'punishment_in_custody',
  'other',
] as const;

/** Several people hurt by one act, none of whom need be named. */
export const VictimGroup = z.strictObject({
  /** As the subject of a sentence in the plural: "une quinzaine de grévistes", "about fifteen strikers". */
  names: LocalizedLine,
  count: z.int().min(1).max(100_000_000).nullable(),
  /** The count is an estimate. */
  about: z.boolean(),
  /** What is counted (HURIDOCS 7): persons, families, villages. */
  unit: codedValueOf('counting_units').nullable(),
});
export type VictimGroup = z.infer<typeof VictimGroup>;

export const ActFields = z.object({
  eventId: RecordId,
  /** One person, or a group; both null: the victim is not known. */
  victimId: RecordId.nullable(),
  group: VictimGroup.nullable(),
  type: z.enum(actTypes),
  /** The exact term (HURIDOCS 4) and the means (5). */
  term: codedValueOf('acts').nullable(),
  methods: codedValuesOf('methods'),
  /**
   * What was done, agreeing with a man and with a woman, fit for a headline: participle phrase in French and English
   * ("agressé physiquement", "agressée physiquement"), whole predicate in Russian («подвергся нападению»).
   * Empty: the phrase of the type of act.
   */
  phraseMasculine: LocalizedLine,
  phraseFeminine: LocalizedLine,
  /** What those who did it gave as the reason: "resisting arrest". Not what we believe: that is the event's motive. */
  statedReason: LocalizedLine,
  /** Injuries and other consequences. */
  consequences: LocalizedText,
  /** What it did to the mind: never printed but where health is asked for. */
  psychologicalConsequences: LocalizedText,
  /** HURIDOCS 25, 28 and 41. */
  statusAtEnd: codedValueOf('victim_status').nullable(),
  attribution: codedValueOf('attribution').nullable(),
  violationStatus: codedValueOf('violation_status').nullable(),
  /** What it is against: national law (62) and international instruments (6). */
  legislation: codedValuesOf('national_legislation'),
  instruments: codedValuesOf('instruments'),
  /** Only where no birth date is known; else the age follows from it. */
  ageThen: z.int().min(0).max(130).nullable(),
  assertion: Assertion,
  assertedBy: LocalizedLine,
  position: z.int().min(0),
});
export type ActFields = z.infer<typeof ActFields>;
export const Act = RecordBase.extend(ActFields.shape);
export type Act = z.infer<typeof Act>;
export const ActCreate = ActFields.partial().required({ eventId: true });
