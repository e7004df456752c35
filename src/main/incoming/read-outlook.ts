/**
 * Reads a mail that Outlook saved (MS-OXMSG). Its text may be Unicode or in an old code page, its body plain, HTML or RTF
 * alone: what a registry of the region writes is seldom the first of each.
 */
import type { FieldsData } from '@kenjiuno/msgreader';
import { analyse } from 'chardet';
import { pageOfNumber } from '../filetext/rtf-words';
import {
  addressLine,
  dayOf,
  fileName,
  headersOf,
  maxAttachments,
  oneLine,
  textOf,
  type Message,
  type MessageAttachment,
} from './message-parts';
import { msgReader } from './outlook-library';
import { packedRtfText } from './outlook-rtf';

/** PtypString8: the type of a property whose text is in a code page. */
const textOfOldPage = 0x1e;

/** Undefined: it is no such mail, or is damaged. */
export async function readMsg(bytes: Uint8Array): Promise<Message | undefined> {
  const MsgReader = await msgReader();
  // A Buffer is a view into memory that it shares with others; the library reads the whole of what it is given.
  const { buffer } = Uint8Array.from(bytes);
  try {
    const first = new MsgReader(buffer);
    const old: Uint8Array[] = [];
    first.parserConfig = {
      propertyObserver: (_fields, tag, value) => {
        if ((tag & 0xffff) === textOfOldPage && value !== null) old.push(value);
      },
    };
    const { messageCodepage, internetCodepage, error } = first.getFileData();
    if (error !== undefined) return undefined;
    const page = messageCodepage ?? internetCodepage;
    const ansiEncoding = page === undefined ? guessed(old) : pageOfNumber(page);
    const reader = new MsgReader(buffer);
    reader.parserConfig = { ansiEncoding };
    const mail = reader.getFileData();
    const html = mail.html === undefined ? mail.bodyHtml : pageText(mail.html, internetCodepage);
    return {
      // Within an organisation Outlook keeps the path of a directory, which is no address.
      from: addressLine(
        mail.senderName,
        [mail.senderSmtpAddress, mail.senderEmail].find((one) => one?.includes('@')),
      ),
      subject: oneLine(mail.subject ?? ''),
      text: textOf(mail.body, html) || packedRtfText(mail.compressedRtf),
      datedOn: dayOf(mail.messageDeliveryTime ?? mail.clientSubmitTime),
      attachments: (mail.attachments ?? [])
        .slice(0, maxAttachments)
        .map((attachment, index) =>
          attachmentOf(attachment, reader.getAttachment(attachment).content, index),
        ),
      headers: headersOf(headerLines(mail.headers ?? '')),
    };
  } catch {
    // The library throws whatever it meets in a damaged file; that the file is no readable mail is all there is to say.
    return undefined;
  }
}

/** A mail within the mail comes out as a file of its own. */
function attachmentOf(field: FieldsData, bytes: Uint8Array, index: number): MessageAttachment {
  if (field.innerMsgContent === true) {
    const title = field.name ?? field.innerMsgContentFields?.subject ?? '';
    const name = title === '' ? '' : `${title}.msg`;
    return { name: fileName(name, index), mime: 'application/vnd.ms-outlook', bytes };
  }
  const mime = field.attachMimeTag ?? 'application/octet-stream';
  return { name: fileName(field.fileName ?? field.fileNameShort ?? field.name, index), mime, bytes };
}

function pageText(bytes: Uint8Array, page: number | undefined): string {
  return new TextDecoder(pageOfNumber(page ?? 65001)).decode(bytes);
}

/** Of the texts that are no Unicode, by their letters; files of the region are windows-1251 most of the time. */
function guessed(texts: readonly Uint8Array[]): string {
  const all = Buffer.concat(texts).subarray(0, 100_000);
  const known = analyse(all).find(({ name }) => /^(?:windows-125\d|KOI8-R|UTF-8)$/iu.test(name));
  return known?.name.toLowerCase() ?? 'windows-1251';
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
