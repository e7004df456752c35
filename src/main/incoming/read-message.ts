/**
 * Reads a mail that was saved as a file. Guarantees: text comes out as text, of HTML its words alone; nothing is fetched,
 * no file is written. Must never: be handed more than `maxMessageSize`.
 */
import type { MailParts } from '@shared/incoming/delivery-report.rules';
import {
  addressLine,
  dayOf,
  fileName,
  headersOf,
  maxAttachments,
  maxText,
  oneLine,
  textOf,
  type Message,
  type MessageAttachment,
} from './message-parts';
import { readMsg } from './read-outlook';
import { readTnef } from './read-tnef';

/** A mail with scans; what is larger is filed, but not read. */
export const maxMessageSize = 64 * 1024 * 1024;

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
  const inside = unpacked(attachments);
  return {
    from: addressLine(mail.from?.name, mail.from?.address),
    subject: oneLine(mail.subject ?? ''),
    text: textOf(mail.text, mail.html).trim() === '' ? inside.text : textOf(mail.text, mail.html),
    datedOn: dayOf(mail.date),
    attachments: inside.attachments,
    headers: headersOf(mail.headers.map(({ key, value }) => [key, value])),
  };
}

/** What Exchange packed into winmail.dat takes its place; where it cannot be read, it stays as it came. */
function unpacked(attachments: readonly MessageAttachment[]): {
  text: string;
  attachments: readonly MessageAttachment[];
} {
  const [packed] = attachments.filter(
    ({ name, mime }) => /^application\/(?:vnd\.)?ms-tnef$/iu.test(mime) || /^winmail\.dat$/iu.test(name),
  );
  const content = packed === undefined ? undefined : readTnef(packed.bytes);
  if (content === undefined) return { text: '', attachments };
  const others = attachments.filter((one) => one !== packed);
  return { text: content.text, attachments: [...others, ...content.attachments].slice(0, maxAttachments) };
}

/** What a mail says of itself, for telling what a server or a machine has written. */
export function partsOf({ from, subject, text, headers, attachments }: Message): MailParts {
  const parts = attachments
    .filter(({ mime }) => mime.startsWith('message/') || mime === 'text/rfc822-headers')
    .map(({ mime, bytes }) => ({ mime, text: new TextDecoder().decode(bytes.subarray(0, maxText)) }));
  return { from, subject, text, headers, parts };
}
