import { z } from 'zod';
import { Assertion } from '../event/event.schema';
import { LocalizedLine, LocalizedText } from '../language/language.schema';
import { CivilDate, RecordBase, RecordId, Sensitivity } from '../record/record.schema';

/** Which fields of which record a sentence says something about. */
export const Binding = z.strictObject({
  table: z.string().min(1).max(64),
  id: RecordId,
  /** Empty: all of them. */
  fields: z.array(z.string().max(64)).max(60),
  /** What hangs on the record counts too: the perpetrators of an act, the charges of a detention. */
  withParts: z.boolean(),
});
export type Binding = z.infer<typeof Binding>;

/**
 * One sentence fit for letters, bound to the facts that it says: the hinge between what is known and what is written.
 * It is said again in each language, by the same person, so that all letters say the same.
 */
export const StatementFields = z.object({
  caseFileId: RecordId,
  text: LocalizedText,
  assertion: Assertion,
  /** As it stands after "selon", "according to", «по утверждению» (genitive). */
  assertedBy: LocalizedLine,
  /**
   * The certainty that the sentence itself expresses, when it says whose word it is ("aurait été", "according to …").
   * null: it is a plain sentence, and letters open it as its certainty asks.
   */
  wordedAs: Assertion.nullable(),
  bindings: z.array(Binding).max(30),
  /** Which rule proposed it about which record ("act:<id>"); empty for what somebody wrote by hand. */
  origin: z.string().max(200),
  /** From this day on it is said like this. */
  validFrom: CivilDate.nullable(),
  /** The statement that took its place. */
  supersededById: RecordId.nullable(),
  position: z.int().min(0),
});
export type StatementFields = z.infer<typeof StatementFields>;
export const Statement = RecordBase.extend(StatementFields.shape).extend({
  /** The last change of the journal when somebody last found that the sentence fits its facts. */
  seen: z.int().min(0),
});
export type Statement = z.infer<typeof Statement>;
export const StatementCreate = StatementFields.partial().required({ caseFileId: true }).extend({
  sensitivity: Sensitivity.optional(),
});

/** A field of a bound record that is no longer as it was; `field` empty: the record itself came or went. */
export const FactChange = z.object({
  table: z.string(),
  id: RecordId,
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
});
export type FactChange = z.infer<typeof FactChange>;

/** `changed` not empty: the sentence is to be checked. */
export const StatementView = z.object({ statement: Statement, changed: z.array(FactChange) });
export type StatementView = z.infer<typeof StatementView>;

/** A sentence that the facts of the case give, not yet a statement. */
export const StatementProposal = StatementFields.pick({
  text: true,
  assertion: true,
  assertedBy: true,
  wordedAs: true,
  bindings: true,
  origin: true,
}).extend({ sensitivity: Sensitivity });
export type StatementProposal = z.infer<typeof StatementProposal>;
