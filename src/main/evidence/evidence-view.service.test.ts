import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { openEvidence, png } from './evidence.testkit';

describe('the viewer', () => {
  it('reads any range under its token, and none after it is closed', async () => {
    const { services, actor, added } = openEvidence();
    const bytes = Buffer.concat([png, randomBytes(2 * pieceSize)]);
    const { versionId, documentId } = await added(bytes);
    const { token } = services.evidenceView.open(actor, versionId, 'view');
    for (const [start, length] of [
      [0, 0],
      [0, 10],
      [pieceSize - 3, 7],
      [pieceSize, pieceSize],
      [bytes.length - 5, 100],
      [bytes.length + 5, 10],
    ] as const) {
      const piece = services.evidenceView.read(token, start, length);
      expect(Buffer.from(piece.bytes).equals(bytes.subarray(start, start + length))).toBe(true);
      expect(piece).toMatchObject({ size: bytes.length, mime: 'image/png' });
    }
    services.evidenceView.close(token);
    expect(() => services.evidenceView.read(token, 0, 1)).toThrow('NOT_FOUND');
    services.evidenceView.open(actor, versionId, 'view');
    const viewings = services.custody.listOf(documentId).filter(({ act }) => act === 'viewed');
    expect(viewings).toHaveLength(1);
  });

  it('never names a type that a browser would run', async () => {
    const { services, actor, added } = openEvidence();
    const { versionId } = await added(Buffer.from('<html><script>alert(1)</script></html>'), 'page.html');
    const { token } = services.evidenceView.open(actor, versionId, 'view');
    expect(services.evidenceView.read(token, 0, 1).mime).toBe('text/plain');
  });
});

describe('a copy that leaves', () => {
  it('is the original or the clean one, for its owner only, and is in the log', async () => {
    const { services, seen, folder, context, added } = openEvidence();
    const { versionId, documentId } = await added(png);
    seen.savePath = join(folder, 'out.png');
    expect(await services.evidenceView.saveCopy(context(), versionId, null, {})).toBe(true);
    expect(readFileSync(seen.savePath).equals(png)).toBe(true);
    expect(statSync(seen.savePath).mode & 0o077).toBe(0);
    const clean = new Uint8Array(Buffer.from('clean'));
    expect(await services.evidenceView.saveCopy(context(), versionId, clean, {})).toBe(true);
    expect(readFileSync(seen.savePath, 'utf8')).toBe('clean');
    seen.savePath = undefined;
    expect(await services.evidenceView.saveCopy(context(), versionId, null, {})).toBe(false);
    const acts = services.custody.listOf(documentId).map(({ act }) => act);
    expect(acts).toEqual(['received', 'hashed', 'exported', 'cleaned']);
  });

  it('is not there when the stored bytes are not those that came in', async () => {
    const { services, seen, folder, context, added, database } = openEvidence();
    const { versionId } = await added(png);
    database.prepare('update attachment_chunk set bytes = ?').run(randomBytes(png.length));
    seen.savePath = join(folder, 'out.png');
    await expect(services.evidenceView.saveCopy(context(), versionId, null, {})).rejects.toMatchObject({
      code: 'DAMAGED',
    });
    expect(existsSync(seen.savePath)).toBe(false);
  });
});

describe('the custody log', () => {
  it('takes what a person reports, and cannot be changed', async () => {
    const { services, actor, database, store, added } = openEvidence();
    const { documentId } = await added(png);
    services.custody.report(actor, {
      documentId,
      act: 'returned',
      day: '2026-05-03',
      who: 'Mother of the detainee',
      note: 'Paper original',
    });
    expect(services.custody.listOf(documentId).at(-1)).toMatchObject({
      act: 'returned',
      actor: actor.name,
      day: '2026-05-03',
      who: 'Mother of the detainee',
    });
    expect(() => database.exec('delete from journal')).toThrow('append-only');
    expect(store.journal.findFault()).toMatchObject({ faultAt: undefined });
  });

  it('is no change that Ctrl+Z takes back', async () => {
    const { services, actor, added } = openEvidence();
    const { versionId, documentId } = await added(png);
    const before = services.document.get(documentId);
    services.document.update(actor, documentId, before.revision, { notes: 'typed' });
    services.evidenceView.open(actor, versionId, 'view');
    services.undo.undoLast(actor);
    expect(services.document.get(documentId).notes).toBe('');
    expect(services.custody.listOf(documentId).at(-1)?.act).toBe('viewed');
  });
});
