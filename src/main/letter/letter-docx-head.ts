/** The letterhead of a DOCX letter: name and lines, beside the logo where there is one, above a rule. */
import {
  BorderStyle,
  type ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import { headRule, type LetterMeasure } from './letter-docx-measure';
import { docxPicture, logoBox } from './letter-docx-picture';
import { colours, millimetres, plainParagraph, sizes, textWidth, words } from './letter-docx-style';

export function docxLetterhead(
  { language, letterhead: head }: LetterPage,
  images: Images,
  measure: LetterMeasure,
): (Paragraph | Table)[] {
  const edge = { sans: true, size: sizes.edge, color: colours.quiet };
  const name = words(language, head.name, { sans: true, bold: true, size: sizes.name });
  const lines = head.lines.map((line) =>
    plainParagraph(words(language, line, edge), { spacing: { after: 0, ...measure.edge } }),
  );
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 4, color: colours.ink };
  const written = [plainParagraph(name, { spacing: { after: 50, ...measure.name } }), ...lines];
  const logo = docxPicture(images, { key: head.logo, alt: head.name, box: logoBox });
  return [
    ...(logo === undefined ? written : [beside(logo, written)]),
    // No higher than the rule itself: an empty line of text would push the letter onto a second page.
    plainParagraph([], {
      border: { top: rule },
      spacing: { before: 80, after: measure.afterHead, line: headRule, lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** Two columns without lines, as far apart as on the page; read from left to right. */
function beside(logo: { run: ImageRun; width: number }, written: readonly Paragraph[]): Table {
  const width = millimetres(logo.width + 6);
  // A line height would cut the picture.
  const picture = new Paragraph({ spacing: { after: 0 }, children: [logo.run] });
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({
      children: [...children],
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    borders: TableBorders.NONE,
    columnWidths: [width, textWidth - width],
    width: { size: textWidth, type: WidthType.DXA },
    rows: [new TableRow({ children: [cell([picture], width), cell(written, textWidth - width)] })],
  });
}
