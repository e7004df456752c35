/**
 * Guarantees: no template is kept that names a field or a condition that does not exist; what a letter was made from stays
 * as it was, whatever becomes of its template.
 */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { languages, textIn, type Language } from '@shared/language/language.schema';
import {
  TemplateContent,
  type OwnTemplate,
  type TemplateWording,
} from '@shared/template/own-template.schema';
import { templateFaults } from '@shared/template/template-check.rules';
import type { TemplateSource } from '@shared/template/template.schema';
import type { Actor } from '../ipc/context';
import { letterTable } from '../letter/letter.table';
import { RecordService, type GivenRow } from '../record/record.service';
import type { RowPatch, Store, Writer } from '../store/store';
import type { ShippedTemplates } from './shipped-templates';
import { templateTable, templateVersionTable } from './template.table';

type Table = typeof templateTable;

const emptyWording: TemplateWording = {
  description: '',
  subject: [{ text: [{ type: 'paragraph' }] }],
  blocks: [{ kind: 'introduction', paragraphs: [{ text: [{ type: 'paragraph' }] }] }],
  demands: [],
  advice: '',
  checks: [],
};

export class OwnTemplateService extends RecordService<Table> {
  constructor(
    store: Store,
    private readonly shipped: ShippedTemplates,
    private readonly now: () => number,
  ) {
    super(store, templateTable, () => ({
      names: {},
      document: 'letter',
      purpose: 'appeal',
      suits: { offices: [], competences: [], countries: [] },
      required: [],
      demandKinds: [],
      en: null,
      fr: null,
      ru: null,
      starterKey: '',
      touched: {},
    }));
  }

  list(): OwnTemplate[] {
    return this.store.read
      .select()
      .from(templateTable)
      .where(isNull(templateTable.deletedAt))
      .orderBy(asc(templateTable.createdAt), asc(templateTable.id))
      .all();
  }

  /** @throws INVALID_INPUT {field, rule} */
  override insert(writer: Writer, values: GivenRow<Table>): OwnTemplate {
    const row = this.complete(values);
    this.#refuseFaults(contentOf(row as OwnTemplate));
    const touched = Object.fromEntries(languages.map((language) => [language, this.now()]));
    return super.insert(writer, { ...row, touched });
  }

  /** A new one begins with an empty passage in the languages that it is made in. */
  override create(actor: Actor, values: GivenRow<Table>): OwnTemplate {
    const none = languages.every((language) => (values[language] ?? null) === null);
    return super.create(actor, none ? { ...values, fr: emptyWording } : values);
  }

  /** @throws INVALID_INPUT {field, rule}, NOT_FOUND, CONFLICT {field} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<Table>): OwnTemplate {
    const current = this.get(id);
    this.#refuseFaults(contentOf({ ...current, ...patch } as OwnTemplate));
    const written = languages.filter((language) => patch[language] !== undefined);
    if (written.length === 0) return super.update(actor, id, revision, patch);
    const touched = { ...current.touched };
    for (const language of written) touched[language] = this.now();
    return super.update(actor, id, revision, { ...patch, touched });
  }

  #refuseFaults(content: TemplateContent): void {
    for (const language of languages) {
      const source = sourceOf('own', 1, language, content);
      const [fault] = source === undefined ? [] : templateFaults(this.shipped.withParts(source));
      if (fault === undefined) continue;
      throw new AppError('INVALID_INPUT', { field: language, rule: fault.code, subject: fault.subject });
    }
  }

  /** @throws NOT_FOUND */
  copy(actor: Actor, content: TemplateContent, starterKey: string): OwnTemplate {
    return this.write(actor, 'copy', (writer) => this.insert(writer, { ...content, starterKey }));
  }

  markFits(actor: Actor, id: string, language: Language): OwnTemplate {
    const { revision, touched } = this.get(id);
    return super.update(actor, id, revision, { touched: { ...touched, [language]: this.now() } });
  }

  /** The template in one language as letters are made from it. undefined: not in this language, or in the bin. */
  source(id: string, language: Language): TemplateSource | undefined {
    const row = this.find(id);
    if (row?.deletedAt !== null) return undefined;
    const content = contentOf(row);
    return sourceOf(id, this.#versionOf(id, content).version, language, content);
  }

  /** The content is kept as it is, if no letter was made from it before. */
  keepVersion(writer: Writer, id: string): void {
    const content = contentOf(this.get(id));
    const { version, kept } = this.#versionOf(id, content);
    if (kept) return;
    const row = { templateId: id, version, content, madeAt: writer.act.now };
    writer.orm.insert(templateVersionTable).values(row).run();
  }

  #versionOf(id: string, content: TemplateContent): { version: number; kept: boolean } {
    const latest = this.store.read
      .select()
      .from(templateVersionTable)
      .where(eq(templateVersionTable.templateId, id))
      .orderBy(desc(templateVersionTable.version))
      .limit(1)
      .get();
    const kept = latest !== undefined && JSON.stringify(latest.content) === JSON.stringify(content);
    return { kept, version: (latest?.version ?? 0) + (kept ? 0 : 1) };
  }

  versions(id: string): { version: number; madeAt: number; letters: number }[] {
    const counted = sql<number>`(select count(*) from ${letterTable} where ${letterTable.template} = ${templateVersionTable.templateId} and ${letterTable.deletedAt} is null and json_extract(${letterTable.origin}, '$.version') = ${templateVersionTable.version})`;
    return this.store.read
      .select({
        version: templateVersionTable.version,
        madeAt: templateVersionTable.madeAt,
        letters: counted,
      })
      .from(templateVersionTable)
      .where(eq(templateVersionTable.templateId, id))
      .orderBy(desc(templateVersionTable.version))
      .all();
  }

  /** @throws NOT_FOUND; INVALID_INPUT {field, rule} when the version names a field that is no longer there */
  bringBack(actor: Actor, id: string, version: number): OwnTemplate {
    const { templateId, version: number } = templateVersionTable;
    const found = this.store.read
      .select()
      .from(templateVersionTable)
      .where(and(eq(templateId, id), eq(number, version)))
      .get();
    if (found === undefined) throw new AppError('NOT_FOUND', { what: 'template' });
    return this.update(actor, id, this.get(id).revision, found.content);
  }
}

/** Without what belongs to the record; in the order of the schema, so that equal contents are equal texts. */
export function contentOf(row: OwnTemplate): TemplateContent {
  const { names, document, purpose, suits, required, demandKinds, en, fr, ru } = row;
  return { names, document, purpose, suits, required, demandKinds, en, fr, ru };
}

export function sourceOf(
  id: string,
  version: number,
  language: Language,
  { names, en, fr, ru, ...same }: TemplateContent,
): TemplateSource | undefined {
  const wording = { en, fr, ru }[language];
  if (wording === null) return undefined;
  return { id, version, language, order: 500, name: textIn(names, language), ...same, ...wording };
}
