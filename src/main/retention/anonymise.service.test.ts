import { createDecipheriv } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakdownsOf, measures } from '@shared/statistics/statistics.schema';
import { installDirectories } from '../authority/starter-directory';
import { addDemoFiles, fillDemo, makeDemoDossiers, writeDemoLetters } from '../demo/demo.service';
import { addDetentionCase, openLetters, type TestLetters } from '../letter/letter.testkit';
import { gone, kept } from './anonymise.plan';
import { caseRecordTables } from './case-records';

const { signal } = new AbortController();

/** Every row of every table but the shipped offices, as text. */
function everything({ database }: TestLetters): string {
  const tables = database
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like '%_data' and name not like '%_idx' and name not like '%_config'`,
    )
    .all();
  return tables
    .flatMap(({ name }) => database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[])
    .map((row) =>
      Object.values(row)
        .map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') + value.toString('utf8') : String(value),
        )
        .join('\t'),
    )
    .join('\n');
}

/** Every page of the file and of its log, decrypted as SQLCipher 4 encrypts them: free pages and index nodes too. */
function everyPage({ path, pageKey, database }: TestLetters): string {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const file = readFileSync(path);
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length; at += 4096) {
    const from = at === 0 ? 16 : at;
    const decipher = createDecipheriv('aes-256-cbc', pageKey, file.subarray(at + 4016, at + 4032));
    decipher.setAutoPadding(false);
    pages.push(Buffer.concat([decipher.update(file.subarray(from, at + 4016)), decipher.final()]));
  }
  return pages.map((page) => page.toString('utf8')).join('\n');
}

function statisticsOf({ services }: TestLetters): unknown {
  const period = { from: '2000-01-01', until: '2030-12-31', within: null };
  return [
    ...measures.flatMap((measure) =>
      breakdownsOf[measure].map((by) => services.statistics.counted(measure, { ...period, by })),
    ),
    services.statistics.replies({ by: 'channel', from: period.from, until: period.until, publicly: false }),
  ];
}

async function demo() {
  const test = openLetters({ now: () => Date.UTC(2026, 10, 22, 9) });
  const { services, actor } = test;
  installDirectories({ store: test.store, ...services }, actor);
  const content = fillDemo(services, actor);
  const context = { actor, signal, progress: () => undefined };
  await writeDemoLetters(services, content, context);
  await addDemoFiles(services, content, actor);
  await makeDemoDossiers(services, content, context);
  const found = content.caseFiles.find(({ source }) => JSON.stringify(source.titles).includes('Elshibayev'));
  if (found === undefined) throw new Error('the demonstration has the case of the second seed');
  return { ...test, caseFileId: found.id };
}

function close({ services, actor }: TestLetters, caseFileId: string): string {
  const { revision, statusHistory, number } = services.caseFile.get(caseFileId);
  services.caseFile.update(actor, caseFileId, revision, {
    closedOn: '2020-01-15',
    outcome: 'released',
    statusHistory: [...statusHistory, { status: 'closed', phrase: {}, date: null, source: '' }],
  });
  return number;
}

describe('the plan', () => {
  it('says of every kind of record of a case what becomes of it', () => {
    const unplanned = caseRecordTables()
      .map((table) => getTableName(table))
      .filter((name) => !gone.has(name) && kept[name] === undefined);
    expect(unplanned, 'name the table in anonymise.plan.ts').toEqual([]);
  });
});

describe('a case from which the person is taken', () => {
  it('leaves no name in any row, journal, draft, search row, file or page; the numbers stand and the chain verifies', async () => {
    const test = await demo();
    const { services, actor, store, database, caseFileId } = test;
    services.draft.put(actor, `case_file:${caseFileId}:summary`, 'Elshibayev unsaved');
    services.search.query({ text: 'Elshibayev', limit: 20, language: 'fr' });
    const secret = /Elshib|Yelshib|Elchiba|Елшиба|Ельшиба|Эльшиба|Елшіба/iu;
    expect(secret.test(everything(test))).toBe(true);
    expect(secret.test(everyPage(test))).toBe(true);
    const number = close(test, caseFileId);
    const before = statisticsOf(test);
    const preview = services.anonymise.preview(caseFileId);
    expect(preview.persons.length).toBeGreaterThan(0);
    expect(preview.papers.letters).toBeGreaterThan(0);

    services.anonymise.run(actor, caseFileId, number);

    const left = everything(test)
      .split('\n')
      .filter((line) => secret.test(line))
      .map((line) => line.slice(0, 200));
    expect(left).toEqual([]);
    expect(everyPage(test).match(secret)).toBeNull();
    expect(statisticsOf(test)).toEqual(before);
    expect(store.journal.findFault().faultAt).toBeUndefined();
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(services.search.query({ text: 'Elshibayev', limit: 20, language: 'fr' })).toEqual([]);
    expect(services.retention.ofCase(caseFileId)?.anonymisedAt).not.toBeNull();
    // The page of the case, its letters and its dossier can still be opened.
    const view = services.caseFileView.view(caseFileId);
    expect(view.caseFile.number).toBe(number);
    expect(view.persons.map(({ person }) => person.codeName)).toEqual([
      expect.stringMatching(`^${number}/\\d+$`),
    ]);
    for (const { id } of services.letterList.listOfCase(caseFileId)) services.letter.view(id);
    expect(services.bin.list('fr').filter(({ title }) => secret.test(title))).toEqual([]);
  });

  it('cannot be brought back by an undo', async () => {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile } = addDetentionCase(test);
    const number = close(test, caseFile.id);
    services.anonymise.run(actor, caseFile.id, number);
    for (let n = 0; n < 6; n += 1) {
      try {
        services.undo.undoLast(actor);
      } catch {
        // Refused: that is as good.
      }
    }
    expect(everything(test).match(/Elshibayev|Елшибаев/gu)).toBeNull();
    expect(services.caseFile.get(caseFile.id).deletedAt).toBeNull();
  });

  it('keeps somebody whom another case needs, in that case alone', () => {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile, person } = addDetentionCase(test);
    const other = services.caseFile.create(actor, {
      country: 'KZ',
      subjectId: person.id,
      titles: { fr: 'Autre' },
    });
    const before = statisticsOf(test);
    const preview = services.anonymise.preview(caseFile.id);
    expect(preview.persons).toMatchObject([{ id: person.id, cases: [other.number] }]);
    const number = close(test, caseFile.id);
    services.anonymise.run(actor, caseFile.id, number);
    expect(services.caseFileView.view(other.id).persons.map((one) => one.person.id)).toEqual([person.id]);
    expect(services.person.get(person.id).names).not.toEqual([]);
    const [stand] = services.caseFileView.view(caseFile.id).persons;
    expect(stand?.person).toMatchObject({ names: [], gender: 'masculine', codeName: `${number}/1` });
    expect(JSON.stringify(statisticsOf(test))).toContain('"masculine"');
    expect(before).toBeDefined();
  });

  it('takes records that were made into one with the person, and those who only stood by', () => {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile, person } = addDetentionCase(test);
    const twin = services.person.create(actor, { names: [], codeName: 'Twin of the prisoner' });
    for (const subjectId of [person.id, caseFile.id]) {
      services.flag.create(actor, {
        subjectTable: subjectId === person.id ? 'person' : 'case_file',
        subjectId,
        reason: 'Flag of the prisoner',
      });
    }
    const mother = services.person.create(actor, { names: [], codeName: 'Mother of the prisoner' });
    services.casePerson.create(actor, { caseFileId: caseFile.id, personId: mother.id, role: 'family' });
    services.relationship.create(actor, { personId: mother.id, otherId: person.id, type: 'parent' });
    services.merge.apply(actor, {
      kind: 'person',
      keptId: person.id,
      mergedId: twin.id,
      keptRevision: person.revision,
      mergedRevision: twin.revision,
      choices: {},
    });
    services.anonymise.run(actor, caseFile.id, close(test, caseFile.id));
    expect(everything(test).match(/\w+ of the prisoner/gu)).toBeNull();
    expect(services.person.find(mother.id)).toBeUndefined();
  });

  it('asks for the number of the case, and for a case that is closed', () => {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile } = addDetentionCase(test);
    expect(() => services.anonymise.run(actor, caseFile.id, caseFile.number)).toThrow(
      expect.objectContaining({ code: 'CASE_OPEN' }),
    );
    close(test, caseFile.id);
    expect(() => services.anonymise.run(actor, caseFile.id, 'KZ')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
    expect(everything(test).includes('Elshibayev')).toBe(true);
  });
});

describe('the rule for closed cases', () => {
  it('names none while it is off, then those whose time has come, and waits as long as was decided', () => {
    const test = openLetters();
    const { services, actor } = test;
    const { caseFile } = addDetentionCase(test);
    close(test, caseFile.id);
    expect(services.retention.due()).toEqual([]);
    const rule = (retentionYears: number | null) =>
      services.settings.change(actor, services.settings.current().revision, { retentionYears });
    rule(3);
    expect(services.retention.due()).toEqual([]);
    rule(2);
    expect(services.retention.due()).toMatchObject([{ id: caseFile.id, closedOn: '2020-01-15' }]);
    services.retention.keep(actor, caseFile.id, { until: '2023-01-01', reason: ' A complaint is pending. ' });
    expect(services.retention.due()).toEqual([]);
    expect(services.retention.ofCase(caseFile.id)).toMatchObject({ reason: 'A complaint is pending.' });
    services.retention.keep(actor, caseFile.id, { until: '2022-03-15', reason: 'Until today.' });
    expect(services.retention.due()).toHaveLength(1);
    services.anonymise.run(actor, caseFile.id, caseFile.number);
    expect(services.retention.due()).toEqual([]);
  });
});
