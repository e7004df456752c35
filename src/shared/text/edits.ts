/** Text in pieces that carry formatting; typesetting sees through the joints, since a quotation may open in one piece and
 * close in another. */
export interface Run {
  readonly text: string;
}

/** Replace `length` UTF-16 units at `at` by `text`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Applies edits, given in ascending order and apart from each other, to the joined text of the runs and cuts it again at the same joints. A
 * replacement belongs to the run of the first unit it replaces, an insertion to the run that ends there. Gives as many
 * texts as it got.
 */
export function applyEdits(texts: readonly string[], edits: readonly Edit[]): string[] {
  if (edits.length === 0) return [...texts];
  const result: string[] = [];
  let start = 0;
  let next = 0;
  let skipped = 0;
  for (const [index, text] of texts.entries()) {
    const end = start + text.length;
    const isLast = index === texts.length - 1;
    let piece = '';
    let from = start + Math.min(skipped, text.length);
    skipped -= Math.min(skipped, text.length);
    for (let edit = edits[next]; edit !== undefined; edit = edits[next]) {
      const belongs = edit.length === 0 ? edit.at <= end && (edit.at > start || start === 0) : edit.at < end;
      if (!belongs && !isLast) break;
      piece += text.slice(from - start, edit.at - start) + edit.text;
      from = edit.at + edit.length;
      next += 1;
    }
    if (from > end) skipped += from - end;
    result.push(piece + text.slice(Math.max(0, from - start)));
    start = end;
  }
  return result;
}
