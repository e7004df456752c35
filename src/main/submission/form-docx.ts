/**
 * A form as a DOCX: bodies of the United Nations often ask for one. Guarantees: text goes in as text nodes, never as
 * markup; the language is set on every run; the file names no author but the organisation.
 */
import {
  BorderStyle,
  Footer,
  HeadingLevel,
  LevelFormat,
  AlignmentType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { spacedDash } from '@shared/text/dashes';
import type { FormEntry, FormPage } from '@shared/typeset/form-page.schema';
import {
  bodyParagraph,
  colours,
  docxFile,
  look,
  millimetres,
  plainParagraph,
  runsOf,
  sizes,
  textWidth,
  words,
} from '../letter/letter-docx-style';

const numbered = 'form-numbers';
const edges = { sans: true, size: sizes.edge, color: colours.quiet } as const;

/** @returns the bytes of the file */
export function formDocx(page: FormPage): Promise<Uint8Array> {
  return docxFile(page, {
    numbering: {
      config: [
        {
          reference: numbered,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: sheet, margin } },
        footers: { default: footer(page) },
        children: [...head(page), ...page.sections.flatMap((part) => section(page, part)), ...ending(page)],
      },
    ],
  });
}

const sheet = { width: millimetres(210), height: millimetres(297) };
const margin = {
  left: millimetres(25),
  right: millimetres(22),
  top: millimetres(22),
  bottom: millimetres(22),
  header: millimetres(9),
  footer: millimetres(10),
};

function head(page: FormPage): Paragraph[] {
  const { language } = page;
  const quiet = (text: string) => plainParagraph(words(language, text, edges));
  const draft = page.draftMark;
  return [
    ...(draft === null
      ? []
      : [plainParagraph(words(language, draft, { ...edges, bold: true, color: colours.draft }))]),
    plainParagraph(words(language, page.organisation, { sans: true, bold: true, size: sizes.small })),
    ...page.particulars.map(({ label, value }) => quiet(`${label} ${value}`)),
    ...(page.forum === ''
      ? []
      : [
          plainParagraph(words(language, page.forum, { sans: true, size: sizes.small }), {
            spacing: { before: 240 },
          }),
        ]),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 120, after: 160 },
      children: words(language, page.title, { sans: true, bold: true, size: 30 }),
    }),
    ...page.address.map(quiet),
    ...page.opening.map((runs) => bodyParagraph(language, runsOf(language, runs))),
    ...(page.notice === null
      ? []
      : [
          plainParagraph(words(language, page.notice.title, { bold: true }), { spacing: { before: 160 } }),
          bodyParagraph(language, runsOf(language, page.notice.runs)),
        ]),
  ];
}

function section(page: FormPage, part: FormPage['sections'][number]): (Paragraph | Table)[] {
  const { language } = page;
  const title =
    part.heading === ''
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            keepNext: true,
            spacing: { before: 300, after: 120 },
            children: words(language, part.heading, { sans: true, bold: true, size: 23 }),
          }),
        ];
  const text = part.text.map((runs) => bodyParagraph(language, runsOf(language, runs)));
  return [...title, ...text, ...entries(page, part.entries)];
}

/** Neighbours that fit beside their questions are rows of one table. */
function entries(page: FormPage, list: readonly FormEntry[]): (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [];
  let rows: FormEntry[] = [];
  const close = () => {
    if (rows.length > 0) parts.push(table(page, rows));
    rows = [];
  };
  for (const entry of list) {
    if (!entry.wide && entry.label !== '') rows.push(entry);
    else {
      close();
      parts.push(...wide(page, entry));
    }
  }
  close();
  return parts;
}

function question({ language }: FormPage, { label, mark }: FormEntry, size: number): Paragraph[] {
  return [
    plainParagraph(words(language, label, { sans: true, size, color: colours.quiet })),
    ...(mark === ''
      ? []
      : [plainParagraph(words(language, mark, { sans: true, size: sizes.edge, bold: true }))]),
  ];
}

function wide(page: FormPage, entry: FormEntry): Paragraph[] {
  const { language } = page;
  const label = [entry.label, entry.mark].filter((part) => part !== '').join(spacedDash(language));
  const title =
    label === ''
      ? []
      : [
          plainParagraph(words(language, label, { sans: true, bold: true, size: sizes.small }), {
            keepNext: true,
            spacing: { before: 200, after: 80 },
          }),
        ];
  return [...title, ...answer(page, entry)];
}

function answer({ language }: FormPage, { blocks, boxes, rows }: FormEntry): Paragraph[] {
  const line = { style: BorderStyle.DOTTED, size: 6, space: 1, color: '9A9A9A' };
  const written = blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph')
      return [plainParagraph(runsOf(language, block.runs), { spacing: { after: 80 } })];
    return block.items.map((runs) =>
      plainParagraph(runsOf(language, runs), {
        spacing: { after: 60 },
        ...(block.ordered
          ? { numbering: { reference: numbered, level: 0, instance: index } }
          : { bullet: { level: 0 } }),
      }),
    );
  });
  return [
    ...written,
    ...boxes.map((box) => plainParagraph(words(language, `☐ ${box}`), { spacing: { after: 60 } })),
    ...Array.from({ length: rows }, () =>
      plainParagraph([], { border: { bottom: line }, spacing: { before: 240 } }),
    ),
  ];
}

function table(page: FormPage, rows: readonly FormEntry[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const hair = { style: BorderStyle.SINGLE, size: 4, color: '9A9A9A' };
  const left = millimetres(50);
  const borders = { top: none, left: none, right: none, bottom: hair };
  const padding = { top: 60, bottom: 60, left: 0, right: 100 };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [left, textWidth - left],
    borders: { ...borders, insideHorizontal: hair, insideVertical: none },
    rows: rows.map(
      (entry) =>
        new TableRow({
          cantSplit: false,
          children: [
            new TableCell({ margins: padding, borders, children: question(page, entry, sizes.edge) }),
            new TableCell({ margins: padding, borders, children: filled(answer(page, entry)) }),
          ],
        }),
    ),
  });
}

/** A cell without a paragraph is a fault of the file. */
function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [plainParagraph([])] : paragraphs;
}

function ending({ language, closing, placeDate, signatures }: FormPage): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 1, color: colours.ink };
  return [
    ...closing.map((runs) => bodyParagraph(language, runsOf(language, runs))),
    ...(placeDate === '' ? [] : [plainParagraph(words(language, placeDate), { spacing: { before: 240 } })]),
    ...signatures.flatMap(({ label, name, title }) => [
      plainParagraph([], {
        spacing: { before: 800 },
        border: { bottom: line },
        indent: { right: textWidth / 2 },
      }),
      plainParagraph(words(language, label, edges)),
      ...[name, title]
        .filter((text) => text !== '')
        .map((text, index) => plainParagraph(words(language, text, { bold: index === 0 }))),
    ]),
  ];
}

function footer({ language, pageLabel }: FormPage): Footer {
  const places = { '{page}': PageNumber.CURRENT, '{total}': PageNumber.TOTAL_PAGES } as const;
  const label = pageLabel.split(/(\{page\}|\{total\})/u).filter((part) => part !== '');
  const children = label.map((part) => (part === '{page}' || part === '{total}' ? places[part] : part));
  return new Footer({
    children: [
      plainParagraph([new TextRun({ ...look(language, edges), children })], {
        alignment: AlignmentType.RIGHT,
      }),
    ],
  });
}
