/**
 * Small copies of pictures and of the first page of PDF files, made once, in the page, whose process is a sandbox: what is
 * wrong with a picture stays there. Kept in the vault beside the file.
 */
import { useEffect, useState } from 'react';
import type { VersionView } from '@shared/evidence/evidence.schema';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { request } from '../ipc/api';
import { addressOf, withFile } from './opened-file';
import { drawImage, encode, loadImage } from './safe-image';

const thumbnailSize = 160;
/** What a dossier prints: a camera's photo would weigh twenty times as much. */
const smallSize = 1200;

/** Of this window: what was shown once is not asked for again, what could not be made is not tried again. */
const known = new Map<string, Promise<string | undefined>>();
/** One at a time: a photo of 12 megapixels takes 50 MB to unfold. */
let queue: Promise<unknown> = Promise.resolve();

/** The address of the thumbnail of a file; undefined while it is made, and for a file that has none. */
export function useThumbnail(view: VersionView | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  const id = view?.file.id;
  useEffect(() => {
    let gone = false;
    if (view === undefined) return undefined;
    void thumbnailOf(view).then((found) => {
      if (!gone) setAddress(found);
    });
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a file never changes: its id says all
  }, [id]);
  return address;
}

/**
 * For what prints the photos of a case: makes the copies of those that nobody has looked at yet. What failed is tried again
 * the next time: a paper is not to lack a photo because the vault was locked while its thumbnail was made.
 */
export async function makePictures(caseFileId: string): Promise<void> {
  const documents = await request('evidence.listOfCase', { caseFileId });
  for (const { versions } of documents) {
    const [latest] = versions;
    if (latest === undefined || latest.thumbnail || viewKindOf(latest.file.mime) !== 'image') continue;
    // oxlint-disable-next-line no-await-in-loop -- one at a time, as above
    if ((await thumbnailOf(latest)) === undefined) known.delete(latest.file.id);
  }
}

function thumbnailOf(view: VersionView): Promise<string | undefined> {
  const { file } = view;
  const kind = viewKindOf(file.mime);
  if (kind !== 'image' && kind !== 'pdf') return Promise.resolve(undefined);
  const found = known.get(file.id) ?? findOrMake(view, kind).catch(() => undefined);
  known.set(file.id, found);
  return found;
}

async function findOrMake(view: VersionView, kind: 'image' | 'pdf'): Promise<string> {
  const kept = await request('evidence.picture', { attachmentId: view.file.id, kind: 'thumbnail' });
  if (kept !== null) return toAddress(kept);
  const made = queue.then(() => make(view, kind));
  queue = made.catch(() => undefined);
  return toAddress(await made);
}

async function make({ version, file }: VersionView, kind: 'image' | 'pdf'): Promise<Uint8Array<ArrayBuffer>> {
  const { thumbnail, small } = await withFile(version.id, 'thumbnail', (open) =>
    kind === 'image' ? ofImage(addressOf(open)) : ofPdf(addressOf(open), open.size),
  );
  await request('evidence.keepPictures', { attachmentId: file.id, thumbnail, small });
  return thumbnail;
}

interface Pictures {
  readonly thumbnail: Uint8Array<ArrayBuffer>;
  readonly small: Uint8Array<ArrayBuffer> | null;
}

async function ofImage(address: string): Promise<Pictures> {
  const image = await loadImage(address);
  const small = await encode(await drawImage(image, smallSize), 'image/jpeg', 0.85);
  const thumbnail = await encode(await drawImage(image, thumbnailSize), 'image/jpeg', 0.8);
  return { thumbnail, small };
}

async function ofPdf(address: string, size: number): Promise<Pictures> {
  const { drawPage, openPdf } = await import('./pdf-document');
  const { pdf, close } = await openPdf(address, size);
  try {
    const thumbnail = await encode(await drawPage(pdf, 1, thumbnailSize), 'image/jpeg', 0.8);
    return { thumbnail, small: null };
  } finally {
    close();
  }
}

function toAddress(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
}
