/**
 * What a file tells about itself: camera, place, times, author, program. Read in the page, whose process is a sandbox; from
 * the file each time, never stored.
 */
import ExifReader from 'exifreader';
import { unzipSync } from 'fflate';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { isFilm } from './film-boxes';
import { readFilmFacts } from './film-facts';
import { addressOf } from './opened-file';

export const factNames = [
  'title',
  'author',
  'lastAuthor',
  'organisation',
  'program',
  'device',
  'taken',
  'created',
  'changed',
  'place',
  'pages',
] as const;
export type FactName = (typeof factNames)[number];
export type FileFacts = Partial<Record<FactName, string>>;

/** Cameras write what they know before the picture; a larger file is not read for it. */
const mostRead = 64 * 1024 * 1024;
const wordMime = /^application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)/;

/** What the file says; empty when it says nothing, or nothing that can be read. */
export async function readFacts(file: OpenFile): Promise<FileFacts> {
  if (file.size === 0) return {};
  try {
    if (isFilm(file.mime)) return await readFilmFacts(file);
    if (file.size > mostRead) return {};
    if (file.mime.startsWith('image/')) return imageFacts(await bytesOf(file));
    if (file.mime === 'application/pdf') return await pdfFacts(file);
    if (wordMime.test(file.mime)) return officeFacts(new Uint8Array(await bytesOf(file)));
  } catch {
    // A file that is damaged or lies about itself says nothing: it is evidence all the same.
  }
  return {};
}

async function bytesOf(file: OpenFile): Promise<ArrayBuffer> {
  return (await fetch(addressOf(file))).arrayBuffer();
}

/** Empty values are left out. */
function facts(given: Partial<Record<FactName, string | undefined>>): FileFacts {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

export function imageFacts(bytes: ArrayBuffer): FileFacts {
  // XMP would need a parser of markup, which this page refuses to run on what comes from outside.
  const tags = ExifReader.load(bytes, { expanded: true, excludeTags: { xmp: true } });
  const exif = tags.exif ?? {};
  const text = (name: string) => textOf((exif as Record<string, { description?: string } | undefined>)[name]);
  const { Latitude: latitude, Longitude: longitude } = tags.gps ?? {};
  const place =
    latitude === undefined || longitude === undefined
      ? undefined
      : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  return facts({
    device: [text('Make'), text('Model')].filter(Boolean).join(' '),
    program: text('Software'),
    author: text('Artist'),
    organisation: text('Copyright'),
    title: text('ImageDescription'),
    taken: dateOf(text('DateTimeOriginal')),
    changed: dateOf(text('DateTime')),
    place,
  });
}

function textOf(tag: { description?: string } | undefined): string | undefined {
  return tag?.description;
}

/** EXIF writes 2017:10:29 08:31:05, in the time of the camera's clock. */
function dateOf(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4}):(\d\d):(\d\d)/, '$1-$2-$3');
}

async function pdfFacts(file: OpenFile): Promise<FileFacts> {
  const { openPdf } = await import('./pdf-document');
  const { pdf, close } = await openPdf(addressOf(file), file.size);
  try {
    const info = (await pdf.getMetadata()).info as Record<string, unknown>;
    const text = (name: string) => (typeof info[name] === 'string' ? info[name] : undefined);
    return facts({
      title: text('Title'),
      author: text('Author'),
      program: [text('Creator'), text('Producer')].filter(Boolean).join(' · '),
      created: pdfDate(text('CreationDate')),
      changed: pdfDate(text('ModDate')),
      pages: String(pdf.numPages),
    });
  } finally {
    close();
  }
}

/** D:20171029083105+06'00' */
export function pdfDate(text: string | undefined): string | undefined {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?/.exec(text ?? '');
  if (match === null) return text;
  const [, year, month, day, hour, minute] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return hour === undefined ? date : `${date} ${hour}:${minute ?? '00'}`;
}

/** 2017-10-29T08:31:05Z */
export function isoDate(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z?)$/u, (_all, day, time, zone) =>
    [day, time, zone === 'Z' ? 'UTC' : ''].join(' ').trim(),
  );
}

const officeParts = ['docProps/core.xml', 'docProps/app.xml', 'meta.xml'];
const mostUnpacked = 2_000_000;

/** Word, Excel, LibreOffice: a few parts of a ZIP file. */
export function officeFacts(bytes: Uint8Array): FileFacts {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => officeParts.includes(name) && originalSize <= mostUnpacked,
  });
  const xml = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
  const element = (...names: string[]) =>
    names.map((name) => contentOf(xml, name)).find((text) => text !== '');
  return facts({
    title: element('dc:title'),
    author: element('dc:creator', 'meta:initial-creator'),
    lastAuthor: element('cp:lastModifiedBy'),
    organisation: element('Company'),
    program: element('Application', 'meta:generator'),
    created: isoDate(element('dcterms:created', 'meta:creation-date')),
    changed: isoDate(element('dcterms:modified', 'dc:date')),
    pages: element('Pages'),
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of the first element of this name; such elements hold no others. */
function contentOf(xml: string, name: string): string {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,500})</${name}>`).exec(xml)?.[1] ?? '';
  return found.replace(/&(lt|gt|amp|quot|apos);/g, (whole, entity: string) => entities[entity] ?? whole);
}
