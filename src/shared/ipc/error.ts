import { z } from 'zod';

/**
 * Every way in which a request can fail, as one closed list. A person reads the translation `error.<CODE>` from the
 * catalogs, filled with `data`; nothing else about a failure ever leaves main (no stack, no argument, no row).
 */
export const errorCodes = [
  // requests
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'CANCELLED',
  'INTERNAL',
  'VAULT_LOCKED',
  // vault
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_KEY',
  'ACCESS_ENDED',
  'OWN_ACCESS',
  'LAST_NAMED',
  'NAME_TAKEN',
  'PASSPHRASE_TAKEN',
  'RECOVERY_KEY_TYPO',
  'WEAK_PASSPHRASE',
  'TOO_MANY_TRIES',
  'NOT_A_VAULT',
  'VAULT_EXISTS',
  'DAMAGED',
  'NEWER_VERSION',
  'IN_USE',
  'DISK_FULL',
  'READ_ONLY',
  'SYNC_FOLDER',
  'DATABASE_ERROR',
  // backup
  'BACKUP_DAMAGED',
  'TARGET_EXISTS',
  // records
  'STILL_IN_USE',
  'UNDO_IMPOSSIBLE',
  'CASE_OPEN',
  // letters and dossiers
  'EMPTY_FIELD',
  'MISSING_GLYPH',
  'LETTER_ISSUED',
  'LETTER_INCOMPLETE',
  'CONSENT_NEEDED',
  'REVEALS_UNREAD',
  'LETTER_STAGE',
  'NO_SUPERIOR',
  'NOT_OVERDUE',
  'FOLLOW_UP_WAITS',
  'TEMPLATE_LANGUAGE',
  'LETTER_LOCKED',
  'LETTER_CHANGED',
  'LETTER_UNAPPROVED',
  // forms
  'FORM_ISSUED',
  'FORM_INCOMPLETE',
  'FORM_UNCHECKED',
  'FORM_NEEDS_CONSENT',
  'FORM_NAMES_SOURCE',
  'TYPESET_FAILED',
  'TYPESET_TIMEOUT',
  'TEXT_TOO_LARGE',
  'DAMAGED_IMAGE',
  // campaigns
  'CAMPAIGN_CLOSED',
  'SIGNATORY_FORGOTTEN',
  'NOBODY_TO_LIST',
  'OUTCOME_MISSING',
  'OUTCOME_LANGUAGE',
  // files
  'FILE_UNREADABLE',
  'TABLE_MARK_OPEN',
  'FILE_UNWRITABLE',
  'PRINT_FAILED',
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type ErrorData = z.infer<typeof ErrorData>;

export const WireError = z.object({ code: ErrorCode, data: ErrorData });
export type WireError = z.infer<typeof WireError>;

/** The only error that services throw on purpose. `data` may name fields and counts, never keys or paths. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {},
  ) {
    super(code);
  }
}
