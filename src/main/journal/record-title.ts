import { eq } from 'drizzle-orm';
import { OfficeFields } from '@shared/authority/office.schema';
import { LocalizedText, textIn, type DocumentLanguage } from '@shared/language/language.schema';
import { PersonName } from '@shared/person/person.schema';
import { RichText } from '@shared/richtext/richtext.schema';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { plainText } from '../search/plain-text';
import { nameIn } from '../search/search.documents';
import type { ReadStore } from '../store/store';

type Row = Readonly<Record<string, unknown>>;

/** Fields that name a record, the most telling first. */
const titleFields = [
  'number',
  'reference',
  'names',
  'titles',
  'title',
  'subject',
  'forms',
  'codeName',
  'text',
  'body',
  'description',
  'facility',
  'arrestPlace',
  'phraseMasculine',
  'consequences',
  'role',
] as const;

/** A name for any record, whatever its kind, for lists that hold all kinds. Empty when the record says nothing yet. */
export function titleOf(read: ReadStore, tableName: string, row: Row, language: DocumentLanguage): string {
  const texts = titleFields.map((field) => textOf(row[field], language)).filter((text) => text !== '');
  const own = tableName === 'case_file' ? texts.slice(0, 2).join(' · ') : (texts[0] ?? '');
  const linked = ['case_person', 'case_organisation', 'affiliation'].includes(tableName);
  return (linked ? linkedName(read, row, language) : own).slice(0, 300);
}

function textOf(value: unknown, language: DocumentLanguage): string {
  if (typeof value === 'string') return value.trim();
  const names = PersonName.array().safeParse(value);
  if (names.success) return nameIn(names.data, language) ?? '';
  const localized = LocalizedText.safeParse(value);
  if (localized.success) return textIn(localized.data, language).trim();
  const richText = RichText.safeParse(value);
  if (richText.success) return plainText(richText.data);
  const forms = OfficeFields.shape.forms.safeParse(value);
  if (!forms.success) return '';
  const bodies = Object.entries(forms.data).map(([one, form]) => [one, form.body.nominative]);
  return textIn(Object.fromEntries(bodies), language).trim();
}

/** Who stands behind a link between records. */
function linkedName(read: ReadStore, row: Row, language: DocumentLanguage): string {
  const person = findNames(read, personTable, row['personId']);
  const organisation = findNames(read, organisationTable, row['organisationId']);
  return [person, organisation]
    .map((names) => textOf(names, language))
    .filter((name) => name !== '')
    .join(' · ');
}

function findNames(
  read: ReadStore,
  table: typeof personTable | typeof organisationTable,
  id: unknown,
): unknown {
  if (typeof id !== 'string') return undefined;
  return read.select({ names: table.names }).from(table).where(eq(table.id, id)).get()?.names;
}
