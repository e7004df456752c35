import { describe, expect, it, vi } from 'vitest';
import type { AddedFile, FilePlace } from '@shared/evidence/evidence.schema';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import { droppedFile, type FileSource } from './file-source';
import { ImportQueue } from './import-queue';

const place: FilePlace = { caseFileId: 'case', documentId: null, date: null };
const added: AddedFile = { outcome: 'added', documentId: 'd', versionId: 'v' };

/** A file that comes in when the test says so. */
function fileInHand(name: string, size = 100) {
  let finish: (result: AddedFile) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let tell: (done: number) => void = () => undefined;
  const source: FileSource = {
    name,
    size,
    send: (_place, signal, onProgress) =>
      new Promise((resolve, reject) => {
        [finish, fail, tell] = [resolve, reject, onProgress];
        signal.addEventListener('abort', () => reject(new AppError('CANCELLED')));
      }),
  };
  return {
    source,
    finish: () => finish(added),
    fail: () => fail(new AppError('FILE_UNREADABLE')),
    tell: (done: number) => tell(done),
  };
}

const kinds = (queue: ImportQueue) => queue.read().map(({ state }) => state.kind);

describe('files on their way in', () => {
  it('come one after the other; what fails says why and holds nobody up', async () => {
    const [a, b, c] = [fileInHand('a'), fileInHand('b'), fileInHand('c')];
    const queue = new ImportQueue();
    queue.add([a.source, b.source, c.source], place);
    expect(kinds(queue)).toEqual(['running', 'waiting', 'waiting']);
    a.finish();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['done', 'running', 'waiting']));
    b.fail();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['done', 'failed', 'running']));
    c.finish();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['done', 'failed', 'done']));
    expect(queue.read()[1]?.state).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
    queue.clear();
    expect(queue.read()).toEqual([]);
  });

  it('count neither what failed nor what came earlier into how far they are and how fast', async () => {
    let time = 0;
    const queue = new ImportQueue(() => time);
    const [early, gone, late] = [fileInHand('a', 1000), fileInHand('b', 9000), fileInHand('c', 4000)];
    queue.add([early.source], place);
    early.finish();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['done']));
    time = 60_000;
    queue.add([gone.source, late.source], place);
    gone.fail();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['done', 'failed', 'running']));
    time = 62_000;
    late.tell(500);
    expect(queue.progress()).toMatchObject({ done: 1500, total: 5000, rate: 250 });
  });

  it('tell how far they are, how fast, and how much is left', async () => {
    let time = 0;
    const queue = new ImportQueue(() => time);
    const [a, b] = [fileInHand('a', 1000), fileInHand('b', 3000)];
    queue.add([a.source, b.source], place);
    time = 2000;
    a.tell(500);
    expect(queue.progress()).toEqual({ left: 2, files: 2, done: 500, total: 4000, rate: 250 });
    a.finish();
    await vi.waitFor(() => expect(queue.progress().left).toBe(1));
    b.tell(1000);
    expect(queue.progress()).toMatchObject({ done: 2000, rate: 1000 });
  });

  it('are cancelled one by one or all, those that wait without a trace', async () => {
    const [a, b, c] = [fileInHand('a'), fileInHand('b'), fileInHand('c')];
    const queue = new ImportQueue();
    queue.add([a.source, b.source, c.source], place);
    queue.cancel(queue.read()[1]?.id ?? 0);
    expect(queue.read().map(({ name }) => name)).toEqual(['a', 'c']);
    queue.cancelAll();
    await vi.waitFor(() => expect(kinds(queue)).toEqual(['failed']));
    expect(queue.read()[0]?.state).toMatchObject({ error: { code: 'CANCELLED' } });
  });
});

describe('a file that was dropped', () => {
  function vault() {
    const log: string[] = [];
    const pieces: Uint8Array[] = [];
    const request = vi.fn((route: string, input: { bytes?: Uint8Array }) => {
      log.push(route);
      if (route === 'evidence.begin') return Promise.resolve({ intakeId: 'i' });
      if (input.bytes !== undefined) pieces.push(input.bytes);
      return Promise.resolve(route === 'evidence.finish' ? added : undefined);
    });
    return { log, pieces, request: request as never };
  }

  it('is handed over in pieces that make the whole', async () => {
    const bytes = new Uint8Array(2 * pieceSize + 5).map((_, index) => index % 251);
    const { log, pieces, request } = vault();
    const steps: number[] = [];
    const file = droppedFile(new File([bytes], 'a.bin'), request);
    await file.send(place, new AbortController().signal, (done) => steps.push(done));
    expect(log).toEqual(['begin', 'append', 'append', 'append', 'finish'].map((verb) => `evidence.${verb}`));
    expect(pieces.map(({ length }) => length)).toEqual([pieceSize, pieceSize, 5]);
    expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
    expect(steps.at(-1)).toBe(bytes.length);
  });

  it('leaves nothing when it is cancelled, or when it cannot be read', async () => {
    const { log, request } = vault();
    const controller = new AbortController();
    const file = droppedFile(new File([new Uint8Array(3 * pieceSize)], 'a'), request);
    const cancelled = file.send(place, controller.signal, () => controller.abort());
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(log.at(-1)).toBe('evidence.discard');
    const folder = {
      name: 'folder',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    const refused = droppedFile(folder as never, request).send(
      place,
      new AbortController().signal,
      () => undefined,
    );
    await expect(refused).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(log.at(-1)).toBe('evidence.discard');
  });
});
