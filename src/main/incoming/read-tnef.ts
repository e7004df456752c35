/**
 * Unpacks winmail.dat (MS-OXTNEF), in which Exchange hides text and attachments from every program but Outlook. Guarantees: no
 * length that the file names is believed or reserved. Written here because the one library for it brings a logger and a
 * command line with it, and writes files.
 */
import { pageOfNumber } from '../filetext/rtf-words';
import { fileName, maxAttachments, textOf, type MessageAttachment } from './message-parts';
import { packedRtfText } from './outlook-rtf';
import { readProperties, TnefBytes, type Properties } from './tnef-properties';

const signature = 0x223e9f78;
const attribute = {
  attachmentBegins: 0x00069002,
  attachmentName: 0x00018010,
  attachmentBytes: 0x0006800f,
  attachmentProperties: 0x00069005,
  messageProperties: 0x00069003,
  body: 0x0002800c,
  codePage: 0x00069007,
} as const;
const property = {
  body: 0x1000,
  packedRtf: 0x1009,
  page: 0x1013,
  bytes: 0x3701,
  name: 0x3001,
  longName: 0x3707,
  mime: 0x370e,
} as const;

export interface Unpacked {
  readonly text: string;
  readonly attachments: readonly MessageAttachment[];
}

interface Attached {
  bytes?: Uint8Array;
  name?: string;
  properties?: Properties;
}

/** Undefined: it is no such file, or holds nothing that can be read. */
export function readTnef(file: Uint8Array): Unpacked | undefined {
  const reader = new TnefBytes(file);
  if (file.length < 6 || reader.number(4) !== signature) return undefined;
  reader.skip(2);
  const attached: Attached[] = [];
  let page = 'windows-1251';
  let body = '';
  let message: Properties = new Map();
  while (reader.left > 9 && attached.length <= maxAttachments) {
    reader.skip(1);
    const kind = reader.number(4);
    const bytes = reader.take(reader.number(4));
    reader.skip(2);
    const last = attached.at(-1);
    if (kind === attribute.codePage) page = pageOfNumber(new TnefBytes(bytes).number(4));
    else if (kind === attribute.body) body = textIn(bytes, page);
    else if (kind === attribute.messageProperties) message = readProperties(bytes, page);
    else if (kind === attribute.attachmentBegins) attached.push({});
    else if (last === undefined) continue;
    else if (kind === attribute.attachmentName) last.name = textIn(bytes, page);
    else if (kind === attribute.attachmentBytes) last.bytes = bytes;
    else if (kind === attribute.attachmentProperties) last.properties = readProperties(bytes, page);
  }
  const attachments = attached.slice(0, maxAttachments).flatMap(attachmentOf);
  const text = wordsOf(message, body, page);
  return text === '' && attachments.length === 0 ? undefined : { text, attachments };
}

function attachmentOf({ bytes, name, properties }: Attached, index: number): MessageAttachment[] {
  const text = (id: number) => {
    const value = properties?.get(id);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const kept = properties?.get(property.bytes);
  const content = bytes ?? (typeof kept === 'string' ? undefined : kept);
  if (content === undefined) return [];
  const called = text(property.longName) ?? name ?? text(property.name);
  const mime = text(property.mime) ?? 'application/octet-stream';
  return [{ name: fileName(called, index), mime, bytes: content }];
}

function wordsOf(message: Properties, body: string, page: string): string {
  const plain = message.get(property.body);
  const html = message.get(property.page);
  const rtf = message.get(property.packedRtf);
  const shown = html === undefined || typeof html === 'string' ? html : textIn(html, page);
  const words = textOf(body || (typeof plain === 'string' ? plain : undefined), shown);
  return words || packedRtfText(typeof rtf === 'string' ? undefined : rtf);
}

function textIn(bytes: Uint8Array, page: string): string {
  return new TextDecoder(page).decode(bytes).replace(/\0+$/u, '');
}
