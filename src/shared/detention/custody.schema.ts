import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { RecordId, ShortText } from '../record/record.schema';
import { partOfDetention } from './detention-part.schema';

/** A transfer to another place; where the person came from is the place before it. */
export const CustodyMoveFields = z.object({
  date: PartialDate.nullable(),
  facility: LocalizedLine,
  /** The place of the vault that `facility` names. */
  placeId: RecordId.nullable(),
  /** From where the family lives. */
  distanceKm: z.int().min(0).max(20_000).nullable(),
  familyNotified: z.enum(['yes', 'no', 'unknown']),
  reason: LocalizedLine,
});
const move = partOfDetention(CustodyMoveFields);
export const CustodyMove = move.entity;
export type CustodyMove = z.infer<typeof CustodyMove>;
export const CustodyMoveCreate = move.create;

export const visitKinds = ['family', 'lawyer', 'consul', 'monitor', 'doctor', 'other'] as const;
export const visitOutcomes = ['allowed', 'restricted', 'refused', 'planned', 'unknown'] as const;

export const VisitFields = z.object({
  date: PartialDate.nullable(),
  kind: z.enum(visitKinds),
  visitor: ShortText,
  outcome: z.enum(visitOutcomes),
  notes: LocalizedText,
});
const visit = partOfDetention(VisitFields);
export const Visit = visit.entity;
export type Visit = z.infer<typeof Visit>;
export const VisitCreate = visit.create;

export const incidentKinds = [
  'solitary',
  'beating',
  'punishment',
  'threat',
  'search',
  'hunger_strike',
  'self_harm',
  'care_denied',
  'illness',
  'other',
] as const;
/** What is told of body and mind: need-to-know as soon as it is recorded. */
export const intimateIncidents: readonly (typeof incidentKinds)[number][] = [
  'hunger_strike',
  'self_harm',
  'care_denied',
  'illness',
];

/** Something that befell the person in custody; a period has a first and a last day in its date. */
export const CustodyIncidentFields = z.object({
  date: PartialDate.nullable(),
  kind: z.enum(incidentKinds),
  description: LocalizedText,
  /** Who did it or ordered it. */
  by: LocalizedLine,
  /** What was done about it: a complaint, a medical examination. */
  response: LocalizedText,
});
const incident = partOfDetention(CustodyIncidentFields);
export const CustodyIncident = incident.entity;
export type CustodyIncident = z.infer<typeof CustodyIncident>;
export const CustodyIncidentCreate = incident.create;
