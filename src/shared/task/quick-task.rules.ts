import { parseDateInput } from '../dates/date-input.rules';
import type { PartialDate } from '../dates/partial-date.schema';
import type { Language } from '../language/language.schema';

export interface QuickTask {
  readonly title: string;
  readonly due: PartialDate | null;
}

/** More words than any date: "on or about the 29th of October 2026 at half past eight". */
const longestDate = 9;
/** What joins a date to the sentence before it, and says nothing without it. */
const joints =
  /(?:^|[\s,;:]+)(?:by|on|until|till|due|before|for|at|le|la|d'ici|d’ici|avant|pour|au|à|jusqu'au|до|к|на|в|во|не позднее)$/iu;

/**
 * What is typed in one line: "call the lawyer tomorrow", "vendredi écrire au tribunal", «позвонить адвокату завтра в 10:00».
 * The longest date at the end, else at the beginning, is the due date; the rest is the title. A figure alone is no date.
 */
export function parseQuickTask(text: string, language: Language, today: string): QuickTask {
  const words = text.trim().split(/\s+/u);
  const most = Math.min(longestDate, words.length - 1);
  for (let count = most; count > 0; count -= 1) {
    const found = findDay(words.slice(-count).join(' '), language, today);
    const title = words
      .slice(0, -count)
      .join(' ')
      .replace(joints, '')
      .replace(/[,;:]$/u, '')
      .trim();
    if (found !== undefined && title !== '') return named(found, title, text);
  }
  for (let count = most; count > 0; count -= 1) {
    const found = findDay(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:]$/u, ''),
      language,
      today,
    );
    if (found !== undefined) return named(found, words.slice(count).join(' '), text);
  }
  return { title: words.join(' '), due: null };
}

interface FoundDay {
  readonly due: PartialDate;
  /** All that was typed as its date stands in the date. */
  readonly whole: boolean;
}

/** What a date cannot hold, "tomorrow evening", stays where it was typed: in the title. */
function named({ due, whole }: FoundDay, title: string, text: string): QuickTask {
  return { title: whole ? title : text.trim().replace(/\s+/gu, ' '), due };
}

/** A day, the days of a week, or a month with its year: "in 2026" and "May" are words of the title more often than dates. */
function findDay(text: string, language: Language, today: string): FoundDay | undefined {
  const read = parseDateInput(text, language, today, 'future');
  // "Tomorrow at 8": nobody said of which half of the day, so that the words stay.
  if (!read.ok) return read.day && { due: read.day, whole: false };
  if (read.date.start.length === 4) return undefined;
  const { start, end } = read.date;
  if (end !== null && (start.length < 10 || /\d/u.test(text))) return undefined;
  if (start.length === 7 && !/\d/u.test(text)) return undefined;
  return { due: read.date, whole: read.unkept === undefined };
}
