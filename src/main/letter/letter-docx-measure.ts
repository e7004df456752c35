/**
 * How far apart the lines and parts of a DOCX letter are: as Typst sets them (resources/typst/letter.typ), from loose to close.
 * Guarantees: the distance of lines is exact. Left to a word processor it follows the font at hand, and a page that holds the
 * letter in one font does not in the next.
 */
import { LineRuleType } from 'docx';
import type { LetterFit } from '@shared/typeset/typeset.schema';
import { millimetres, sizes } from './letter-docx-style';

/** Twentieths of a point in the body's em, and the height of a capital: from there to the baseline Typst measures a line. */
const em = sizes.body * 10;
const capital = 0.714;

/** The height of the empty line that carries the rule under the letterhead. */
export const headRule = 60;

/** On a page that is as full as this, words that a word processor breaks less well would run over. */
const fullBelow = 15;
/** What is closer than the closest page of Typst still reads well: lines 120 % of the type apart. */
const closest = 1.2;
const forBreaks = 0.4;

export type LetterMeasure = ReturnType<typeof letterMeasure>;

/**
 * In twentieths of a point. As close as Typst sets the letter, a little closer and with narrower edges where its page has no room
 * to spare: words that are not broken take a line more here and there. What stands between two lines is counted from the baseline: the leading goes off each gap.
 */
export function letterMeasure(fit: LetterFit) {
  const full = Math.max(0, fullBelow - fit.room) / fullBelow;
  const closeness = Math.min(closest, fit.closeness + full * forBreaks);
  const between = (loose: number, close: number) => loose + (close - loose) * closeness;
  const leading = between(0.62, 0.51);
  const exact = (size: number, lead: number) => ({
    line: Math.round(size * 10 * (capital + lead)),
    lineRule: LineRuleType.EXACT,
  });
  const gap = (loose: number, close: number) => Math.round(millimetres(between(loose, close)) - leading * em);
  return {
    top: Math.round(millimetres(20 - full)),
    bottom: Math.round(millimetres(24 - 4 * full)),
    line: exact(sizes.body, leading),
    notes: exact(sizes.notes, 0.52),
    edge: exact(sizes.edge, 0.5),
    afterParagraph: Math.round(between(1.05 - 0.62, 0.8 - 0.51) * em),
    afterIntro: Math.round((between(1.05, 0.8) * (6 / 7) - leading) * em),
    afterItem: Math.round((between(1.05, 0.8) * (17 / 21) - leading) * em),
    name: exact(sizes.name, 0.5),
    afterHead: gap(6, 4.5) - headRule,
    beforeSubject: gap(7, 5),
    afterSubject: gap(5, 3.5),
    afterGreeting: gap(4, 3),
    beforeHeading: Math.round((1.3 - leading) * em),
    afterHeading: Math.round((0.8 - leading) * em),
    beforeRussianClosing: gap(4 + 2.3, 2.5 + 1.9),
    room: Math.round(between(900, 640)),
    russianRoom: Math.round(between(700, 500)),
    beforeNotes: Math.round(between(240, 200)),
  };
}
