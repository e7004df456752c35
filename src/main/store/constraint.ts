import { AppError } from '@shared/ipc/error';

const prefix = 'SQLITE_CONSTRAINT_';

/**
 * Which rule of the database refused a change ("UNIQUE", "FOREIGNKEY" …); undefined for any other error. The store has
 * made a DATABASE_ERROR of it, whose kind is SQLite's code.
 */
export function findConstraint(error: unknown): string | undefined {
  if (!(error instanceof AppError) || error.code !== 'DATABASE_ERROR') return undefined;
  const kind = String(error.data['kind'] ?? '');
  return kind.startsWith(prefix) ? kind.slice(prefix.length) : undefined;
}
