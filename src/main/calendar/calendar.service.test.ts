import { afterEach, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { CalendarExportService } from './calendar-export.service';

const now = () => Date.parse('2026-11-22T10:00:00+05:00');
const november = { from: '2026-11-01', until: '2026-11-30' };
let test: TestServices | undefined;
afterEach(() => test?.close());

function at(start: string, time: string): PartialDate {
  return { ...datePoint(start), time };
}

async function open() {
  test = openTestServices({ now });
  const { ask } = test;
  const { id: caseFileId, number } = await ask('casefile.create', {
    country: 'KZ',
    lead: 'Aigerim',
    titles: { en: 'Marat Zhanuzakov; assault, inquiry' },
  });
  return { ...test, caseFileId, number };
}

describe('the calendar', () => {
  it('gathers what has a day, in the order of day and time', async () => {
    const { ask, caseFileId } = await open();
    await ask('task.create', { caseFileId, title: 'Noon', due: at('2026-11-24', '12:00') });
    await ask('task.create', { caseFileId, title: 'Morning', due: at('2026-11-24', '09:00') });
    await ask('task.create', { caseFileId, title: 'In November', due: datePoint('2026-11') });
    await ask('task.create', { caseFileId, title: 'Later', due: datePoint('2026-12-01') });
    await ask('detention.create', { caseFileId, arrestDate: datePoint('2025-11-24') });
    const items = await ask('calendar.items', november);
    expect(items.map(({ day, title, milestone }) => [day, title || milestone?.kind])).toEqual([
      ['2026-11-24', 'Morning'],
      ['2026-11-24', 'Noon'],
      ['2026-11-24', 'year'],
      ['2026-11-30', 'In November'],
    ]);
  });

  it('shows what was asked for: kinds, one case, one lead; and nothing of a case in the bin', async () => {
    const { ask, caseFileId } = await open();
    const other = await ask('casefile.create', { lead: 'Bolat' });
    await ask('task.create', { caseFileId, title: 'Hers', due: datePoint('2026-11-24') });
    const due = datePoint('2026-11-25');
    await ask('task.create', { caseFileId: other.id, title: 'His', kind: 'deadline', due });
    const titles = async (part: object) =>
      (await ask('calendar.items', { ...november, ...part })).map(({ title }) => title);
    expect(await titles({ kinds: ['deadline'] })).toEqual(['His']);
    expect(await titles({ caseFileId })).toEqual(['Hers']);
    expect(await titles({ lead: 'Bolat' })).toEqual(['His']);
    expect(await ask('calendar.leads', {})).toEqual(['Aigerim', 'Bolat']);
    await ask('casefile.remove', { id: other.id, revision: 1 });
    expect(await titles({})).toEqual(['Hers']);
  });

  it('knows the next date of a case', async () => {
    const { ask, caseFileId } = await open();
    expect(await ask('calendar.nextOfCase', { caseFileId })).toBeNull();
    await ask('task.create', { caseFileId, title: 'Past', due: datePoint('2026-11-01') });
    await ask('task.create', { caseFileId, title: 'Far', due: datePoint('2027-02-01') });
    await ask('task.create', { caseFileId, title: 'Near', due: datePoint('2026-12-01') });
    expect(await ask('calendar.nextOfCase', { caseFileId })).toMatchObject({ title: 'Near' });
    const { id: detentionId } = await ask('detention.create', { caseFileId });
    const court = { en: 'Court No. 2' };
    await ask('hearing.create', { detentionId, date: datePoint('2026-11-25'), court });
    expect(await ask('calendar.nextOfCase', { caseFileId })).toMatchObject({
      kind: 'hearing',
      titles: court,
    });
    // What was held today does not come any more.
    const today = { detentionId, date: datePoint('2026-11-22'), status: 'held' } as const;
    await ask('hearing.create', { ...today, court: { en: 'Court No. 3' } });
    expect(await ask('calendar.nextOfCase', { caseFileId })).toMatchObject({ titles: court });
    const far = await ask('casefile.create', {});
    const held = await ask('detention.create', { caseFileId: far.id });
    await ask('hearing.create', { detentionId: held.id, date: datePoint('2041-06-14'), court });
    expect(await ask('calendar.nextOfCase', { caseFileId: far.id })).toMatchObject({ day: '2041-06-14' });
  });
});

describe('a calendar file', () => {
  async function saved(titles: 'neutral' | 'full', language: 'en' | 'fr' = 'en') {
    const opened = await open();
    const { ask, caseFileId, services, store, actor } = opened;
    await ask('task.create', {
      caseFileId,
      title: 'Call Marat',
      kind: 'deadline',
      due: datePoint('2026-11-24'),
    });
    await ask('task.create', { caseFileId, title: 'Meet', due: at('2026-11-25', '09:30') });
    const folder = mkdtempSync(join(tmpdir(), 'amparo-ics-'));
    const path = join(folder, 'a.ics');
    const desk = { chooseSavePath: () => Promise.resolve(path) } as unknown as ConstructorParameters<
      typeof CalendarExportService
    >[2];
    await new CalendarExportService(store, services.calendar, desk).save(actor, {
      filter: november,
      titles,
      language,
    });
    const text = readFileSync(path, 'utf8');
    rmSync(folder, { recursive: true });
    return { ...opened, text, lines: text.replaceAll('\r\n ', '').split('\r\n') };
  }

  it('says the kind and the number and nothing else, unless it is told to', async () => {
    const { lines, text, number } = await saved('neutral');
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
      `SUMMARY:Deadline\\, case ${number}`,
      `SUMMARY:Task\\, case ${number}`,
    ]);
    expect(text).not.toMatch(/Marat|Meet|Aigerim|Amparo/i);
  });

  it('follows RFC 5545: whole days, wall clocks, escaped text, folded lines', async () => {
    const { lines, text } = await saved('full');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261124',
        'DTEND;VALUE=DATE:20261125',
        'DTSTART:20261125T093000',
        expect.stringMatching(/^SUMMARY:Call Marat · Marat Zhanuzakov\\; assault\\, inquiry/),
      ]),
    );
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(2);
  });

  it('is noted in the journal', async () => {
    const { ask } = await saved('neutral', 'fr');
    const [entry] = await ask('history.recent', { limit: 1 });
    expect(entry).toMatchObject({ action: 'calendar.export', to: { titles: 'neutral', count: 2 } });
  });
});
