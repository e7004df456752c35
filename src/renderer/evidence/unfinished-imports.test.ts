import { expect, it, vi } from 'vitest';
import type { AddedFile } from '@shared/evidence/evidence.schema';
import { makeDrafts } from '../ui/drafts.testkit';
import { ImportQueue } from './import-queue';
import { UnfinishedImports } from './unfinished-imports';

const added: AddedFile = { outcome: 'added', documentId: 'd', versionId: 'v' };
const place = { caseFileId: 'c1', documentId: null, date: null };

/** A vault that keeps drafts; windows come and go. */
function makeVault() {
  const { drafts, ...backend } = makeDrafts();
  const openWindow = async () => {
    const queue = new ImportQueue();
    const unfinished = new UnfinishedImports(backend, queue);
    await unfinished.start();
    return { queue, unfinished };
  };
  return { drafts, openWindow };
}

it('tells of the files that were under way at the lock, until that is seen', async () => {
  const { drafts, openWindow } = makeVault();
  const first = await openWindow();
  let finish: (file: AddedFile) => void = () => undefined;
  const never = new Promise<AddedFile>(() => undefined);
  const send = (name: string, sent: Promise<AddedFile>) => ({ name, size: 1, send: () => sent });
  const begun = new Promise<AddedFile>((resolve) => (finish = resolve));
  first.queue.add([send('a.pdf', begun), send('b.pdf', never), send('c.pdf', never)], place);
  finish(added);
  await vi.waitFor(() => expect(drafts.get('import:unfinished')).toHaveLength(2));

  const second = await openWindow();
  expect(second.unfinished.read().map(({ name }) => name)).toEqual(['b.pdf', 'c.pdf']);
  second.queue.add([send('d.pdf', Promise.resolve(added))], place);
  await vi.waitFor(() => expect(second.queue.read()[0]?.state.kind).toBe('done'));

  const third = await openWindow();
  expect(third.unfinished.read()).toHaveLength(2);
  third.unfinished.seen('c1');
  await vi.waitFor(() => expect(drafts.size).toBe(0));
  expect((await openWindow()).unfinished.read()).toEqual([]);
});

it('does not tell of what was given up', async () => {
  const { drafts, openWindow } = makeVault();
  const { queue } = await openWindow();
  const send = (_place: unknown, signal: AbortSignal) =>
    new Promise<AddedFile>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('cancelled'))),
    );
  queue.add([{ name: 'a.pdf', size: 1, send }], place);
  await vi.waitFor(() => expect(drafts.size).toBe(1));
  queue.cancelAll();
  await vi.waitFor(() => expect(drafts.size).toBe(0));
});
