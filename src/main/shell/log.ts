/**
 * Guarantees: the log holds codes, counters and incident ids; it cannot hold text of a person, a path or a name,
 * because its type has no place for them.
 */
import { appendFileSync, renameSync, statSync } from 'node:fs';

export type LogCode =
  | 'start'
  | 'lock'
  | 'vault-process-ended'
  | 'typeset-process-ended'
  | 'renderer-gone'
  | 'request-refused'
  | 'network-refused'
  | 'navigation-refused'
  | 'incident'
  | 'settings-unreadable';

const sizeLimit = 256 * 1024;
/** Words of the program itself: a lock cause, a route, an error class. Never anything that a page sent. */
type Word = string;

export interface Log {
  readonly write: (code: LogCode, detail?: { count?: number; id?: string; kind?: Word }) => void;
}

/** Appends one line a call to `file`; keeps one older file when it has grown past 256 kB. A full disk is no error here. */
export function openLog(file: string): Log {
  return {
    write(code, detail = {}) {
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit)
          renameSync(file, `${file}.old`);
        appendFileSync(file, `${JSON.stringify({ at: Date.now(), code, ...detail })}\n`, { mode: 0o600 });
      } catch {
        // Nothing can be reported about a failing report.
      }
    },
  };
}
