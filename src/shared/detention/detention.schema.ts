import { z } from 'zod';
import { CustomValues } from '../custom/custom-field.schema';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { FieldLevels } from '../record/field-level';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { codedValueOf, codedValuesOf } from '../vocabulary/vocabulary.schema';
import { Charge } from './charge.schema';
import { CustodyIncident, CustodyMove, Visit } from './custody.schema';
import { Judgment } from './judgment.schema';
import { Hearing, Proceeding } from './proceeding.schema';

/**
 * What kind of deprivation of liberty an episode is. It decides what counts as days held: house arrest is counted apart, and
 * a person prosecuted at liberty is held on no day.
 */
export const detentionTypes = [
  'police_custody',
  'pretrial',
  'sentence',
  'administrative',
  'house_arrest',
  'psychiatric',
  'migration',
  'unacknowledged',
  'at_liberty',
  'other',
] as const;
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;
export const YesNoUnknown = z.enum(yesNoUnknown);
/** Where the person is and contact with the outside, before it was coded: see coded-detention.rules. */
export const whereaboutsKinds = [
  'free_contact',
  'limited_contact',
  'no_contact',
  'moved_unknown',
  'unknown',
] as const;
/** Measures short of custody, and restrictions beside it. */
export const measureKinds = [
  'undertaking',
  'bail',
  'guarantee',
  'travel_ban',
  'passport_seized',
  'electronic_tag',
  'assets_frozen',
  'activity_ban',
  'other',
] as const;
/** Statements signed in custody, before they were coded. */
export const statementsKinds = [
  'none',
  'freely',
  'under_duress',
  'blank',
  'not_understood',
  'unknown',
] as const;
export const releaseKinds = [
  'no_charge',
  'bail',
  'measure_changed',
  'charges_dropped',
  'acquitted',
  'term_served',
  'parole',
  'term_replaced',
  'amnesty',
  'pardon',
  'health',
  'died',
  'other',
] as const;

/** One episode of deprivation of liberty, from arrest to release. Days held and end of sentence are computed. */
export const DetentionFields = z.object({
  /** Fields that the organisation made for itself. */
  custom: CustomValues.optional(),
  caseFileId: RecordId,
  personId: RecordId.nullable(),
  type: z.enum(detentionTypes).nullable(),
  /** The ground on which somebody is held (HURIDOCS 29); `type` says in which form, and decides how days are counted. */
  ground: codedValueOf('detention_types').nullable(),
  arrestDate: PartialDate.nullable(),
  arrestPlace: LocalizedLine,
  /** The places of the vault that `arrestPlace` and `facility` name; null: none was chosen. */
  arrestPlaceId: RecordId.nullable(),
  facilityPlaceId: RecordId.nullable(),
  arrestingBody: LocalizedLine,
  warrantShown: YesNoUnknown,
  /** When the family was told, and when counsel was first admitted; null: not known, or not yet. */
  familyNotifiedAt: PartialDate.nullable(),
  counselAccessAt: PartialDate.nullable(),
  /** Whereabouts and outside contact (HURIDOCS 30), legal counsel (31). */
  contact: codedValuesOf('whereabouts'),
  counsel: codedValuesOf('legal_counsel'),
  whereabouts: z.enum(whereaboutsKinds).nullable(),
  /** Where the person was held first; later places are moves. */
  facility: LocalizedLine,
  measures: z.array(z.enum(measureKinds)).max(measureKinds.length),
  /** When the days begin to count if not with the arrest. */
  heldSince: PartialDate.nullable(),
  releaseDate: PartialDate.nullable(),
  releaseKind: z.enum(releaseKinds).nullable(),
  releaseGround: LocalizedLine,
  /** As it stands after "selon", "according to", "по мнению" (genitive): "la défense", "защиты". */
  contestedBy: LocalizedLine,
  conditions: LocalizedText,
  /** With a level of its own; need-to-know unless it was lowered, printed only on request. */
  health: LocalizedText,
  /** Medical attention (HURIDOCS 37): shown and printed with health only. */
  medicalAttention: codedValuesOf('medical_attention'),
  /** HURIDOCS 36. */
  statements: codedValueOf('statements_signed').nullable(),
  statementsSigned: z.enum(statementsKinds).nullable(),
  /** What is to be feared, in whole sentences: "He may face a longer term." */
  risk: LocalizedText,
  notes: LongText,
  /** How sensitive health is, where it is not as usual. */
  fieldLevels: FieldLevels,
});
export type DetentionFields = z.infer<typeof DetentionFields>;
export const Detention = RecordBase.extend(DetentionFields.shape);
export type Detention = z.infer<typeof Detention>;
export const DetentionCreate = DetentionFields.partial().required({ caseFileId: true });

/** The first and the last day on which something can fall; one day where all is known to the day. */
export const DayRange = z.object({ earliest: CivilDate, latest: CivilDate });
export type DayRange = z.infer<typeof DayRange>;

/** What is computed from a detention for a given day. A number is null where the dates do not say it. */
export const DetentionFacts = z.object({
  /** The day from which the days count: the one entered, else the arrest. */
  since: PartialDate.nullable(),
  /** Days in custody until the day asked about or the release, first and last day counted: at least so many … */
  daysHeld: z.int().min(0).nullable(),
  /** … and at most so many; the same number where the dates are known to the day. */
  daysHeldAtMost: z.int().min(0).nullable(),
  exact: z.boolean(),
  /** Whether the person is held on the day asked about. */
  held: z.boolean(),
  /** Days of house arrest are told apart from those in custody. */
  houseArrest: z.boolean(),
  /** Where the person is, after the moves up to the day asked about. */
  facility: LocalizedLine,
  /** Last day of the sentence, the day that completes its half, and the one that completes the fraction for parole. */
  sentenceEnds: DayRange.nullable(),
  midpoint: DayRange.nullable(),
  parole: DayRange.nullable(),
  paroleSource: ShortText,
  /** Days left of the sentence after the day asked about; null for somebody who is free. */
  daysLeft: z.int().min(0).nullable(),
  daysLeftAtMost: z.int().min(0).nullable(),
  /** Days in solitary confinement up to the day asked about, and the longest stretch; 0: none recorded. */
  solitaryDays: z.int().min(0),
  longestSolitary: z.int().min(0),
});
export type DetentionFacts = z.infer<typeof DetentionFacts>;

/** What belongs to one detention, each list in the order of its dates, undated last; charges as they were entered. */
export const DetentionParts = z.object({
  charges: z.array(Charge),
  proceedings: z.array(Proceeding),
  hearings: z.array(Hearing),
  judgments: z.array(Judgment),
  moves: z.array(CustodyMove),
  visits: z.array(Visit),
  incidents: z.array(CustodyIncident),
});
export type DetentionParts = z.infer<typeof DetentionParts>;

export const DetentionView = DetentionParts.extend({ detention: Detention, facts: DetentionFacts });
export type DetentionView = z.infer<typeof DetentionView>;
