import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openEvidence, png } from '../evidence/evidence.testkit';
import { extract } from './extract';
import type { ExtractRunner } from './extract.thread';

async function withFile(words = 'Показания: видел zanzibarite у ворот') {
  const test = openEvidence();
  const { services, actor } = test;
  const added = await test.added(strToU8(words), 'Testimony.txt');
  const readAll = async (run: ExtractRunner = extract) => {
    while (await services.fileText.work(actor, run));
  };
  const found = (text: string) => services.search.query({ text, language: 'en', limit: 10 });
  const level = (sensitivity: 1 | 2 | 3 | 4) => {
    const { revision } = services.document.get(added.documentId);
    services.document.update(actor, added.documentId, revision, { sensitivity });
  };
  return { ...test, addFile: test.added, added, readAll, found, level };
}

describe('a file of a case', () => {
  it('is found by its name at once, and by what stands in it once it was read', async () => {
    const { services, added, found, readAll } = await withFile();
    expect(services.fileText.state(added.versionId)).toMatchObject({ state: 'waiting' });
    expect(found('Testimony').map(({ kind }) => kind)).toContain('document');
    expect(found('zanzibarite')).toEqual([]);
    expect(services.fileText.waiting()).toBe(1);
    await readAll();
    expect(services.fileText.state(added.versionId)).toMatchObject({ state: 'read', failure: null });
    expect(services.fileText.waiting()).toBe(0);
    const [hit] = found('zanzib');
    expect(hit).toMatchObject({
      kind: 'document',
      id: added.documentId,
      title: 'Testimony',
      withheld: false,
    });
    const { snippet = '', matches: [match] = [] } = hit ?? {};
    expect(snippet.slice(...(match ?? [0, 0]))).toBe('zanzib');
    expect(found('file:ворот').map(({ id }) => id)).toEqual([added.documentId]);
  });

  it('is not found by its words above the level: confidential without its words, need-to-know not at all', async () => {
    const { found, readAll, level } = await withFile();
    await readAll();
    level(3);
    expect(found('zanzibarite')).toMatchObject([{ level: 3 }]);
    level(4);
    expect(found('zanzibarite')).toEqual([]);
    expect(found('Testimony').filter(({ kind }) => kind === 'document')).toEqual([]);
    level(2);
    expect(found('zanzibarite')).toHaveLength(1);
  });

  it('is found no more in the bin, nor when its case is there, and again afterwards', async () => {
    const { services, actor, added, found, readAll, place } = await withFile();
    await readAll();
    const { revision } = services.document.get(added.documentId);
    services.document.remove(actor, added.documentId, revision);
    expect(found('zanzibarite')).toEqual([]);
    services.document.restore(actor, added.documentId);
    expect(found('zanzibarite')).toHaveLength(1);
    services.caseFile.remove(actor, place.caseFileId, services.caseFile.get(place.caseFileId).revision);
    expect(found('zanzibarite')).toEqual([]);
    services.caseFile.restore(actor, place.caseFileId);
    expect(found('zanzibarite')).toHaveLength(1);
  });

  it('takes its text along when it is removed for good', async () => {
    const { database, readAll } = await withFile();
    await readAll();
    expect(database.prepare('select count(*) from file_text').pluck().get()).toBe(1);
    database.exec('delete from document_version; delete from attachment');
    expect(database.prepare('select count(*) from file_text').pluck().get()).toBe(0);
  });

  it('that cannot be read says why, keeps its name, and holds up no other', async () => {
    const { services, actor, added, found, add } = await withFile();
    await add(strToU8('second quillfeather'), 'Second.txt');
    await add(png, 'Photo.png');
    const run: ExtractRunner = (file) =>
      file.name === 'Testimony.txt' ? Promise.resolve({ failure: 'tooLong' }) : extract(file);
    while (await services.fileText.work(actor, run));
    expect(services.fileText.state(added.versionId)).toMatchObject({ state: 'failed', failure: 'tooLong' });
    expect(found('Testimony').map(({ kind }) => kind)).toContain('document');
    expect(found('quillfeather')).toHaveLength(1);
    expect(services.fileText.waiting()).toBe(0);
  });

  it('without words says so, and so does what the search finds of it', async () => {
    const { services, addFile, found, readAll } = await withFile();
    const hit = (text: string) => found(text).find(({ kind }) => kind === 'document');
    const photo = await addFile(png, 'Fence.png');
    const blank = await addFile(strToU8('  \n'), 'Blank.txt');
    expect(hit('Fence')).toMatchObject({ byName: false });
    await readAll();
    expect(services.fileText.state(photo.versionId)).toMatchObject({ state: 'none' });
    expect(services.fileText.state(blank.versionId)).toMatchObject({ state: 'empty' });
    expect(hit('Fence')).toMatchObject({ byName: true });
    expect(hit('Blank')).toMatchObject({ byName: true });
    expect(hit('zanzibarite')).toMatchObject({ byName: false });
  });

  it('tells by its latest version only', async () => {
    const { added, found, readAll, add } = await withFile();
    await readAll();
    await add(strToU8('Nothing of the kind'), 'Testimony 2.txt', { documentId: added.documentId });
    await readAll();
    expect(found('zanzibarite')).toEqual([]);
    expect(found('Nothing')).toHaveLength(1);
  });
});
