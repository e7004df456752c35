/**
 * Reads a mail that was saved as a file. Guarantees: text comes out as text, of HTML its words alone; nothing is fetched,
 * no file is written. Must never: be handed more than `maxMessageSize`.
 */
import type { MailParts } from '@shared/incoming/delivery-report.rules';
import { markupText } from '../filetext/extract-markup';
import { civilDay } from '../record/today';

/** A mail with scans; what is larger is filed, but not read. */
export const maxMessageSize = 64 * 1024 * 1024;
const maxAttachments = 200;
const maxText = 100_000;
const maxPage = 2_000_000;

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

/** Undefined: the file is no mail, or is damaged. `name` decides, since a mail has no mark in its first bytes. */
export async function readMessage(name: string, bytes: Uint8Array): Promise<Message | undefined> {
  if (/\.eml$/iu.test(name)) return readEml(bytes);
  if (/\.msg$/iu.test(name)) return readMsg(bytes);
  return undefined;
}

async function readEml(bytes: Uint8Array): Promise<Message | undefined> {
  // Loaded when it is first wanted, as below: most days bring no mail.
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  if (mail === undefined || (mail.from === undefined && mail.subject === undefined)) return undefined;
  const attachments = mail.attachments
    .slice(0, maxAttachments)
    .map(({ filename, mimeType, content }, index) => ({
      name: fileName(filename, index),
      mime: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    }));
  return {
    from: addressLine(mail.from?.name, mail.from?.address),
    subject: oneLine(mail.subject ?? ''),
    text: textOf(mail.text, mail.html),
    datedOn: dayOf(mail.date),
    attachments,
    headers: headersOf(mail.headers.map(({ key, value }) => [key, value])),
  };
}

async function readMsg(bytes: Uint8Array): Promise<Message | undefined> {
  const { default: MsgReader } = await import('@kenjiuno/msgreader');
  try {
    // A Buffer is a view into memory that it shares with others; the library reads the whole of what it is given.
    const copy = Uint8Array.from(bytes);
    const reader = new MsgReader(copy.buffer);
    const mail = reader.getFileData();
    if (mail.error !== undefined) return undefined;
    const page = mail.html === undefined ? mail.bodyHtml : new TextDecoder().decode(mail.html);
    const attachments = (mail.attachments ?? []).slice(0, maxAttachments).flatMap((attachment, index) => {
      if (attachment.innerMsgContent === true) return [];
      const { fileName: name, content } = reader.getAttachment(attachment);
      const mime = attachment.attachMimeTag ?? 'application/octet-stream';
      return [{ name: fileName(name, index), mime, bytes: content }];
    });
    return {
      // Within an organisation Outlook keeps the path of a directory, which is no address.
      from: addressLine(
        mail.senderName,
        [mail.senderSmtpAddress, mail.senderEmail].find((one) => one?.includes('@')),
      ),
      subject: oneLine(mail.subject ?? ''),
      text: textOf(mail.body, page),
      datedOn: dayOf(mail.messageDeliveryTime ?? mail.clientSubmitTime),
      attachments,
      headers: headersOf(headerLines(mail.headers ?? '')),
    };
  } catch {
    // The library throws whatever it meets in a damaged file; that the file is no readable mail is all there is to say.
    return undefined;
  }
}

const maxHeaders = 200;

function headersOf(lines: readonly (readonly [string, string])[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of lines.slice(0, maxHeaders)) headers[name.toLowerCase()] ??= oneLine(value);
  return headers;
}

/** The header of the transport, which Outlook keeps as one text. */
function headerLines(text: string): [string, string][] {
  return text
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .flatMap((line): [string, string][] => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    });
}

/** What a mail says of itself, for telling what a server or a machine has written. */
export function partsOf({ from, subject, text, headers, attachments }: Message): MailParts {
  const parts = attachments
    .filter(({ mime }) => mime.startsWith('message/') || mime === 'text/rfc822-headers')
    .map(({ mime, bytes }) => ({ mime, text: new TextDecoder().decode(bytes.subarray(0, maxText)) }));
  return { from, subject, text, headers, parts };
}

/** Registries often write in HTML alone. */
function textOf(plain: string | undefined, page: string | undefined): string {
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

function addressLine(name: string | undefined, address: string | undefined): string {
  const [shown, at] = [oneLine(name ?? ''), oneLine(address ?? '')];
  if (shown === '' || shown === at) return at;
  return at === '' ? shown : `${shown} <${at}>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().slice(0, 500);
}

/** The last part only: a name is data of a stranger. */
function fileName(given: string | null | undefined, index: number): string {
  const last = (given ?? '').split(/[/\\]/u).at(-1)?.replaceAll(/\p{C}/gu, '').trim() ?? '';
  return last === '' ? `attachment-${index + 1}` : last.slice(-200);
}

function dayOf(date: string | undefined): string | null {
  const instant = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(instant)) return null;
  return civilDay(instant);
}
