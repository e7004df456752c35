/** File operations that survive a power cut: what is renamed into place is complete and on the disk. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Windows cannot open a folder as a file and needs no such call: its file systems journal the rename. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Renames and makes the new name durable. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Replaces `path` by `content` as a whole: a reader sees the old or the new content, never a part. */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.new`;
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'w', flush: true });
    renameDurably(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
