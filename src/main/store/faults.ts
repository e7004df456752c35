/**
 * Guarantees: a failure of SQLite or of the file system reaches a person as one of the closed codes.
 * Must never: pass on the text of such an error: it holds paths, and in some cases a key.
 */
import { AppError, type ErrorCode } from '@shared/ipc/error';

/** Longest prefix first: `SQLITE_IOERR_WRITE` is looked up before `SQLITE_IOERR`. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'DAMAGED'],
  ['SQLITE_CORRUPT', 'DAMAGED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_PERM', 'READ_ONLY'],
  ['SQLITE_CANTOPEN', 'READ_ONLY'],
  ['SQLITE_BUSY', 'IN_USE'],
  ['SQLITE_LOCKED', 'IN_USE'],
  ['SQLITE_', 'DATABASE_ERROR'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EFBIG', 'DISK_FULL'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'READ_ONLY'],
  ['EPERM', 'READ_ONLY'],
  ['ENOENT', 'NOT_A_VAULT'],
  ['ENOTDIR', 'NOT_A_VAULT'],
];

/** The closed error for `error`, or undefined when it comes neither from SQLite nor from the file system. */
export function findFault(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return undefined;
  // The query builder wraps the error of the driver.
  if (!('code' in error) || typeof error.code !== 'string') return findFault(error.cause);
  const raw = error.code;
  const code = codes.find(([prefix]) => raw.startsWith(prefix))?.[1];
  if (code === undefined) return undefined;
  // A guard of what is hidden answers as the key to a row that is not there.
  const kind = raw === 'SQLITE_CONSTRAINT_TRIGGER' ? 'SQLITE_CONSTRAINT_FOREIGNKEY' : raw;
  return new AppError(code, code === 'DATABASE_ERROR' ? { kind } : {});
}

/**
 * Runs `work` and throws closed errors in place of those of SQLite and of the file system.
 * @throws AppError, or what `work` throws when it is neither
 */
export function withFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw findFault(error) ?? error;
  }
}

/** `withFaults` for a promise. */
export async function withFaultsAsync<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw findFault(error) ?? error;
  }
}
