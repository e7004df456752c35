/** Head, body and end of a DOCX letter, in the order and at the places of the page that Typst sets. */
import { AlignmentType, HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';
import type { LetterBodyBlock } from '@shared/typeset/block.schema';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import { docxLetterhead } from './letter-docx-head';
import { docxPicture, partnerBox } from './letter-docx-picture';
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
export function docxOpening(page: LetterPage, images: Images): (Paragraph | Table)[] {
  return [...docxLetterhead(page, images), ...addressing(page), ...subject(page), ...greeting(page)];
}

/** Where the date stands is custom: French under the addressee, Russian at the left, English opposite the reference. */
function addressing(page: LetterPage): Paragraph[] {
  const { language } = page;
  const references = page.references
    .filter(({ value }) => filled(value))
    .map(({ label, value }) => `${label} ${value}`.trim());
  const small = (text: string, options = {}) =>
    plainParagraph(words(language, text, { size: sizes.small }), options);
  const addressee = page.addressee.map((line) => plainParagraph(words(language, line)));
  const gap = plainParagraph([], { spacing: { after: 120 } });
  if (page.addresseeSide === 'left') {
    const [first = '', ...rest] = references;
    const date = [new TextRun({ ...look(language), children: [new Tab(), page.placeDate] })];
    return [
      plainParagraph([...words(language, first, { size: sizes.small }), ...date], {
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      }),
      ...rest.map((line) => small(line)),
      gap,
      ...addressee,
    ];
  }
  const left = references.map((line) => words(language, line, { size: sizes.small }));
  if (language !== 'fr') return sideBySide(page, [words(language, page.placeDate), ...left]);
  const below = { indent: { left: rightColumn }, spacing: { before: 200 } };
  return [...sideBySide(page, left), plainParagraph(words(language, page.placeDate), below)];
}

/** The addressee beside what stands at the left, line by line; a long line goes on below its beginning. */
function sideBySide({ language, addressee }: LetterPage, left: readonly TextRun[][]): Paragraph[] {
  const count = Math.max(left.length, addressee.length);
  return Array.from({ length: count }, (_one, index) => {
    const tab = new TextRun({ ...look(language), children: [new Tab()] });
    return plainParagraph([...(left[index] ?? []), tab, ...words(language, addressee[index] ?? '')], {
      indent: { left: rightColumn, hanging: rightColumn },
      tabStops: [{ type: TabStopType.LEFT, position: rightColumn }],
    });
  });
}

function subject({ language, subject: { label, text } }: LetterPage): Paragraph[] {
  const line = [label, text].filter(filled).join(' ');
  if (line === '') return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 340, after: 180 },
      children: words(language, line, { bold: true }),
    }),
  ];
}

function greeting({ language, greeting: text }: LetterPage): Paragraph[] {
  if (!filled(text)) return [];
  const centred = language === 'ru' || language === 'kk';
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return [plainParagraph(words(language, text), { alignment, keepNext: true, spacing: { after: 120 } })];
}

export function docxBody(page: LetterPage): Paragraph[] {
  let lists = 0;
  return page.body.flatMap((block) => {
    if (block.kind === 'list' && block.ordered) lists += 1;
    return blockOf(page, block, lists);
  });
}

function blockOf({ language }: LetterPage, block: LetterBodyBlock, instance: number): Paragraph[] {
  const item = { indent: { left: millimetres(9), hanging: millimetres(7) } };
  switch (block.kind) {
    case 'paragraph':
      return [bodyParagraph(language, runsOf(language, block.runs))];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: words(language, block.text, { bold: true }),
        }),
      ];
    case 'list':
      return block.items.map((runs) => {
        const numbering = { reference: numberList, level: 0, instance };
        const kind = block.ordered ? { numbering } : { bullet: { level: 0 } };
        return bodyParagraph(language, runsOf(language, runs), { ...kind, ...item });
      });
    case 'demands':
      return [
        ...(block.intro.length === 0
          ? []
          : [bodyParagraph(language, runsOf(language, block.intro), { keepNext: true })]),
        ...block.items.map((runs) => {
          const numbering = { reference: demandList, level: 0 };
          return bodyParagraph(language, runsOf(language, runs), { numbering, ...item });
        }),
      ];
  }
}

/** The final formula, signatures, enclosures and copies; they stay on one page as far as a word processor lets them. */
export function docxEnding(page: LetterPage, images: Images): Paragraph[] {
  const { language } = page;
  return [
    ...page.closing.map((runs) =>
      bodyParagraph(language, runsOf(language, runs), {
        keepNext: true,
        spacing: { before: 120, after: 120 },
      }),
    ),
    ...page.signatories.flatMap((person) => signature(page, person)),
    ...partners(page, images),
    ...notes(page, page.enclosures),
    ...notes(page, page.copies),
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
): Paragraph[] {
  const strong = words(language, name, { bold: true });
  if (language === 'ru' || language === 'kk') {
    const tab = new TextRun({ children: [new Tab()] });
    return [
      plainParagraph([...words(language, title), tab, ...strong], {
        spacing: { before: 700 },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      }),
    ];
  }
  const indent = language === 'fr' ? { indent: { left: rightColumn } } : {};
  return [
    plainParagraph(strong, { ...indent, keepNext: true, spacing: { before: 900 } }),
    ...(filled(title) ? [plainParagraph(words(language, title), indent)] : []),
  ];
}

function notes({ language }: LetterPage, { label, lines }: LetterPage['copies']): Paragraph[] {
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
        ...(index === 0 ? { spacing: { before: 240 } } : {}),
      },
    ),
  );
}
