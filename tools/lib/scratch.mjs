// Where tests keep what lives no longer than they do: in memory, where the machine has room for it. Vaults are synced to
// the disk at every commit, and waiting for that took half of the time of the tests.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const GIB = 1024 ** 3;
const IN_MEMORY = {
  place: '/dev/shm',
  /** What tests had there at any time, several times over. */
  room: 4 * GIB,
  /** The tests need memory of their own beside it. */
  memory: 8 * GIB,
};

/**
 * Runs `work` with TMPDIR set to a folder in memory, which is removed afterwards; where there is no room for one it just
 * runs it.
 * @template T
 * @param {() => Promise<T>} work
 * @param {Partial<typeof IN_MEMORY>} [where]
 * @returns {Promise<T>}
 */
export async function withScratch(work, where = {}) {
  const { place, room, memory } = { ...IN_MEMORY, ...where };
  if (!hasRoom(place, room) || freemem() < memory) return work();
  const { TMPDIR } = process.env;
  const folder = mkdtempSync(join(place, 'amparo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    process.off('exit', remove);
    remove();
  }
}

/** @param {string} place @param {number} room in bytes */
function hasRoom(place, room) {
  if (process.platform !== 'linux') return false;
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= room;
  } catch {
    return false; // no such place
  }
}
