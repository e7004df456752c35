/** Head, body and end of a DOCX letter, in the order and at the places of the page that Typst sets. */
import { AlignmentType, HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';
import type { LetterBodyBlock } from '@shared/typeset/block.schema';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import { docxLetterhead } from './letter-docx-head';
import { docxPicture, partnerBox } from './letter-docx-picture';
import type { LetterMeasure } from './letter-docx-measure';
import {
  bodyParagraph,
  colours,
  look,
  millimetres,
  plainParagraph,
  rightColumn,
  runsOf,
  sizes,
  textWidth,
  words,
} from './letter-docx-style';

export const demandList = 'demands';
export const numberList = 'numbers';

const filled = (text: string) => text.trim() !== '';

/** Letterhead, references, addressee, date, subject, greeting. */
export function docxOpening(page: LetterPage, images: Images, measure: LetterMeasure): (Paragraph | Table)[] {
  return [
    ...docxLetterhead(page, images, measure),
    ...addressing(page, measure),
    ...subject(page, measure),
    ...greeting(page, measure),
  ];
}

/** Where the date stands is custom: French under the addressee, Russian at the left, English opposite the reference. */
function addressing(page: LetterPage, { line: spaced }: LetterMeasure): Paragraph[] {
  const { language } = page;
  const references = page.references
    .filter(({ value }) => filled(value))
    .map(({ label, value }) => `${label} ${value}`.trim());
  const small = (text: string) =>
    plainParagraph(words(language, text, { size: sizes.small }), { spacing: spaced });
  const addressee = page.addressee.map((line) => plainParagraph(words(language, line), { spacing: spaced }));
  const gap = plainParagraph([], { spacing: { after: 120, ...spaced } });
  if (page.addresseeSide === 'left') {
    const [first = '', ...rest] = references;
    const date = [new TextRun({ ...look(language), children: [new Tab(), page.placeDate] })];
    return [
      plainParagraph([...words(language, first, { size: sizes.small }), ...date], {
        spacing: spaced,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      }),
      ...rest.map((line) => small(line)),
      gap,
      ...addressee,
    ];
  }
  const left = references.map((line) => words(language, line, { size: sizes.small }));
  if (language !== 'fr') return sideBySide(page, spaced, [words(language, page.placeDate), ...left]);
  const below = { indent: { left: rightColumn }, spacing: { before: 200, ...spaced } };
  return [...sideBySide(page, spaced, left), plainParagraph(words(language, page.placeDate), below)];
}

/** The addressee beside what stands at the left, line by line; a long line goes on below its beginning. */
function sideBySide(
  { language, addressee }: LetterPage,
  spaced: LetterMeasure['line'],
  left: readonly TextRun[][],
): Paragraph[] {
  const count = Math.max(left.length, addressee.length);
  return Array.from({ length: count }, (_one, index) => {
    const tab = new TextRun({ ...look(language), children: [new Tab()] });
    return plainParagraph([...(left[index] ?? []), tab, ...words(language, addressee[index] ?? '')], {
      spacing: spaced,
      indent: { left: rightColumn, hanging: rightColumn },
      tabStops: [{ type: TabStopType.LEFT, position: rightColumn }],
    });
  });
}

function subject({ language, subject: { label, text } }: LetterPage, measure: LetterMeasure): Paragraph[] {
  const line = [label, text].filter(filled).join(' ');
  if (line === '') return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: measure.beforeSubject, after: measure.afterSubject, ...measure.line },
      children: words(language, line, { bold: true }),
    }),
  ];
}

function greeting({ language, greeting: text }: LetterPage, measure: LetterMeasure): Paragraph[] {
  if (!filled(text)) return [];
  const centred = language === 'ru' || language === 'kk';
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  const spacing = { after: measure.afterGreeting, ...measure.line };
  return [plainParagraph(words(language, text), { alignment, keepNext: true, spacing })];
}

export function docxBody(page: LetterPage, measure: LetterMeasure): Paragraph[] {
  let lists = 0;
  return page.body.flatMap((block) => {
    if (block.kind === 'list' && block.ordered) lists += 1;
    return blockOf(page, measure, block, lists);
  });
}

function blockOf(
  { language }: LetterPage,
  measure: LetterMeasure,
  block: LetterBodyBlock,
  instance: number,
): Paragraph[] {
  const spacing = { after: language === 'ru' ? 0 : measure.afterParagraph, ...measure.line };
  const ofIntro = { after: measure.afterIntro, ...measure.line };
  const ofItem = (last: boolean) => ({
    after: last ? measure.afterParagraph : measure.afterItem,
    ...measure.line,
  });
  const item = { indent: { left: millimetres(6.5), hanging: millimetres(6.5) } };
  switch (block.kind) {
    case 'paragraph':
      return [bodyParagraph(language, runsOf(language, block.runs), { spacing })];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: measure.beforeHeading, after: measure.afterHeading, ...measure.line },
          children: words(language, block.text, { bold: true }),
        }),
      ];
    case 'list':
      return block.items.map((runs, index) => {
        const numbering = { reference: numberList, level: 0, instance };
        const kind = block.ordered ? { numbering } : { bullet: { level: 0 } };
        return bodyParagraph(language, runsOf(language, runs), {
          ...kind,
          ...item,
          spacing: ofItem(index === block.items.length - 1),
        });
      });
    case 'demands':
      return [
        ...(block.intro.length === 0
          ? []
          : [
              bodyParagraph(language, runsOf(language, block.intro), {
                keepNext: true,
                spacing: ofIntro,
              }),
            ]),
        ...block.items.map((runs, index) => {
          const numbering = { reference: demandList, level: 0 };
          return bodyParagraph(language, runsOf(language, runs), {
            numbering,
            ...item,
            spacing: ofItem(index === block.items.length - 1),
          });
        }),
      ];
  }
}

/** The final formula, signatures, enclosures and copies; they stay on one page as far as a word processor lets them. */
export function docxEnding(page: LetterPage, images: Images, measure: LetterMeasure): Paragraph[] {
  const { language } = page;
  const before = language === 'ru' || language === 'kk' ? measure.beforeRussianClosing : 0;
  return [
    ...page.closing.map((runs) =>
      bodyParagraph(language, runsOf(language, runs), {
        keepNext: true,
        indent: { firstLine: 0 },
        spacing: { before, ...measure.line },
      }),
    ),
    ...page.signatories.flatMap((person) => signature(page, person, measure)),
    ...partners(page, images),
    ...notes(page, page.enclosures, measure),
    ...notes(page, page.copies, measure),
  ];
}

/** The co-sponsors as on the page: the logos in a row, then a line with the names of those without one. */
function partners(page: LetterPage, images: Images): Paragraph[] {
  const { language, partners: listed = [], partnersLabel = '' } = page;
  const drawn = listed.map(({ name, logo }) => ({
    name,
    picture: docxPicture(images, { key: logo, alt: name, box: partnerBox }),
  }));
  const logos = drawn.flatMap(({ picture }) => (picture === undefined ? [] : [picture.run]));
  const names = drawn.flatMap(({ name, picture }) => (picture === undefined ? [name] : []));
  const gap = () => words(language, '\u2003', { size: sizes.notes });
  const rows = [
    filled(partnersLabel) ? words(language, partnersLabel, quiet) : [],
    logos.flatMap((run, index) => (index === 0 ? [run] : [...gap(), run])),
    names.length > 0 ? words(language, names.join('\u00a0· '), quiet) : [],
  ].filter((runs) => runs.length > 0);
  return rows.map((runs, index) => plainParagraph(runs, { spacing: { before: index === 0 ? 320 : 100 } }));
}

const quiet = { sans: true, size: sizes.edge, color: colours.quiet } as const;

/** Room to sign. Russian custom: office at the left, name at the right, on one line. */
function signature(
  { language }: LetterPage,
  { name, title }: LetterPage['signatories'][number],
  measure: LetterMeasure,
): Paragraph[] {
  const strong = words(language, name, { bold: true });
  if (language === 'ru' || language === 'kk') {
    const tab = new TextRun({ children: [new Tab()] });
    return [
      plainParagraph([...words(language, title), tab, ...strong], {
        spacing: { before: measure.russianRoom, ...measure.line },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      }),
    ];
  }
  const indent = language === 'fr' ? { indent: { left: rightColumn } } : {};
  return [
    plainParagraph(strong, { ...indent, keepNext: true, spacing: { before: measure.room, ...measure.line } }),
    ...(filled(title) ? [plainParagraph(words(language, title), { ...indent, spacing: measure.line })] : []),
  ];
}

function notes(
  { language }: LetterPage,
  { label, lines }: LetterPage['copies'],
  measure: LetterMeasure,
): Paragraph[] {
  const tabStop = millimetres(27);
  return lines.map((line, index) =>
    plainParagraph(
      [
        ...words(language, index === 0 ? label : '', { size: sizes.notes }),
        new TextRun({ ...look(language, { size: sizes.notes }), children: [new Tab(), line] }),
      ],
      {
        indent: { left: tabStop, hanging: tabStop },
        tabStops: [{ type: TabStopType.LEFT, position: tabStop }],
        spacing: { before: index === 0 ? measure.beforeNotes : 0, ...measure.notes },
      },
    ),
  );
}
