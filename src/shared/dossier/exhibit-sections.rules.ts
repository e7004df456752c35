import { materialOf } from '../document/document-material.rules';
import type { DocumentEntry } from '../document/document.schema';
import type { DossierBlock } from '../typeset/block.schema';
import { codedIn, type Coded } from './coded-printer';
import type { Printer } from './dossier-printer';
import type { DossierFile, DossierSource } from './dossier-source';

/** Of number, title with hash, kind, origin: a hash of 64 signs needs the room. */
const exhibitWidths = [9, 76, 24, 34];
const paperWidths = [5, 3.4, 3.4, 3];

/**
 * The exhibits by their numbers, each with the hash of its file, then the papers that carry no number. A number that is
 * not in this copy says so: a reader sees that nothing was left out unsaid.
 */
export function documentBlocks(source: DossierSource, print: Printer): DossierBlock[] {
  const { documents } = source.view;
  const say = codedIn(source.vocabulary, print.language);
  const numbered = new Map(documents.map((one) => [one.exhibitNumber, one]));
  const rows = Array.from({ length: source.lastExhibit }, (_, index) => {
    const document = numbered.get(index + 1);
    if (document === undefined) return [`${index + 1}`, print.words('exhibitMissing'), '', ''];
    return [
      `${index + 1}`,
      exhibitText(document, source.files.get(document.id), print),
      ...kindAndOrigin(document, say, print),
    ];
  });
  const papers = documents.filter(({ exhibitNumber }) => exhibitNumber === null);
  const hashed = documents.some(({ id, exhibitNumber }) => exhibitNumber !== null && source.files.has(id));
  return [
    ...print.table(['exhibit', 'title', 'kind', 'origin'], rows, exhibitWidths),
    ...(hashed ? [{ kind: 'paragraph' as const, runs: print.runs(print.words('checkHashes')) }] : []),
    ...print.table(
      ['title', 'kind', 'origin', 'location'],
      papers.map((one) => [titleAndDate(one, print), ...kindAndOrigin(one, say, print), one.location]),
      paperWidths,
    ),
  ];
}

/** The photos among the exhibits, each on its own, with its number. */
export function photoBlocks({ view, files }: DossierSource, print: Printer): DossierBlock[] {
  return view.documents.flatMap((document): DossierBlock[] => {
    const file = files.get(document.id);
    if (file?.isPhoto !== true || document.exhibitNumber === null) return [];
    const number = print.words('exhibit', { number: document.exhibitNumber });
    const caption = print.set([number, titleAndDate(document, print)].join(' · '));
    const { image } = file;
    // A reader who counts the photos sees which one is not there.
    if (image === null) {
      const line = [caption, print.words('photoMissing')].join(' · ');
      return [{ kind: 'paragraph', runs: print.runs(line) }];
    }
    return [{ kind: 'figure', image, alt: caption, caption, width: 150 }];
  });
}

function exhibitText(document: DocumentEntry, file: DossierFile | undefined, print: Printer): string {
  const lines = [
    titleAndDate(document, print),
    file === undefined ? '' : `SHA-256: ${inGroups(file.sha256)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function titleAndDate({ title, date }: DocumentEntry, print: Printer): string {
  return [title, print.date(date)].filter((part) => part !== '').join(', ');
}

function kindAndOrigin(document: DocumentEntry, say: Coded, print: Printer): string[] {
  return [say('source_material', [materialOf(document, print.language)]), document.origin];
}

/** In groups of eight, which a line can be broken between and an eye can compare. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? '';
}
