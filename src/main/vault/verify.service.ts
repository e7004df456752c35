/**
 * Guarantees: looks at everything of a vault that can be checked, changes nothing, and goes on after a fault as far as
 * it can, so that one run tells the whole state.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '@shared/ipc/error';
import { roles } from '@shared/user/user.schema';
import { findFault, withFaultsAsync } from '../store/faults';
import { findPending } from '../store/migrate';
import { inspectDatabase, readPragma } from '../store/open';
import { checkPages } from '../store/page-check';
import { Store } from '../store/store';
import { UserService } from '../user/user.service';
import { readHeader, type Header } from './keyfile';
import { deriveSubkey } from './keys';
import { LockFile } from './lock-file';
import { standing } from './vault.admit';
import { databaseName, resolveVaultFolder } from './vault.folder';
import { withPassphrase } from './vault.keys';

export type CheckName =
  'pages' | 'log' | 'cipher' | 'integrity' | 'references' | 'schema' | 'journal' | 'users' | 'attachments';
export interface Finding {
  readonly check: CheckName;
  readonly ok: boolean;
  /** Counts and positions; no content and no names. */
  readonly detail: Readonly<Record<string, number | string>>;
}
interface Pace {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** @throws NOT_A_VAULT, WRONG_PASSPHRASE, NEWER_VERSION, IN_USE, DAMAGED {kind: 'header'} */
export async function verifyVault(path: string, passphrase: Uint8Array, pace: Pace = {}): Promise<Finding[]> {
  const folder = resolveVaultFolder(path);
  const sealed = readHeader(folder);
  return withPassphrase(sealed, passphrase, async ({ dataKey, header }) => {
    const lock = lockIfPossible(folder);
    const pageKey = deriveSubkey(dataKey, header.vaultId, 'pages-v1');
    const journalKey = deriveSubkey(dataKey, header.vaultId, 'journal-v1');
    try {
      return await inspect(join(folder, databaseName), { pageKey, journalKey, header }, pace);
    } finally {
      pageKey.fill(0);
      journalKey.fill(0);
      lock?.release();
    }
  });
}

/** On a medium that cannot be written nobody else can have the vault open for writing either. */
function lockIfPossible(folder: string): LockFile | undefined {
  try {
    return new LockFile(folder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'READ_ONLY') return undefined;
    throw error;
  }
}

interface Keys {
  readonly pageKey: Buffer;
  readonly journalKey: Buffer;
  readonly header: Header;
}

async function inspect(path: string, keys: Keys, pace: Pace): Promise<Finding[]> {
  const { pageKey, journalKey, header } = keys;
  const findings: Finding[] = [await checkEachPage(path, pageKey, pace), checkLog(path)];
  let database: Database.Database | undefined;
  try {
    database = inspectDatabase(path, pageKey);
    const open = database;
    const store = new Store(open, { journalKey });
    findings.push(
      finding('cipher', () => checkCipher(open)),
      finding('integrity', () => checkIntegrity(open)),
      finding('references', () => checkReferences(open)),
      finding('schema', () => ({ ok: true, pending: findPending(open).length })),
      finding('journal', () => checkJournal(store)),
      finding('users', () => checkUsers(open, store, header)),
      finding('attachments', () => checkAttachments(open)),
    );
  } catch (error) {
    findings.push(failed('integrity', error));
  } finally {
    database?.close();
  }
  return findings;
}

type Outcome = { readonly ok: boolean } & Record<string, number | string | boolean>;

/** Runs one check; that it cannot be run is a finding as well. */
function finding(check: CheckName, run: () => Outcome): Finding {
  try {
    const { ok, ...detail } = run();
    return { check, ok, detail: detail as Finding['detail'] };
  } catch (error) {
    return failed(check, error);
  }
}

function failed(check: CheckName, error: unknown): Finding {
  const fault = findFault(error);
  if (fault === undefined) throw error;
  return { check, ok: false, detail: { code: fault.code } };
}

async function checkEachPage(path: string, pageKey: Buffer, pace: Pace): Promise<Finding> {
  try {
    const { pages, firstBadPage } = await withFaultsAsync(() => checkPages(path, pageKey, pace));
    const ok = firstBadPage === undefined;
    return { check: 'pages', ok, detail: ok ? { pages } : { pages, firstBadPage } };
  } catch (error) {
    return failed('pages', error);
  }
}

/** A log with content is no fault: the vault was not closed, and the next opening folds it in. */
function checkLog(path: string): Finding {
  const bytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return { check: 'log', ok: true, detail: { bytes } };
}

function checkCipher(database: Database.Database): Outcome {
  const cipher = String(readPragma(database, 'cipher'));
  const authenticated = String(readPragma(database, 'hmac_check')) === '1';
  return { ok: cipher === 'sqlcipher' && authenticated, cipher };
}

function checkIntegrity(database: Database.Database): Outcome {
  const rows = database.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
  const ok = rows.length === 1 && rows[0]?.integrity_check === 'ok';
  return { ok, faults: ok ? 0 : rows.length };
}

function checkReferences(database: Database.Database): Outcome {
  const faults = database.prepare('pragma foreign_key_check').all().length;
  return { ok: faults === 0, faults };
}

function checkJournal(store: Store): Outcome {
  const { faultAt, count } = store.journal.findFault();
  return faultAt === undefined ? { ok: true, entries: count } : { ok: false, entries: count, faultAt };
}

/** Entries by somebody who was never a user: an id that no administrator gave. */
const unknownActors = `select count(distinct actor_id) as count from journal
  where actor_id <> '' and actor_id not in (select id from user)`;

/**
 * Who may open the vault, by what it says itself. `void`: wraps in the header that open nothing any more; the header is one of
 * before, and the next opening takes them out.
 */
function checkUsers(database: Database.Database, store: Store, header: Header): Outcome {
  const known = database.prepare("select 1 from sqlite_schema where name = 'user'").get() !== undefined;
  // A vault that this version has not opened yet knows one person, whom its header names.
  if (!known) return { ok: true, active: header.users.length };
  const users = new UserService(store);
  if (users.list().length === 0) return { ok: true, active: header.users.length };
  const administrators = users.listActive('administrator').length;
  const strangers = database.prepare<[], { count: number }>(unknownActors).get()?.count ?? 0;
  const stale = header.users.length - standing(users, header).length;
  return {
    ok: administrators > 0 && strangers === 0 && stale === 0,
    active: users.listActive(...roles).length,
    administrators,
    unknownActors: strangers,
    void: stale,
  };
}

interface AttachmentRow {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
}

/** Pieces of no attachment and of none that is on its way: no file was cut off so, something else happened. */
const strayChunks = `select count(*) as count from attachment_chunk
  where attachment_id not in (select id from attachment union all select id from attachment_intake)`;

/** Reads every attachment piece by piece and compares length and hash with what was noted when it came in. */
function checkAttachments(database: Database.Database): Outcome {
  const attachments = database.prepare<[], AttachmentRow>('select id, size, sha256 from attachment').all();
  const chunks = database.prepare<[string], { position: number; bytes: Buffer }>(
    'select position, bytes from attachment_chunk where attachment_id = ? order by position',
  );
  let faults = 0;
  for (const { id, size, sha256 } of attachments) {
    const hash = createHash('sha256');
    let length = 0;
    for (const { bytes } of chunks.iterate(id)) {
      hash.update(bytes);
      length += bytes.length;
    }
    if (length !== size || hash.digest('hex') !== sha256) faults += 1;
  }
  const strays = database.prepare<[], { count: number }>(strayChunks).get()?.count ?? 0;
  return { ok: faults === 0 && strays === 0, attachments: attachments.length, faults, strays };
}
