import { describe, expect, it } from 'vitest';
import { filesOf, type Dropped } from './dropped-files';

const fileEntry = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (done: (file: File) => void) => done(new File(['x'], name)),
});

/** In portions of two, as the browser hands out portions of a hundred. */
const folderEntry = (name: string, entries: readonly unknown[], unreadable = false) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (done: (entries: readonly unknown[]) => void, fail: (error: Error) => void) => {
        if (unreadable) fail(new Error('not allowed'));
        else done(entries.slice(at, (at += 2)));
      },
    };
  },
});

const dropOf = (...entries: readonly { name: string }[]): Dropped => ({
  items: entries.map((entry) => ({
    kind: 'file',
    getAsFile: () => new File([], entry.name),
    webkitGetAsEntry: () => entry as unknown as FileSystemEntry,
  })),
});

const names = async (dropped: Dropped) => (await filesOf(dropped)).map(({ name }) => name);

describe('what is dropped', () => {
  it('may be a folder: its files come in, those of folders within it too', async () => {
    const inner = folderEntry('June', [fileEntry('c.pdf')]);
    const photos = folderEntry('Photos', [
      fileEntry('b.jpg'),
      inner,
      fileEntry('a.jpg'),
      fileEntry('.DS_Store'),
    ]);
    expect(await names(dropOf(fileEntry('order.pdf'), photos))).toEqual([
      'order.pdf',
      'a.jpg',
      'b.jpg',
      'c.pdf',
    ]);
  });

  it('keeps a line for a folder that cannot be opened', async () => {
    expect(await names(dropOf(folderEntry('Closed', [], true)))).toEqual(['Closed']);
  });
});
