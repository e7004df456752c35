/** What the processes of the app hold in memory, read from outside (Linux). */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** Bytes that are looked for, by what they are called in a message. */
export type Needles = ReadonlyMap<string, Buffer>;

const piece = 16 * 1024 * 1024;

/** A text as programs keep it. */
export function needlesOfText(name: string, text: string): [string, Buffer][] {
  return [
    [`${name} in UTF-8`, Buffer.from(text, 'utf8')],
    [`${name} in UTF-16`, Buffer.from(text, 'utf16le')],
  ];
}

/** A key as bytes, and written out in hexadecimal digits. */
export function needlesOfKey(name: string, key: Buffer): [string, Buffer][] {
  const hex = key.toString('hex');
  return [
    [name, Buffer.from(key)],
    ...needlesOfText(`${name} in digits`, hex),
    ...needlesOfText(`${name} in capital digits`, hex.toUpperCase()),
  ];
}

/** The process and all below it. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const found = [pid];
  for (const parent of found) {
    found.push(...parents.filter(([, above]) => above === parent).map(([child]) => child));
  }
  return found;
}

function parentOf(pid: string): number {
  try {
    return Number(/\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended meanwhile
  }
}

/**
 * Which of `needles` stand in what the process has written: everything but code and files that are only read. A process
 * that has ended meanwhile holds nothing.
 * @throws what the system says when it does not let this process look
 */
export function findInMemory(pid: number, needles: Needles): string[] {
  try {
    return searched(pid, needles);
  } catch (error) {
    if (!existsSync(`/proc/${pid}`)) return [];
    throw error;
  }
}

function searched(pid: number, needles: Needles): string[] {
  const found = new Set<string>();
  const longest = Math.max(...[...needles.values()].map(({ length }) => length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.allocUnsafe(piece);
  try {
    for (const { start, end } of writtenRegions(pid)) {
      for (let at = start; at < end; at += piece - longest) {
        const read = readAt(memory, buffer, at, Math.min(piece, end - at));
        const bytes = buffer.subarray(0, read);
        for (const [name, needle] of needles) {
          if (!found.has(name) && bytes.includes(needle)) found.add(name);
        }
      }
    }
  } finally {
    closeSync(memory);
    // The reader must not become a place where it is found.
    buffer.fill(0);
  }
  return [...found];
}

interface Region {
  readonly start: number;
  readonly end: number;
}

/** Regions that hold something: of a file only what was written over it, of all else everything. */
function writtenRegions(pid: number): Region[] {
  const regions: Region[] = [];
  let region: (Region & { readonly ofFile: boolean }) | undefined;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const head = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line);
    if (head !== null) {
      const [, start = '', end = '', rights = '', name = ''] = head;
      const readable = rights.startsWith('r') && !/^\[v(?:var|syscall)/.test(name);
      const ofFile = name.startsWith('/') && !/^\/(?:memfd:|dev\/shm\/)/.test(name);
      const [from, to] = [Number.parseInt(start, 16), Number.parseInt(end, 16)];
      region = readable ? { start: from, end: to, ofFile } : undefined;
    } else if (region !== undefined && (region.ofFile ? /^Anonymous:\s+[1-9]/ : /^Rss:\s+[1-9]/).test(line)) {
      regions.push(region);
      region = undefined;
    }
  }
  return regions;
}

/** How many bytes could be read: pages may go meanwhile. */
function readAt(file: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(file, buffer, 0, length, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') return 0;
    throw error;
  }
}
