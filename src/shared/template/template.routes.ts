import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Language, LocalizedLine, LocalizedText } from '../language/language.schema';
import { FieldValue } from '../letter/letter.schema';
import { ById, recordRoutes } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';
import { OwnTemplate, TemplateContent, TemplateWording } from './own-template.schema';
import { Suits } from './suits.schema';
import { documentKinds, TemplateId, templatePurposes } from './template.schema';

const Line = z.object({
  id: TemplateId,
  /** Of the organisation, to be changed; else shipped. */
  own: z.boolean(),
  names: LocalizedLine,
  descriptions: LocalizedLine,
  /** What the writer should know before choosing it. */
  advice: LocalizedText,
  document: z.enum(documentKinds),
  purpose: z.enum(templatePurposes),
  suits: Suits,
  languages: z.array(Language),
  /** Languages that may not say what the others say since one was changed. */
  stale: z.array(Language),
});

export const templateRoutes = {
  /** INVALID_INPUT {field, rule}: a field, a condition or a form that does not exist; `rule` is the code of the fault. */
  ...recordRoutes('template', {
    entity: OwnTemplate,
    create: z.object(TemplateContent.shape).partial(),
    fields: z.object(TemplateContent.shape),
  }),
  /** Shipped and own, in the order in which they are offered. */
  'template.list': query(z.strictObject({}), z.array(Line)),
  /** What a shipped template says in each language, to look at; an own one as it stands. NOT_FOUND */
  'template.content': query(z.strictObject({ id: TemplateId }), TemplateContent),
  /** One of the organisation, to be changed at will. */
  'template.copy': command(z.strictObject({ id: TemplateId }), OwnTemplate),
  /** Says that a language has been compared with the others and says the same. */
  'template.markFits': command(z.strictObject({ id: RecordId, language: Language }), OwnTemplate),
  /** The letter that it would give: on a case, to an office. Fields with the values that they would print. */
  'template.tryOut': query(
    z.strictObject({
      id: TemplateId,
      language: Language,
      /** What stands on the screen, saved or not; absent: as it is saved. */
      wording: TemplateWording.optional(),
      caseFileId: RecordId,
      officeId: RecordId.nullable(),
    }),
    z.object({ pages: z.array(PageDrawing), pageCount: z.int(), missing: z.array(z.string()) }),
  ),
  /** Every field that may stand in a template, with its value in a case. */
  'template.fields': query(
    z.strictObject({ language: Language, caseFileId: RecordId.nullable(), officeId: RecordId.nullable() }),
    z.array(FieldValue),
  ),
  /** The contents that letters were made from, the latest first, with how many letters each has. */
  'template.versions': query(
    ById,
    z.array(z.object({ version: z.int(), madeAt: z.int(), letters: z.int() })),
  ),
  /** The content of a version becomes that of the template. */
  'template.bringBack': command(z.strictObject({ id: RecordId, version: z.int().min(1) }), OwnTemplate),
  /** False: cancelled in the dialog. FILE_UNWRITABLE */
  'template.export': command(z.strictObject({ id: TemplateId }), z.boolean()),
  /** null: cancelled in the dialog. FILE_UNREADABLE; INVALID_INPUT {field: 'file', rule}: no template, or one that is refused */
  'template.import': command(z.strictObject({}), OwnTemplate.nullable()),
};
