/** How the authorities answered, office by office: a table, as a rate alone says nothing of how many letters it rests on. */
import { textIn, type LocalizedText } from '../language/language.schema';
import type { ReplyRow, ReplyTable } from '../statistics/reply-rates.schema';
import type { ReportBlock } from '../typeset/report-page.schema';
import type { ReportChoice } from './annual-report.schema';
import type { ReportWords } from './report-words';

interface Answers {
  /** Suppressed already where the report is public. */
  readonly replies: ReplyTable;
  readonly asOf: string;
}

export function answerBlocks(
  { replies, asOf }: Answers,
  { year }: Pick<ReportChoice, 'year'>,
  words: ReportWords,
): ReportBlock[] {
  const { rows, total } = replies;
  const say = (text: string): ReportBlock => ({ kind: 'paragraph', runs: words.runs(text) });
  const head: ReportBlock = { kind: 'heading', level: 1, text: words.word('answers') };
  if (rows.length === 0) return [head, say(words.word('answersNone', { year }))];
  if (total.sent === null) return [head, say(words.word('answersFew'))];
  const hides = rows.some(({ sent }) => sent === null);
  // A table of asterisks alone says nothing, and its total stands in the sentence.
  const tells = rows.some(({ sent }) => sent !== null);
  const table: ReportBlock = {
    kind: 'table',
    columns: (['office', 'sent', 'answered', 'rate', 'median'] as const).map((key) => words.word(key)),
    rows: [
      ...rows.map((row) => cellsOf(row, nameOf(row.label, words), words)),
      cellsOf(total, words.word('total'), words).map((cell) => cell.map((run) => ({ ...run, bold: true }))),
    ],
    widths: [4.6, 1.8, 1.9, 1.2, 1.9],
  };
  return [
    head,
    say(words.answers(total.sent, total.answered ?? 0, year, asOf)),
    say(words.word('answersNote')),
    tells ? table : say(words.word('withheld')),
    ...(tells && hides
      ? [{ kind: 'notice' as const, title: '', runs: words.runs(words.word('hiddenNote')) }]
      : []),
  ];
}

function nameOf(label: LocalizedText | null, words: ReportWords): string {
  const name = label === null ? '' : textIn(label, words.language);
  return name === '' ? words.word('unknown') : words.set(name);
}

function cellsOf({ sent, answered, medianDays }: ReplyRow, name: string, words: ReportWords) {
  const hidden = words.word('hidden');
  const cells =
    sent === null || answered === null
      ? [hidden, hidden, hidden, hidden]
      : [
          words.number(sent),
          words.number(answered),
          words.share(answered, sent),
          medianDays === null ? '–' : words.number(medianDays),
        ];
  return [name, ...cells].map((text) => [{ text }]);
}
