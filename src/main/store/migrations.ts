/// <reference types="vite/types/importMeta.d.ts" />
/** The migrations as they are bundled: text and order, without a folder to read at run time. */
import { createHash } from 'node:crypto';
import journal from '../../../resources/migrations/meta/_journal.json';

export interface Migration {
  readonly tag: string;
  readonly statements: readonly string[];
  /** SHA-256 of the text, hex: a vault made by an edited migration is told apart from one made by this one. */
  readonly hash: string;
}

const texts = import.meta.glob<string>('../../../resources/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Makes a migration out of the text that drizzle-kit writes. */
export function parseMigration(tag: string, text: string): Migration {
  return {
    tag,
    statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
    hash: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
  };
}

/** In the order in which they are to be applied. */
export const migrations: readonly Migration[] = journal.entries.map(({ tag }) => {
  const text = texts[`../../../resources/migrations/${tag}.sql`];
  if (text === undefined) throw new Error(`migration ${tag} is listed but its file is missing`);
  return parseMigration(tag, text);
});
