import { randomBytes } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { createServices } from '../services';
import { openEvidence, png, sha } from './evidence.testkit';

describe('a file that comes in', () => {
  it('is kept byte for byte with its hash, its kind by its content, a number and the start of its log', async () => {
    const { services, added, place } = openEvidence();
    const bytes = Buffer.concat([png, randomBytes(2 * pieceSize)]);
    const { documentId } = await added(bytes, 'Scan of the order.pdf');
    const [files] = services.evidenceView.listOfCase(place.caseFileId);
    const file = files?.versions[0]?.file;
    expect(file).toMatchObject({
      sha256: sha(bytes),
      size: bytes.length,
      mime: 'image/png',
      name: 'Scan of the order.pdf',
    });
    expect(services.attachment.getBytes(file?.id ?? '').equals(bytes)).toBe(true);
    expect(services.document.get(documentId)).toMatchObject({
      title: 'Scan of the order',
      kind: 'photo',
      exhibitNumber: 1,
    });
    expect(services.custody.listOf(documentId)).toMatchObject([
      { act: 'received', version: 1, note: 'Scan of the order.pdf' },
      { act: 'hashed', version: 1, sha256: sha(bytes) },
    ]);
  });

  it('is told by its bytes, and nothing that runs is ever shown', async () => {
    const { services, added, place } = openEvidence();
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await added(script, 'picture.png');
    await added(Buffer.concat([Buffer.from('MZ'), randomBytes(500)]), 'statement.pdf');
    await added(Buffer.from('#!/bin/sh\nrm -rf /\n'), 'photo.jpg');
    const kinds = services.evidenceView
      .listOfCase(place.caseFileId)
      .map(({ versions }) => viewKindOf(versions[0]?.file.mime ?? ''));
    expect(kinds).toEqual(['text', 'none', 'text']);
  });

  it('leaves nothing when it is given up, and nothing after a crash in its middle', async () => {
    const { services, store, actor, count, add } = openEvidence();
    const given = services.attachmentIntake.begin(actor);
    for (let piece = 0; piece < 5; piece += 1)
      services.attachmentIntake.append(actor, given, randomBytes(pieceSize));
    await services.attachmentIntake.discard(actor, given);
    const cut = services.attachmentIntake.begin(actor);
    services.attachmentIntake.append(actor, cut, randomBytes(pieceSize));
    const after = createServices(store);
    const running = after.attachmentIntake.begin(actor);
    after.attachmentIntake.append(actor, running, randomBytes(10));
    await after.attachmentIntake.sweep(actor);
    expect(count('attachment_chunk')).toEqual({ n: 1 });
    await after.attachmentIntake.discard(actor, running);
    expect(count('attachment_chunk')).toEqual({ n: 0 });
    expect(count('attachment_intake')).toEqual({ n: 0 });
    expect(count('attachment')).toEqual({ n: 0 });
    await expect(add(png, 'x', { caseFileId: '019a0000-0000-7000-8000-00000000dead' })).rejects.toThrow();
    expect(count('attachment_chunk')).toEqual({ n: 0 });
  });

  it('is stored once: the second time its document is named, and a link can be made', async () => {
    const { services, actor, add, added, place, count } = openEvidence();
    const first = await added(png);
    const again = await add(png, 'other name.png');
    expect(again).toMatchObject({
      outcome: 'same',
      found: [{ documentId: first.documentId, title: 'paper' }],
    });
    expect(count('attachment_chunk')).toEqual({ n: 1 });
    if (again.outcome !== 'same') return;
    const linked = services.evidenceIntake.link(actor, again.attachmentId, place);
    expect(services.document.get(linked.documentId)).toMatchObject({ exhibitNumber: 2 });
    expect(count('attachment')).toEqual({ n: 1 });
  });

  it('may be refused where it is not the next piece of a whole', () => {
    const { services, actor } = openEvidence();
    const id = services.attachmentIntake.begin(actor);
    services.attachmentIntake.append(actor, id, randomBytes(10));
    expect(() => services.attachmentIntake.append(actor, id, randomBytes(10))).toThrow('INVALID_INPUT');
    expect(() =>
      services.attachmentIntake.append(actor, '019a0000-0000-7000-8000-00000000dead', png),
    ).toThrow('NOT_FOUND');
  });

  it('puts neither its bytes nor its pieces into the journal', async () => {
    const { database, added } = openEvidence();
    const mark = 'a sentence that stands in the file only';
    await added(Buffer.from(mark), 'note.txt');
    const rows = database.prepare('select "from", "to" from journal').all();
    expect(JSON.stringify(rows)).not.toContain(mark);
    expect(rows.length).toBeLessThan(20);
  });
});

describe('versions and numbers', () => {
  it('a new file is the next version of its document; the older one stays', async () => {
    const { services, added, place } = openEvidence();
    const { documentId } = await added(png);
    await added(Buffer.from('second'), 'second.txt', { documentId });
    const [files] = services.evidenceView.listOfCase(place.caseFileId);
    expect(files?.versions.map(({ version, file }) => [version.number, file.name])).toEqual([
      [2, 'second.txt'],
      [1, 'paper.png'],
    ]);
    expect(services.document.get(documentId).exhibitNumber).toBe(1);
  });

  it('numbers run on without a gap and are never given twice, in each case for itself', async () => {
    const { services, actor, added, place } = openEvidence();
    const first = await added(Buffer.from('one'), '1.txt');
    const second = await added(Buffer.from('two'), '2.txt');
    services.document.remove(actor, second.documentId, services.document.get(second.documentId).revision);
    const third = await added(Buffer.from('three'), '3.txt');
    const paper = services.document.create(actor, { caseFileId: place.caseFileId, title: 'Paper' });
    expect(services.document.giveNumber(actor, paper.id)).toBe(4);
    expect(services.document.giveNumber(actor, paper.id)).toBe(4);
    const numbers = [first, second, third].map(
      ({ documentId }) => services.document.get(documentId).exhibitNumber,
    );
    expect(numbers).toEqual([1, 2, 3]);
    const other = services.caseFile.create(actor, {}).id;
    const there = await added(Buffer.from('elsewhere'), '4.txt', { caseFileId: other });
    expect(services.document.get(there.documentId).exhibitNumber).toBe(1);
  });

  it('taking the addition back puts the document away; its number and its log stay', async () => {
    const { services, actor, added } = openEvidence();
    const { documentId } = await added(png);
    services.undo.undoLast(actor);
    expect(services.document.get(documentId).deletedAt).not.toBeNull();
    expect(services.custody.listOf(documentId)).toHaveLength(2);
  });
});

describe('files chosen in the dialog', () => {
  it('are read without their path ever reaching the page, with progress in bytes', async () => {
    const { services, seen, folder, place, context } = openEvidence();
    const bytes = randomBytes(3 * pieceSize + 17);
    seen.files = [join(folder, 'film.bin')];
    writeFileSync(join(folder, 'film.bin'), bytes);
    const [chosen] = await services.evidenceIntake.choose();
    expect(JSON.stringify(chosen)).not.toContain(folder);
    expect(chosen).toMatchObject({ name: 'film.bin', size: bytes.length });
    const steps: number[] = [];
    const pace = context(undefined, (done) => void steps.push(done));
    const result = await services.evidenceIntake.addChosen(pace, { token: chosen?.token ?? '', place });
    expect(result.outcome).toBe('added');
    expect(steps.at(-1)).toBe(bytes.length);
    expect(steps.length).toBe(4);
    const file = services.evidenceView.listOfCase(place.caseFileId)[0]?.versions[0]?.file;
    expect(file?.sha256).toBe(sha(bytes));
  });

  it('fail by themselves: a folder, a vanished file, a cancelled one', async () => {
    const { services, seen, folder, place, context, count } = openEvidence();
    seen.files = [folder, join(folder, 'gone'), join(folder, 'large')];
    writeFileSync(join(folder, 'large'), '');
    truncateSync(join(folder, 'large'), 5 * pieceSize);
    const chosen = await services.evidenceIntake.choose();
    const add = (index: number, pace = context()) =>
      services.evidenceIntake.addChosen(pace, { token: chosen[index]?.token ?? '', place });
    await expect(add(0)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(add(1)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const controller = new AbortController();
    const pace = context(controller.signal, (done) => {
      if (done >= 2 * pieceSize) controller.abort();
    });
    await expect(add(2, pace)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(count('attachment_chunk')).toEqual({ n: 0 });
    expect(services.document.listOf(place.caseFileId)).toEqual([]);
  });
});
