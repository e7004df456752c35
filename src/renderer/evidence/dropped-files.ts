/**
 * What was dropped, as files: a folder gives those that lie in it, however deep. A folder that cannot be opened stays in the list as
 * the browser gives it, so that its line says that it could not be read.
 */

/** Files that a system leaves in every folder it shows. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What a drop carries: the part of `DataTransfer` that is used here. */
export interface Dropped {
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>>;
}

/** Must be called before the handler of the drop ends: what it carries is gone afterwards. */
export function filesOf(dropped: Dropped): Promise<File[]> {
  const parts = [...dropped.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(
    parts.map(async ({ entry, file }) => {
      const alone = file === null ? [] : [file];
      if (entry === null || !isFolder(entry)) return alone;
      return filesIn(entry).catch(() => alone);
    }),
  ).then((files) => files.flat());
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) files.push(...(await filesIn(entry)));
    else if (isFile(entry) && !litter.has(entry.name)) files.push(await fileOf(entry));
  }
  return files;
}

/** The browser hands them out by the hundred, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (next.length === 0) return entries.toSorted((a, b) => a.name.localeCompare(b.name));
    entries.push(...next);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
