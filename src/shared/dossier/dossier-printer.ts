import type { CustomField, CustomValues } from '../custom/custom-field.schema';
import { customLines } from '../custom/custom-value.rules';
import { formatDate } from '../dates/date-format';
import type { PartialDate } from '../dates/partial-date.schema';
import { custodyField, custodyWord, type CustodyField, type CustodyList } from '../detention/custody-words';
import { textIn, type Language, type LocalizedText } from '../language/language.schema';
import { printedText } from '../letter/printed-text';
import type { AgeBand } from '../pseudonym/age-band.rules';
import { typesetText } from '../text/typography';
import type { DossierBlock, Runs } from '../typeset/block.schema';

export type Label = Parameters<typeof printedText<'label'>>[2];
export type Item = { label: string; value: Runs[] };

/** Sets texts in the language of the dossier. A text that exists in another language only is printed in that one. */
export class Printer {
  constructor(readonly language: Language) {}

  runs(text: string): Runs {
    return [{ text: typesetText(text, this.language) }];
  }
  local(text: LocalizedText): string {
    return textIn(text, this.language).trim();
  }
  paragraphs(text: string): Runs[] {
    return text
      .split(/\n+/u)
      .filter((line) => line.trim() !== '')
      .map((line) => this.runs(line.trim()));
  }
  prose(text: LocalizedText): DossierBlock[] {
    return this.paragraphs(this.local(text)).map((runs) => ({ kind: 'paragraph', runs }));
  }
  date(date: PartialDate | null): string {
    return date === null ? '' : typesetText(formatDate(date, this.language), this.language);
  }
  /** Ten years in which an age lies; a child's is not said. */
  age(band: AgeBand | undefined): string {
    if (band === undefined) return '';
    const { from, until } = band;
    return until === null ? this.words('ageChild') : this.words('ageBand', { from, until });
  }
  set(text: string): string {
    return typesetText(text, this.language);
  }
  /** Words of the dossier itself. */
  words(
    key: Parameters<typeof printedText<'dossier'>>[2],
    values?: Readonly<Record<string, number>>,
  ): string {
    return this.set(printedText(this.language, 'dossier', key, values));
  }
  label(key: Label): string {
    return typesetText(printedText(this.language, 'label', key), this.language);
  }
  /** A line of a sheet; none for a text that is empty. */
  item(key: Label, text: string): Item[] {
    const value = this.paragraphs(text);
    return value.length === 0 ? [] : [{ label: this.label(key), value }];
  }
  /** A line of a sheet for each of the organisation's own fields that holds something. */
  own(fields: readonly CustomField[], values: CustomValues | undefined): Item[] {
    return customLines(fields, values, this.language).map(({ label, text }) => ({
      label: this.set(label),
      value: this.paragraphs(text),
    }));
  }
  /** As `own`, each on one line of a text: "Badge: 12". */
  ownLines(fields: readonly CustomField[], values: CustomValues | undefined): Runs[] {
    const colon = this.language === 'fr' ? ' : ' : ': ';
    return customLines(fields, values, this.language).flatMap(({ label, text }) =>
      this.paragraphs(`${label}${colon}${text}`),
    );
  }
  /** `widths` are relative; none: equal columns. */
  table(
    columns: readonly Label[],
    rows: readonly (readonly string[])[],
    widths: readonly number[] = [],
  ): DossierBlock[] {
    return this.rows(
      columns.map((key) => this.label(key)),
      rows,
      widths,
    );
  }
  /** A table whose heads are given as they are printed; none without a row. A column in which nothing stands is left out. */
  rows(
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    widths: readonly number[] = [],
  ): DossierBlock[] {
    const holds = columns.map((_, at) => rows.some((row) => (row[at] ?? '').trim() !== ''));
    const held = <T>(cells: readonly T[]) => cells.filter((_, at) => holds[at] === true);
    return this.form(held(columns), rows.map(held), held(widths));
  }
  /** A table with columns that stay empty, to be filled in by hand; none without a row. */
  form(
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    widths: readonly number[],
  ): DossierBlock[] {
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        columns: [...columns],
        rows: rows.map((row) => row.map((cell) => this.runs(cell))),
        widths: [...widths],
      },
    ];
  }
  /** What a record of a detention calls one of its fields, and the word for a value of a closed list. */
  field(name: CustodyField): string {
    return typesetText(custodyField(this.language, name), this.language);
  }
  word(list: CustodyList, value: string | null): string {
    return value === null ? '' : typesetText(custodyWord(this.language, list, value), this.language);
  }
}
