import { AppError } from '@shared/ipc/error';
import { findFault } from '../store/faults';

/** Missing files and folders mean something else here than for a vault. */
export function asBackupFault(error: unknown, missing: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'AbortError') return new AppError('CANCELLED');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isMissing =
    code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || error instanceof TypeError;
  if (isMissing) return new AppError(missing);
  return findFault(error) ?? error;
}
