const prefix = 'SQLITE_CONSTRAINT_';

/** Which rule of the database refused a change ("UNIQUE", "FOREIGNKEY" …); undefined for any other error. */
export function findConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (code.startsWith(prefix)) return code.slice(prefix.length);
  }
  return undefined;
}
