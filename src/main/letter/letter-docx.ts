/**
 * A letter as a DOCX that looks like its PDF: for partners who work on it further. Guarantees: text goes in as text
 * nodes, never as markup; the language is set on every run, so that spelling is checked in it; the file names no author
 * but the organisation.
 */
import {
  AlignmentType,
  Footer,
  Header,
  LevelFormat,
  PageNumber,
  TabStopType,
  Tab,
  TextRun,
  type ILevelsOptions,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { Images, LetterFit } from '@shared/typeset/typeset.schema';
import { letterMeasure } from './letter-docx-measure';
import { demandList, docxBody, docxEnding, docxOpening, numberList } from './letter-docx-parts';
import {
  colours,
  docxFile,
  look,
  millimetres,
  plainParagraph,
  sizes,
  textWidth,
  words,
} from './letter-docx-style';

const edges = { sans: true, size: sizes.edge, color: colours.quiet } as const;

/** As Typst sets a letter that ends in the middle of a page. */
const roomy: LetterFit = { closeness: 0, room: 100 };

/**
 * `images`: the pictures that the page names. A scanned signature stays out. `fit`: how the page that is printed sits on its
 * paper, so that the letter takes no more pages here. @returns the bytes of the file
 */
export function docxOf(page: LetterPage, images: Images = {}, fit: LetterFit = roomy): Promise<Uint8Array> {
  const measure = letterMeasure(fit);
  return docxFile(page, {
    numbering: {
      config: [
        { reference: demandList, levels: [levelOf(numberingOf(page))] },
        { reference: numberList, levels: [levelOf('1.')] },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: sheet, margin: { ...margin, top: measure.top, bottom: measure.bottom } },
        },
        headers: { first: new Header({ children: [draftLine(page)] }), default: runningHeader(page) },
        footers: { first: footer(page), default: footer(page) },
        children: [
          ...docxOpening(page, images, measure),
          ...docxBody(page, measure),
          ...docxEnding(page, images, measure),
        ],
      },
    ],
  });
}

const sheet = { width: millimetres(210), height: millimetres(297) };
const margin = {
  left: millimetres(25),
  right: millimetres(22),
  header: millimetres(9),
  footer: millimetres(10),
};

type Numbering = Extract<LetterPage['body'][number], { kind: 'demands' }>['numbering'];

function numberingOf({ body }: LetterPage): Numbering {
  return body.find((block) => block.kind === 'demands')?.numbering ?? '1.';
}

/** `1.`, `1)`, `(1)`, `a)` as a word processor writes them. */
function levelOf(numbering: Numbering): ILevelsOptions {
  const lettered = numbering.includes('a');
  return {
    level: 0,
    format: lettered ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
    text: numbering.replace(/[1a]/u, '%1'),
    alignment: AlignmentType.LEFT,
  };
}

/** The mark of a draft, at the head of each page and across it. */
function draftLine({ language, draftMark }: LetterPage) {
  if (draftMark === null) return plainParagraph([]);
  return plainParagraph(
    [
      new TextWatermark({ text: draftMark, color: '#f6d5d2' }),
      ...words(language, draftMark, { ...edges, bold: true, color: colours.draft }),
    ],
    { alignment: AlignmentType.RIGHT },
  );
}

/** The next pages carry the reference and the date; a draft its mark. */
function runningHeader(page: LetterPage): Header {
  const { language, references, placeDate, draftMark } = page;
  const [own] = references.filter(({ value }) => value.trim() !== '');
  const line = plainParagraph(
    [
      ...words(language, own === undefined ? '' : `${own.label} ${own.value}`, edges),
      new TextRun({ ...look(language, edges), children: [new Tab(), draftMark === null ? placeDate : ''] }),
    ],
    { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] },
  );
  return new Header({ children: draftMark === null ? [line] : [draftLine(page), line] });
}

/** "page 2 of 3", counted by the word processor. */
function footer({ language, pageLabel, footer: lines }: LetterPage): Footer {
  const places = { '{page}': PageNumber.CURRENT, '{total}': PageNumber.TOTAL_PAGES } as const;
  const label = pageLabel.split(/(\{page\}|\{total\})/u).filter((part) => part !== '');
  const children = label.map((part) => (part === '{page}' || part === '{total}' ? places[part] : part));
  return new Footer({
    children: [
      ...lines.map((line) => plainParagraph(words(language, line, edges))),
      plainParagraph([new TextRun({ ...look(language, edges), children })], {
        alignment: AlignmentType.RIGHT,
      }),
    ],
  });
}
