import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { RecordBase, RecordId, Sensitivity } from '../record/record.schema';

/** Kinds of record that an organisation may give fields of its own, by their tables. */
export const customHosts = ['case_file', 'person', 'organisation', 'event', 'detention'] as const;
export type CustomHost = (typeof customHosts)[number];

export const customTypes = ['text', 'number', 'date', 'choice'] as const;
export type CustomType = (typeof customTypes)[number];

const CustomChoice = z.strictObject({ id: RecordId, names: LocalizedLine });

const Changeable = z.object({
  names: LocalizedLine,
  help: LocalizedText,
  /** Of a choice, in their order; a choice that some record holds keeps its id for ever. */
  choices: z.array(CustomChoice).max(100),
  /** How sensitive what is written into it is, above the record that holds it. */
  level: Sensitivity,
  /** Offered no more; what was written into it stays and is shown. */
  retired: z.boolean(),
  position: z.int(),
});

/** A field that an organisation made for itself. What it belongs to and what it holds never change: values are there. */
export const CustomField = RecordBase.extend(Changeable.shape).extend({
  host: z.enum(customHosts),
  type: z.enum(customTypes),
});
export type CustomField = z.infer<typeof CustomField>;
export const CustomFieldChange = Changeable;
export const CustomFieldCreate = Changeable.partial().extend({
  host: z.enum(customHosts),
  type: z.enum(customTypes),
});

/** Text, number, date, or the id of a choice. */
export const CustomValue = z.union([z.string().max(10_000), z.number(), PartialDate]);
export type CustomValue = z.infer<typeof CustomValue>;
/** By the id of the field; a field without a value is absent. */
export const CustomValues = z.record(RecordId, CustomValue);
export type CustomValues = z.infer<typeof CustomValues>;
