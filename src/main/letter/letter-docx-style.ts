/** What the parts of a DOCX letter share: measures of the page that Typst sets, and the ways to make a paragraph. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IPropertiesOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { LetterPage } from '@shared/typeset/letter-page.schema';

export type Run = LetterPage['closing'][number][number];
type Language = LetterPage['language'];

/** In half points. */
export const sizes = { body: 21, small: 19, notes: 18, edge: 16, name: 24 } as const;
export const colours = { ink: '111111', quiet: '555555', draft: 'B3261E' } as const;
/** The width of the text: A4 without its margins of 25 and 22 mm. */
export const textWidth = millimetres(163);
/** Where a French or Russian addressee, and a French signature, begin. */
export const rightColumn = millimetres(72);

export function millimetres(length: number): number {
  return convertMillimetersToTwip(length);
}

/** Noto Serif has the letters of all languages that are written here; a program without it takes its usual serif. */
const fonts = { serif: 'Noto Serif', sans: 'Noto Sans' } as const;
const locales = { en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU', kk: 'kk-KZ' } as const satisfies Record<
  Language,
  string
>;

/** The look of a run; the language is on each, because programs forget that of the document when text is copied. */
export function look(language: Language, options: IRunOptions & { sans?: boolean } = {}): IRunOptions {
  const { sans = false, ...rest } = options;
  const font = sans ? fonts.sans : fonts.serif;
  const locale = locales[language];
  return { font, size: sizes.body, color: colours.ink, language: { value: locale }, ...rest };
}

/** A string as runs; a line feed breaks the line. */
export function words(
  language: Language,
  text: string,
  options: IRunOptions & { sans?: boolean } = {},
): TextRun[] {
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...look(language, options), text: line, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

export function runsOf(language: Language, runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) =>
    words(language, text, {
      ...(bold === true ? { bold: true } : {}),
      ...(italic === true ? { italics: true } : {}),
    }),
  );
}

/** A paragraph of the body, justified, with the indent that Russian custom asks for. */
export function bodyParagraph(
  language: Language,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
) {
  const russian = language === 'ru';
  return new Paragraph({
    alignment: language === 'kk' ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    spacing: { after: russian ? 0 : 90, line: 276 },
    widowControl: true,
    ...(russian ? { indent: { firstLine: millimetres(11) } } : {}),
    ...options,
    children: [...children],
  });
}

/** A paragraph that is not part of the running text. */
export function plainParagraph(children: readonly ParagraphChild[], options: IParagraphOptions = {}) {
  return new Paragraph({ spacing: { after: 0, line: 252 }, ...options, children: [...children] });
}

/** @returns the bytes of a file that names no author but the organisation */
export async function docxFile(
  { metadata, language }: Pick<LetterPage, 'metadata' | 'language'>,
  parts: Pick<IPropertiesOptions, 'numbering' | 'sections'>,
): Promise<Uint8Array> {
  const document = new Document({
    title: metadata.title,
    creator: metadata.author,
    lastModifiedBy: metadata.author,
    keywords: metadata.keywords.join(' '),
    styles: { default: { document: { run: look(language) } } },
    ...parts,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
