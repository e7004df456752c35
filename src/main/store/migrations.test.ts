import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { describe, expect, it } from 'vitest';
import landedFile from '../../../resources/migrations/landed.json';
import { buildModel } from './migrate';
import { migrations } from './migrations';
import { notedSchema } from './noted-schema';
import type { Schema } from './schema-check';
import * as tables from './tables';

type Snapshot = Parameters<typeof generateSQLiteMigration>[0];
const meta = join(import.meta.dirname, '../../../resources/migrations/meta');

const advice =
  'tables.ts and resources/migrations differ: npm run migration:renew (docs/decisions/0004-store-and-migrations.md)';

describe('the migrations', () => {
  it('make exactly the tables of tables.ts', async () => {
    const last = String(migrations.length - 1).padStart(4, '0');
    const stored = JSON.parse(readFileSync(join(meta, `${last}_snapshot.json`), 'utf8')) as Snapshot;
    const current = await generateSQLiteDrizzleJson(tables, stored.id, 'snake_case');
    expect(await generateSQLiteMigration(stored, current), advice).toEqual([]);
  });

  it('form one chain, numbered without a gap and named for what they do', () => {
    expect(migrations.length).toBeGreaterThan(0);
    migrations.forEach(({ tag }, index) => {
      expect(tag).toMatch(/^\d{4}_[a-z][a-z0-9-]+$/);
      expect(Number(tag.slice(0, 4))).toBe(index);
    });
  });

  it('make what is noted beside them, which openings compare vaults with', async () => {
    const namesOf = (schema: Schema | undefined) =>
      [...(schema ?? [])].map(([name, { type }]) => `${type} ${name}`).toSorted();
    const made = buildModel(migrations);
    expect(namesOf(await notedSchema(['applied_migration'])), advice).toEqual(namesOf(made));
    // Of these the note knows no text to compare with.
    expect([...made.values()].filter(({ type }) => type === 'trigger' || type === 'view')).toEqual([]);
  });

  it('leave alone what vaults in use have applied: such a file never changes again', () => {
    const hashes = Object.fromEntries(migrations.map(({ tag, hash }) => [tag, hash]));
    expect(hashes).toMatchObject(landedFile.landed);
    expect(migrations.length - Object.keys(landedFile.landed).length).toBeLessThanOrEqual(1);
  });
});
