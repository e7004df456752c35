import type { DocumentLanguage } from '../language/language.schema';
import type { Edit } from './edits';

/** Word space that does not break. */
export const noBreakSpace = '\u00a0';
/** Thin space that does not break and never stretches in a justified line. */
export const thinSpace = '\u202f';

/**
 * The text as it was written, but a quotation mark or a mark of two parts does not part from its word at the end of a line.
 * For the screen, where text is shown as it was typed; what is printed is typeset in its language.
 */
export function keepMarks(text: string): string {
  return text.replace(/(?<=«) | (?=[»:;!?])/gu, noBreakSpace);
}

/** A blank that a rule may replace. Line ends and tabs are the writer's. */
const blank = '[ \\u00a0\\u2009\\u202f]';
const wordEnd = '[\\p{L}\\p{N}\\p{M}%)\\]}»”’…°.]';

/** `pattern` matches nothing but blanks, or nothing at all where `space` is to be inserted. */
interface SpaceRule {
  readonly pattern: RegExp;
  readonly space: string;
}

/**
 * The blank after `before` and before `after` becomes `space`; several blanks become one. Every pattern begins by asking
 * for what follows, which few places have: looking back from each letter of a text takes ten times as long.
 */
function between(before: string, after: string, space = noBreakSpace): SpaceRule {
  return { pattern: new RegExp(`(?=${blank})(?<=${before})${blank}+(?=${after})`, 'gu'), space };
}

/**
 * As `between`, also where no blank was written. Only the first of several blanks is looked at: from each of them to the
 * end of them would take quadratic time.
 */
function always(before: string, after: string, space: string): SpaceRule {
  return {
    pattern: new RegExp(
      `(?<!${blank})(?=${blank}*${after})(?<=${before})(?:${blank}+|(?!${blank}))(?=${after})`,
      'gu',
    ),
    space,
  };
}

/** The blank after one of these words, which is not the end of a longer one. */
function afterWord(words: readonly string[], after = '\\S', flags = 'gu'): SpaceRule {
  const list = words.map((word) => word.replaceAll('.', '\\.')).join('|');
  return {
    pattern: new RegExp(
      `(?=${blank})(?<=(?<![\\p{L}\\p{N}\\p{M}’'-])(?:${list}))${blank}+(?=${after})`,
      flags,
    ),
    space: noBreakSpace,
  };
}

function afterNumber(words: readonly string[]): SpaceRule {
  return between(
    '\\p{Nd}',
    `(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{N}])`,
  );
}

/** "Ж. М. Токаев", "K.-J. Tokayev" and "Токаев К. К.": initials stay with their surname. */
const initials: readonly SpaceRule[] = [
  between('(?<![\\p{L}\\p{N}\\p{M}])\\p{Lu}\\.', '\\p{Lu}'),
  between('\\p{Lu}\\p{Ll}+', `\\p{Lu}\\.${blank}?\\p{Lu}\\.(?!${blank}?\\p{Lu}\\p{Ll})`),
];
/** Groups of three figures from the first to the last, so that telephone numbers and dates stay as they are. At most
 * seven groups: without a bound a long column of figures would take quadratic time. */
const numbers: SpaceRule = between(
  `(?<![\\p{N}+]|[\\p{N}+]${blank})\\p{Nd}{1,3}(?:${blank}\\p{Nd}{3}){0,6}`,
  `\\p{Nd}{3}(?:${blank}\\p{Nd}{3}){0,6}(?!\\p{N}|${blank}\\p{N})`,
  thinSpace,
);

const frenchMonths =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
const russianMonths =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const kazakhMonths =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const russianSmallWords =
  'а в во да до за и из к ко на не ни но о об обо от по с со то у я без для над под при про'.split(' ');

/** What stays with the number after it: "article 9", "No. 29", «статья 5». */
const englishReferences = (
  'No. Nos. no. nos. art. arts. Art. para. paras. p. pp. article articles rule rules paragraph section resolution ' +
  'chapter annex Article Articles Rule Rules Paragraph Section Resolution Chapter Annex'
).split(' ');
const frenchReferences = (
  'n° nos N° art. al. p. pp. article articles règle règles paragraphe paragraphes alinéa partie chapitre section ' +
  'résolution annexe Article Articles Règle Règles Partie Chapitre Section Résolution Annexe'
).split(' ');
const russianReferences = (
  'стать(?:я|и|ю|е|ёй|ей|ям|ями|ях) част(?:ь|и|ью|ям|ями|ях) пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)? ' +
  'правил(?:о|а|у|е|ом|ам|ами|ах)? резолюци(?:я|и|ю|ей) глав(?:а|ы|у|е|ой) экз.'
).split(' ');

const rules: Record<DocumentLanguage, readonly SpaceRule[]> = {
  en: [
    ...initials,
    afterWord(['Mr', 'Mrs', 'Ms', 'Dr', 'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'H.E.']),
    afterWord(englishReferences, '\\p{Nd}'),
    afterNumber([...englishMonths, 'a.m.', 'p.m.', '%']),
  ],
  // Lexique des règles typographiques de l'Imprimerie nationale: a thin space before ; ! ?, a word space before : and
  // within guillemets, none of them breaking. U+202F keeps its width when the line is justified.
  fr: [
    ...initials,
    afterWord(['M.', 'MM.', 'Mme', 'Mmes', 'Mlle', 'Me', 'Dr', 'Pr', 'S.E.']),
    afterWord(frenchReferences, '\\p{Nd}'),
    afterNumber([...frenchMonths, 'h', 'min', '%', '€', 'tenges?', 'ans?', 'mois', 'jours?']),
    between('(?:^|[^\\p{L}])1er', `(?:${frenchMonths.join('|')})(?!\\p{L})`),
    always('\\p{Nd}', '%(?![\\p{L}\\p{N}])', noBreakSpace),
    always('(?<![\\p{L}\\p{N}\\p{M}])[nN]°', '\\p{Nd}', noBreakSpace),
    between('\\p{Nd}[ \\u00a0\\u2009\\u202f]h', '\\p{Nd}{2}(?!\\p{N})'),
    numbers,
    always('«', '\\S', noBreakSpace),
    always('\\S', '»', noBreakSpace),
    always(wordEnd, '[;!?](?:[\\s;!?:.…)\\]»”"\'’]|$)', thinSpace),
    between('\\S', '[;!?](?![;!?]*\\p{L})', thinSpace),
    always(wordEnd, ':(?:\\s|$)', noBreakSpace),
    between('\\S', ':', noBreakSpace),
  ],
  ru: [
    ...initials,
    afterWord(russianSmallWords, '\\S', 'giu'),
    always('№', '\\p{Nd}', noBreakSpace),
    afterWord(['№', '§', 'ст.', 'ч.', 'п.', 'пп.', 'стр.', 'с.'], '\\p{Nd}'),
    afterWord(russianReferences, '\\p{Nd}', 'giu'),
    // The town («в г. Алматы»), not the year before a new sentence («2017 г. Затем»).
    between("(?<![\\p{L}\\p{N}\\p{M}’'-])(?<!\\p{Nd}[ \\u00a0\\u2009\\u202f])г\\.", '\\p{Lu}'),
    afterWord(['ул.', 'д.', 'кв.', 'пос.', 'обл.', 'им.'], '[\\p{Lu}\\p{Nd}]'),
    afterWord(['т.'], '[едпк]\\.'),
    afterNumber([
      ...russianMonths,
      'г.',
      'гг.',
      'года?',
      'году',
      'мин',
      'тыс.',
      'млн',
      'млрд',
      'тенге',
      'руб.',
      'л.',
      'экз.',
      '%',
      '№',
    ]),
    between('\\p{Nd}', 'ч(?![\\p{L}\\p{N}.])'),
    between('\\S', '[—–](?:\\s|$)'),
    numbers,
  ],
  kk: [
    ...initials,
    afterWord(['№', '§'], '\\p{Nd}'),
    afterNumber([...kazakhMonths.map((month) => `${month}\\p{Ll}*`), 'жыл\\p{Ll}*', 'ж.', 'теңге', '%']),
    between('\\S', '[—–](?:\\s|$)'),
    numbers,
  ],
};

export function spaceRules(language: DocumentLanguage): readonly SpaceRule[] {
  return rules[language];
}

/** Edits that set the space of one rule. */
export function spaceEdits(text: string, rule: SpaceRule): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    if (match[0] !== rule.space) edits.push({ at: match.index, length: match[0].length, text: rule.space });
  }
  return edits;
}
