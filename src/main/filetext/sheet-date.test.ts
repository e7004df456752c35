import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from './extract';
import { dateFormat, shownDate } from './sheet-date';

function shown(serial: number, code: string, from1904 = false): string | null | undefined {
  const format = dateFormat(164, code);
  return format === undefined ? undefined : shownDate(serial, format, from1904);
}

describe('the number of a cell with the format of a date', () => {
  it.each([
    [45321, 'dd.mm.yyyy', '30.01.2024 2024-01-30'],
    [45321, 'd/m/yy', '30/1/24 2024-01-30'],
    [45321, 'yyyy\\-mm\\-dd', '2024-01-30'],
    [45321.354166666664, 'dd/mm/yyyy\\ hh:mm', '30/01/2024 08:30 2024-01-30'],
    [45321.5, 'm/d/yyyy h:mm AM/PM', '1/30/2024 12:00 PM 2024-01-30'],
    [45321, '[$-409]d\\-mmm\\-yyyy;@', '30-Jan-2024 2024-01-30'],
    [45321, '[$-40C]d mmmm yyyy;@', '30 janvier 2024 2024-01-30'],
    [45321, '[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@', '30 января 2024 г. 2024-01-30'],
    [45321, '[$-419]mmmm\\ yyyy', 'Январь 2024 2024-01-30'],
    [45321, '[$-ru-RU]d\\-mmmm\\-yyyy', '30-января-2024 2024-01-30'],
    [45321, '[$-419]d mmm yyyy', '30 янв 2024 2024-01-30'],
    [45321, '[$-43F]d mmmm yyyy', '30 Қаңтар 2024 2024-01-30'],
    [45321, '[$-fr-CH]dddd d mmmm', 'mardi 30 janvier 2024-01-30'],
    [45321, '"le" dd.mm.yyyy_)', 'le 30.01.2024 2024-01-30'],
    [0.6041666666666666, 'h:mm', '14:30'],
    [1.25, '[h]:mm:ss', '30:00:00'],
    [0.25, '[h]', '6'],
    [0.01, 'mm:ss', '14:24'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
    // Rounded, or the day before would be shown, or beside a time the day after.
    [45320.99999999999, 'yyyy-mm-dd', '2024-01-30'],
    [45320.99999999999, 'dd.mm.yyyy hh:mm:ss', '30.01.2024 00:00:00 2024-01-30'],
  ])('%d as %s is %s', (serial, code, words) => {
    expect(shown(serial, code)).toBe(words);
  });

  it('is said in each language where the format leaves it to whoever opens the file', () => {
    expect(shown(45321, 'd mmmm yyyy')).toBe('30 January 2024 30 janvier 2024 30 января 2024 2024-01-30');
  });

  it('is the long date of the system in each language where the format asks for that', () => {
    expect(shown(45321, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy')).toBe(
      'Tuesday, January 30, 2024 mardi 30 janvier 2024 30 января 2024 г. 2024-01-30',
    );
  });

  it.each([
    [14, '30.01.2024 2024-01-30'],
    [15, '30.Jan.24 30.janv.24 30.янв.24 2024-01-30'],
    [20, '17:33'],
    [22, '30.01.2024 17:33 2024-01-30'],
    [45, '33:04'],
    [46, '1087721:33:04'],
  ])('is known by the number %d alone, day first', (id, words) => {
    const format = dateFormat(id, undefined);
    expect(format && shownDate(45321.7313, format, false)).toBe(words);
  });

  it.each([0, 1, 44, 49, 59, 72, 164, Number.NaN])('is none by the number %d alone', (id) => {
    expect(dateFormat(id, undefined)).toBeUndefined();
  });

  it('counts from 1904 where the book says so', () => {
    expect(shown(43859, 'yyyy-mm-dd', true)).toBe('2024-01-30');
    expect(shown(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
    expect(shown(1.25, '[h]:mm', true)).toBe('30:00');
  });

  it.each([
    'General',
    '0.00',
    '# ##0',
    '"дней" 0',
    '[Red]0;[Blue]-0',
    '@',
    '0.00E+00',
    '"d"',
    '[$-419]0',
    '"dd.mm.yyyy',
    '',
  ])('is none as %s', (code) => {
    expect(dateFormat(164, code)).toBeUndefined();
  });

  it('stays a number where the calendar has no such day', () => {
    expect(shown(60, 'dd.mm.yyyy')).toBeNull();
    expect(shown(-1, 'dd.mm.yyyy')).toBeNull();
    expect(shown(3_000_000, 'dd.mm.yyyy')).toBeNull();
  });
});

const styles =
  '<s:styleSheet xmlns:s="x"><s:numFmts count="1"><s:numFmt numFmtId="164" formatCode="[$-FC19]d\\ mmmm\\ yyyy"/></s:numFmts>' +
  '<s:cellStyleXfs><s:xf numFmtId="14"/></s:cellStyleXfs>' +
  '<s:cellXfs><s:xf numFmtId="0"/><s:xf numFmtId="14"/><s:xf numFmtId="164"/></s:cellXfs>' +
  '<s:dxfs><s:dxf><s:numFmt numFmtId="164" formatCode="0.00"/></s:dxf></s:dxfs></s:styleSheet>';

async function textOfSheet(cells: string, more: Record<string, string> = {}): Promise<string> {
  // As programs write them: the styles after the cells.
  const entries = {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    'xl/styles.xml': styles,
    ...more,
  };
  const file = Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]));
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const read = await extract({ name: 'a.xlsx', mime, bytes: zipSync(file) });
  if ('failure' in read) throw new Error(read.failure);
  return read.text;
}

describe('a table with dates', () => {
  it('is found by a date as it is shown and as YYYY-MM-DD, and by numbers that are none', async () => {
    const cells =
      '<c s="1"><v>45321</v></c><c s="2"><v>45321</v></c><c s="0"><v>45321</v></c><c><v>870412300123</v></c>' +
      '<c s="1" t="str"><v>45321</v></c><c s="9"><v>7</v></c>';
    expect(await textOfSheet(cells)).toBe(
      '30.01.2024 2024-01-30\t30 января 2024 2024-01-30\t45321\t870412300123\t45321\t7\t\n',
    );
  });

  it('of 1904 has the days of its calendar', async () => {
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A"/></sheets></workbook>';
    const text = await textOfSheet('<c s="1"><v>43859</v></c>', { 'xl/workbook.xml': workbook });
    expect(text).toContain('30.01.2024');
  });

  it('keeps its words where its styles are broken', async () => {
    const text = await textOfSheet('<c s="1"><v>45321</v></c>', { 'xl/styles.xml': '<styleSheet><a></b>' });
    expect(text).toBe('45321\t\n');
  });

  it('of LibreOffice has the words that are shown and the date', async () => {
    const cell =
      '<t:table-cell office:value-type="date" office:date-value="2024-01-30T08:30:00"><text:p>30 янв. 2024</text:p></t:table-cell>' +
      '<t:table-cell><text:p>Алматы</text:p></t:table-cell>';
    const bytes = zipSync({
      'content.xml': strToU8(
        `<t:table-row xmlns:t="t" xmlns:text="x" xmlns:office="o">${cell}</t:table-row>`,
      ),
    });
    const mime = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(await extract({ name: 'a.ods', mime, bytes })).toEqual({
      text: '30 янв. 2024\n2024-01-30\nАлматы\n',
      cut: false,
    });
  });
});
