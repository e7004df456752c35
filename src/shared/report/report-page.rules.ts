/** The annual report as it will be printed. */
import { textIn, type LocalizedText } from '../language/language.schema';
import { printedText } from '../letter/printed-text';
import type { Breakdown, Measure, StatisticsTable } from '../statistics/statistics.schema';
import type { ReplyTable } from '../statistics/reply-rates.schema';
import type { BarsBlock, ReportBlock, ReportPage } from '../typeset/report-page.schema';
import { reportSections, type ReportChoice, type ReportSection } from './annual-report.schema';
import { answerBlocks } from './report-answers.rules';
import { reportFigures, type ReportCounts, type ReportFigures } from './report-figures.rules';
import { ReportWords } from './report-words';

export interface ReportSource {
  readonly counts: ReportCounts;
  /** Letters sent in the year and their answers, by office; suppressed already where the report is public. */
  readonly replies: ReplyTable;
  readonly organisation: LocalizedText;
  /** Civil day. */
  readonly asOf: string;
}

interface ReportOptions {
  /** A preview, which says that it is a draft. */
  readonly draft: boolean;
  readonly logo: string | null;
  /** Only this section is filled, and those before it keep their headings, so that its number stands. */
  readonly show?: ReportSection | undefined;
}

/** Cover and contents. */
export const pagesBeforeSections = 2;

interface Parts {
  readonly source: ReportSource;
  readonly choice: ReportChoice;
  readonly figures: ReportFigures;
  readonly words: ReportWords;
}

export function reportPage(source: ReportSource, choice: ReportChoice, options: ReportOptions): ReportPage {
  const { language, year, publicly } = choice;
  const words = new ReportWords(language);
  const parts = { source, choice, words, figures: reportFigures(source.counts, publicly) };
  const organisation = words.set(textIn(source.organisation, language));
  const title = words.title();
  const made = words.word('madeOn', { date: words.date(source.asOf) });
  const chosen = options.show === undefined ? reportSections : upTo(options.show);
  return {
    language,
    draftMark: options.draft ? printedText(language, 'letter', 'draft') : null,
    cover: {
      organisation,
      logo: options.logo,
      title,
      year: String(year),
      subtitle: words.word('subtitle'),
      mark: publicly ? '' : words.word('mark'),
      lines: publicly ? [made, words.word('suppressed')] : [made],
    },
    contentsTitle: words.word('contents'),
    sections: chosen.map((section) => ({
      title: words.section(section),
      blocks: options.show === undefined || options.show === section ? builders[section](parts) : [],
    })),
    runningTitle: [organisation, `${title} ${year}`].filter(Boolean).join(' · '),
    pageLabel: printedText(language, 'letter', 'page'),
    footer: words.date(source.asOf),
    metadata: {
      title: `${title} ${year}`,
      author: organisation,
      keywords: [String(year)],
      date: source.asOf,
    },
  };
}

function upTo(section: ReportSection): ReportSection[] {
  return reportSections.slice(0, reportSections.indexOf(section) + 1);
}

const builders: Record<ReportSection, (parts: Parts) => ReportBlock[]> = {
  summary,
  cases: (parts) => measured(['cases_opened', 'cases_closed'], parts),
  acts: (parts) => measured(['acts'], parts, { acts: parts.words.word('actsNote') }),
  detention: (parts) =>
    measured(['detentions', 'days_held'], parts, { days_held: parts.words.word('heldNote') }),
  letters: (parts) => [
    ...measured(['letters'], parts),
    ...answerBlocks(parts.source, parts.choice, parts.words),
  ],
  years,
  tables,
  method,
};

const paragraph = (text: string, { words }: Parts): ReportBlock => ({
  kind: 'paragraph',
  runs: words.runs(text),
});

function summary(parts: Parts): ReportBlock[] {
  const { choice, figures, source, words } = parts;
  const foreword = choice.foreword
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentences = [...figures.totals].map(([measure, value]) =>
    words.sentence(measure, value, choice.year),
  );
  const running = String(choice.year) === source.asOf.slice(0, 4);
  return [
    ...(foreword.length === 0 ? [] : [heading(words.foreword())]),
    ...foreword.map((line) => paragraph(line, parts)),
    ...(foreword.length === 0 ? [] : [heading(String(choice.year))]),
    { kind: 'list', ordered: false, items: sentences.map((text) => [{ text }]) },
    ...yearsTable(parts, 2),
    ...(running
      ? [paragraph(words.word('toDate', { date: words.date(source.asOf).replace(/\.$/u, '') }), parts)]
      : []),
  ];
}

function heading(text: string): ReportBlock {
  return { kind: 'heading', level: 1, text };
}

/** What is said of some measures: the sentence, then each breakdown as bars. */
function measured(
  measures: readonly Measure[],
  parts: Parts,
  notes: Partial<Record<Measure, string>> = {},
): ReportBlock[] {
  const { choice, figures, words } = parts;
  return measures.flatMap((measure): ReportBlock[] => {
    const total = figures.totals.get(measure) ?? null;
    const note = notes[measure];
    const own = figures.breakdowns.filter((one) => one.measure === measure);
    // One bar alone is the total again; the tables have it.
    const shown = own.flatMap(({ by, table }) =>
      table === null || table.cells.length < 2 ? [] : [bars(measure, by, table, words)],
    );
    const filled = total === null || total > 0;
    return [
      ...(measures.length > 1 ? [heading(words.measure(measure))] : []),
      { kind: 'paragraph', runs: [{ text: words.sentence(measure, total, choice.year) }] },
      ...(note === undefined || !filled ? [] : [paragraph(note, parts)]),
      // Before the bars: after them it would stand alone on a page of its own where they fill one.
      ...(own.some(({ table }) => table !== null && hides(table)) ? [hiddenNote(parts)] : []),
      ...(filled ? shown : []),
      ...(filled && own.some(({ table }) => table === null)
        ? [paragraph(words.word('withheld'), parts)]
        : []),
    ];
  });
}

function hides({ cells }: StatisticsTable): boolean {
  return cells.some(({ value }) => value === null);
}

function hiddenNote({ words }: Parts): ReportBlock {
  return { kind: 'notice', title: '', runs: words.runs(words.word('hiddenNote')) };
}

function bars(measure: Measure, by: Breakdown, table: StatisticsTable, words: ReportWords): BarsBlock {
  const title = words.heading(measure, by);
  return {
    kind: 'bars',
    title,
    alt: words.word('alt', { title }),
    bars: table.cells.map((cell) => ({
      label: words.label(cell, measure, by),
      value: cell.value,
      shown: shownValue(cell.value, words),
    })),
  };
}

function shownValue(value: number | null, words: ReportWords): string {
  return value === null ? words.word('hidden') : words.number(value);
}

/** Each measure in a row, the last `count` years in columns. */
function yearsTable({ figures, words }: Parts, count: number): ReportBlock[] {
  const [first] = figures.years;
  if (first === undefined) return [];
  const keys = first.table.cells.map(({ key }) => key).slice(-count);
  const rows = figures.years.map(({ measure, table }) => [
    [{ text: words.measure(measure) }],
    ...keys.map((key) => [
      { text: shownValue(table.cells.find((cell) => cell.key === key)?.value ?? null, words) },
    ]),
  ]);
  return [
    {
      kind: 'table',
      columns: [words.word('figure'), ...keys],
      rows,
      widths: [4, ...keys.map(() => 1)],
    },
  ];
}

function years(parts: Parts): ReportBlock[] {
  const { figures, words } = parts;
  const drawn = figures.years.filter(({ table }) => table.cells.some(({ value }) => value !== 0));
  return [
    paragraph(words.word('yearsNote'), parts),
    ...yearsTable(parts, 5),
    ...drawn.map(({ measure, table }) => bars(measure, 'year', table, words)),
    ...(figures.years.some(({ table }) => hides(table)) ? [hiddenNote(parts)] : []),
  ];
}

function tables(parts: Parts): ReportBlock[] {
  const { figures, words } = parts;
  const shown = figures.breakdowns.flatMap(({ measure, by, table }): ReportBlock[] => {
    if (table === null || table.total === 0 || table.total === null) return [];
    const { total } = table;
    const rows = table.cells.map((cell) => [
      [{ text: words.label(cell, measure, by) }],
      [{ text: shownValue(cell.value, words) }],
      [{ text: cell.value === null ? words.word('hidden') : words.share(cell.value, total) }],
    ]);
    const sum = [
      [{ text: words.word('total'), bold: true }],
      [{ text: words.number(total), bold: true }],
      [{ text: '' }],
    ];
    return [
      heading(words.heading(measure, by)),
      {
        kind: 'table',
        columns: ['', words.word('figure'), words.word('share')],
        rows: [...rows, sum],
        widths: [4, 1, 1],
      },
    ];
  });
  if (shown.length === 0) {
    const withheld = figures.breakdowns.some(({ table }) => table === null || table.total === null);
    return [paragraph(words.word(withheld ? 'withheld' : 'nothing'), parts)];
  }
  const some = figures.breakdowns.some(({ table }) => table !== null && hides(table));
  return [paragraph(words.word('tablesNote'), parts), ...shown, ...(some ? [hiddenNote(parts)] : [])];
}

function method(parts: Parts): ReportBlock[] {
  const { choice, figures, words } = parts;
  const undated = new Map(
    figures.breakdowns.flatMap(({ measure, table }) =>
      table === null || table.undated === null || table.undated === 0 ? [] : [[measure, table.undated]],
    ),
  );
  const protection = choice.publicly
    ? [paragraph(words.word('method4'), parts), paragraph(words.word('method5'), parts)]
    : [paragraph(words.word('method6'), parts)];
  return [
    heading(words.word('source')),
    ...(['method1', 'method2', 'method3'] as const).map((key) => paragraph(words.word(key), parts)),
    ...[...undated].map(([measure, n]) =>
      paragraph(words.word('undated', { n: words.number(n), measure: words.measure(measure) }), parts),
    ),
    heading(words.word('suppression')),
    ...protection,
  ];
}
