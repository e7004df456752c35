import type { DocumentLanguage } from '../language/language.schema';
import { foldKey } from './fold';
import { unpairedStraightQuotes } from './quotes';

/** One paragraph (or heading, or demand) of a document, in the order of the page. */
export interface CheckedBlock {
  readonly text: string;
  /** Names of fields in this block that have no value; their chips stand empty. */
  readonly emptyFields?: readonly string[];
}

export const textFindingCodes = [
  /** A field has no value. data: field */
  'emptyField',
  /** Nothing but blanks in the block. */
  'emptyBlock',
  /** The same paragraph stands earlier. data: first (index of the block) */
  'repeatedParagraph',
  /** A quotation mark without its partner. data: mark */
  'unbalancedQuote',
  /** A bracket without its partner. data: mark */
  'unbalancedBracket',
  /** Two blanks in a row. */
  'doubleSpace',
  /** Two apostrophes in a row, typewriter's or not. data: text */
  'doubledApostrophe',
  /** The same word twice in a row. data: word */
  'repeatedWord',
  /** A blank before a comma or full stop, or none after it. data: text */
  'strayPunctuation',
  /** "{…}", "[…]" around a note, "XXX", "TODO", "___". data: text */
  'placeholder',
  /** Words of another language that forms and web pages leave behind. data: text */
  'untranslated',
  /** Letters of two alphabets in one word, as "Кaзахстан" with a Latin a. data: word */
  'mixedAlphabets',
] as const;
export type TextFindingCode = (typeof textFindingCodes)[number];

/** `block` and `offset` say where: the UTF-16 offset in the block's text, or 0 for the block as a whole. */
export interface TextFinding {
  readonly code: TextFindingCode;
  readonly block: number;
  readonly offset: number;
  readonly length: number;
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * What a careful reader would mark before a letter goes out. Findings come in the order of the text. Nothing is corrected:
 * a quoted document may hold such things on purpose.
 */
export function checkText(blocks: readonly CheckedBlock[], language: DocumentLanguage): TextFinding[] {
  const findings = blocks.flatMap((block, index) => [
    ...(block.emptyFields ?? []).map((field) => finding('emptyField', index, 0, '', { field })),
    ...checkBlock(block.text, index, language),
  ]);
  return [...findings, ...repeatedParagraphs(blocks)].sort(
    (one, other) => one.block - other.block || one.offset - other.offset,
  );
}

function checkBlock(text: string, block: number, language: DocumentLanguage): TextFinding[] {
  if (text.trim() === '') return [finding('emptyBlock', block, 0, '', {})];
  return [
    ...unbalanced(text, block, language),
    ...patterns.flatMap(({ code, pattern, key }) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => code !== 'repeatedWord' || !rightlyRepeated.has(found.toLowerCase()))
        .map((match) =>
          finding(
            code,
            block,
            match.index,
            match[0],
            key === undefined ? {} : { [key]: match[1] ?? match[0].trim() },
          ),
        ),
    ),
    ...mixedAlphabets(text, block),
    ...untranslated(text, block, language),
  ];
}

const patterns: readonly { code: TextFindingCode; pattern: RegExp; key?: string }[] = [
  { code: 'doubleSpace', pattern: /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu },
  { code: 'doubledApostrophe', pattern: /(?<=[\p{L}\p{N}])['’‘]{2,}(?=\p{L})/gu, key: 'text' },
  {
    code: 'repeatedWord',
    pattern: /(?<![\p{L}\p{N}\p{M}'’-])(\p{L}{2,}) \1(?![\p{L}\p{N}\p{M}'’-])/giu,
    key: 'word',
  },
  {
    code: 'strayPunctuation',
    pattern: /(?<=\p{L})[ \u00a0\u202f]+[,.](?=\s|$)|(?<=\p{L}{2}),(?=\p{L})/gu,
    key: 'text',
  },
  {
    code: 'placeholder',
    pattern:
      /\{[^{}\n]{0,80}\}|<[^<>\n]{1,40}>|\[(?:\.{3}|…|\?+|à compléter|to fill|[A-ZА-ЯЁÀ-Ý ]{3,})\]|(?<![\p{L}\p{N}])(?:[XХ]{3,}|xxx+|ххх+|TODO|TBD|lorem ipsum)(?![\p{L}\p{N}])|_{3,}|\?{3,}/gu,
    key: 'text',
  },
];

/** Grammar repeats these: "nous nous félicitons", "vous vous engagez". */
const rightlyRepeated = new Set(['nous nous', 'vous vous', 'had had', 'that that']);

function finding(
  code: TextFindingCode,
  block: number,
  offset: number,
  text: string,
  data: Readonly<Record<string, string | number>>,
): TextFinding {
  return { code, block, offset, length: text.length, data };
}

/** Opening marks and what closes them. ‘ is left out: its partner is the apostrophe. */
const quotePairs = { '«': '»', '“': '”' } as const;
const germanPairs = { '«': '»', '„': '“' } as const;
const bracketPairs = { '(': ')', '[': ']' } as const;
const anyMark = /[«»“”„()[\]]/gu;

function unbalanced(text: string, block: number, language: DocumentLanguage): TextFinding[] {
  const quotes = language === 'ru' || language === 'kk' || text.includes('„') ? germanPairs : quotePairs;
  return [
    ...loners(text, quotes).map((at) => ['unbalancedQuote', at] as const),
    ...unpairedStraightQuotes(text).map((at) => ['unbalancedQuote', at] as const),
    ...loners(text, bracketPairs).map((at) => ['unbalancedBracket', at] as const),
  ].map(([code, at]) => finding(code, block, at, text.charAt(at), { mark: text.charAt(at) }));
}

/** Offsets of marks without a partner. "1)" that numbers a point is no bracket. */
function loners(text: string, pairs: Readonly<Record<string, string>>): number[] {
  const open: { at: number; closing: string }[] = [];
  const alone: number[] = [];
  for (const { index: at, 0: mark } of text.matchAll(anyMark)) {
    const closing = pairs[mark];
    if (closing !== undefined) open.push({ at, closing });
    else if (Object.values(pairs).includes(mark)) {
      if (open.at(-1)?.closing === mark) open.pop();
      else if (!/(?:^|[\s;:,(])[\p{L}\p{N}]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))) alone.push(at);
    }
  }
  return [...alone, ...open.map(({ at }) => at)];
}

function mixedAlphabets(text: string, block: number): TextFinding[] {
  const words = text.matchAll(/[\p{L}\p{M}]+/gu);
  return [...words]
    .filter(([word]) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word))
    .map((match) => finding('mixedAlphabets', block, match.index, match[0], { word: match[0] }));
}

/** What a page's buttons and labels leave in a copied text; each only where the document is in another language. */
const leftovers: Record<DocumentLanguage, RegExp> = {
  en: /(?<![\p{L}-])(?:(?:Yes|No|Name|Country|Message|Email|Send|Submit|Please|Required) ?:|\[required\]|(?:click here|read more|sign up|share this|all rights reserved)(?!\p{L}))/giu,
  fr: /(?<![\p{L}-])(?:(?:Oui|Non|Nom|Pays|Courriel|Envoyer) ?:|\[requis\]|(?:cliquez ici|lire la suite|tous droits réservés)(?!\p{L}))/giu,
  ru: /(?<![\p{L}-])(?:(?:Да|Нет|Имя|Страна|Сообщение) ?:|\[обязательно\]|(?:нажмите здесь|читать далее|все права защищены)(?!\p{L}))/giu,
  kk: /(?<![\p{L}-])(?:(?:Иә|Жоқ|Аты|Ел) ?:)/giu,
};

function untranslated(text: string, block: number, language: DocumentLanguage): TextFinding[] {
  return Object.entries(leftovers)
    .filter(([other]) => other !== language)
    .flatMap(([, pattern]) => [...text.matchAll(pattern)])
    .filter(([found]) => !new RegExp(leftovers[language].source, 'iu').test(found))
    .map((match) => finding('untranslated', block, match.index, match[0], { text: match[0] }));
}

/** Short lines repeat rightly ("Copy:", a name); a paragraph of forty letters does not. */
const paragraphLength = 40;

function repeatedParagraphs(blocks: readonly CheckedBlock[]): TextFinding[] {
  const seen = new Map<string, number>();
  const findings: TextFinding[] = [];
  for (const [index, { text }] of blocks.entries()) {
    const key = foldKey(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = seen.get(key);
    if (first !== undefined) findings.push(finding('repeatedParagraph', index, 0, text, { first }));
    else if (key.length >= paragraphLength) seen.set(key, index);
  }
  return findings;
}
