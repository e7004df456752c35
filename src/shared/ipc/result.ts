import type { WireError } from './error';

/**
 * What crosses a process edge: a rejected invoke would lose the code and the data of the error, so that failures
 * travel as values.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; error: WireError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(error: WireError): Result<never> {
  return { ok: false, error };
}
