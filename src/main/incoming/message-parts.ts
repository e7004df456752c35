/** What a mail is made of, whatever program wrote it, and how its parts are made fit to be shown and filed. */
import { markupText } from '../filetext/extract-markup';
import { civilDay } from '../record/today';

export const maxAttachments = 200;
export const maxText = 100_000;
const maxPage = 2_000_000;
const maxHeaders = 200;

export interface MessageAttachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  /** Name and address as they stand there. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** The civil day of its instant at the place of this machine. */
  readonly datedOn: string | null;
  readonly attachments: readonly MessageAttachment[];
  /** By their names in small letters; the first of each name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The first of each name, by small letters. */
export function headersOf(lines: readonly (readonly [string, string])[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of lines.slice(0, maxHeaders)) headers[name.toLowerCase()] ??= oneLine(value);
  return headers;
}

/** The plain text, or the words of the page: registries often write in HTML alone. */
export function textOf(plain: string | undefined, page: string | undefined): string {
  if ((plain ?? '').trim() !== '' || page === undefined) return (plain ?? '').slice(0, maxText);
  const lines = markupText(page.slice(0, maxPage))
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
    .slice(0, maxText);
}

/** “Name <address>”, or what there is of the two. */
export function addressLine(name: string | undefined, address: string | undefined): string {
  const [shown, at] = [oneLine(name ?? ''), oneLine(address ?? '')];
  if (shown === '' || shown === at) return at;
  return at === '' ? shown : `${shown} <${at}>`;
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().slice(0, 500);
}

/** The last part only: a name is data of a stranger. */
export function fileName(given: string | null | undefined, index: number): string {
  const last = (given ?? '').split(/[/\\]/u).at(-1)?.replaceAll(/\p{C}/gu, '').trim() ?? '';
  return last === '' ? `attachment-${index + 1}` : last.slice(-200);
}

export function dayOf(date: string | undefined): string | null {
  const instant = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(instant)) return null;
  return civilDay(instant);
}
