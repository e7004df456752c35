/** Mails as Outlook and Exchange keep them: MS-OXMSG in a compound file, MS-OXTNEF in winmail.dat. */
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';
import type { Mail } from './incoming.testkit';

/** In windows-1251, for the letters of Russian. */
export function inCp1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      return code === 0x2116 ? 0xb9 : code - 0x410 + 0xc0;
    }),
  );
}

interface Storage {
  readonly name: string;
  readonly parts: readonly (Storage | { readonly name: string; readonly bytes: Uint8Array })[];
}

export interface MsgFile {
  /** Streams of the message by the tail of their name, such as 0037001F. */
  readonly texts: Readonly<Record<string, string | Uint8Array>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly attachments?: readonly MsgFile[];
  /** Within an attachment: the mail that it is. */
  readonly inner?: MsgFile;
}

/** An Outlook message of these properties. */
export function msgFile(file: MsgFile): Buffer {
  const entries: Entry[] = [];
  addStorage(entries, storageOf('Root Entry', file, 32), TypeEnum.ROOT);
  return Buffer.from(burn(entries));
}

function addStorage(entries: Entry[], { name, parts }: Storage, type: TypeEnum): number {
  const children: number[] = [];
  const index = entries.push({ name, type, length: 0, children }) - 1;
  for (const part of parts) {
    if ('parts' in part) children.push(addStorage(entries, part, TypeEnum.DIRECTORY));
    else {
      const { bytes } = part;
      const stream = {
        name: part.name,
        type: TypeEnum.DOCUMENT,
        binaryProvider: () => bytes,
        length: bytes.length,
      };
      children.push(entries.push(stream) - 1);
    }
  }
  return index;
}

function storageOf(
  name: string,
  { texts, numbers = {}, attachments = [], inner }: MsgFile,
  head: number,
): Storage {
  const rows = Object.entries(numbers).map(([tag, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(parseInt(tag, 16), 0);
    row.writeUInt32LE(6, 4);
    row.writeUInt32LE(value, 8);
    return row;
  });
  const properties = Uint8Array.from(Buffer.concat([Buffer.alloc(head), ...rows]));
  return {
    name,
    parts: [
      ...Object.entries(texts).map(([tag, content]) => ({
        name: `__substg1.0_${tag}`,
        // Of its own memory: the library looks at the whole of what lies beneath a view.
        bytes: Uint8Array.from(typeof content === 'string' ? Buffer.from(content, 'utf16le') : content),
      })),
      ...attachments.map((one, index) => storageOf(`__attach_version1.0_#0000000${index}`, one, 8)),
      ...(inner === undefined ? [] : [storageOf('__substg1.0_3701000D', inner, 24)]),
      { name: '__properties_version1.0', bytes: properties },
    ],
  };
}

/** The usual one: Unicode, plain text, from somebody of the same organisation. */
export function msgOf({ from, subject, text }: Mail): Buffer {
  return msgFile({
    texts: {
      '001A001F': 'IPM.Note',
      '0037001F': subject,
      '0C1A001F': from,
      '0C1F001F': '/O=EXCHANGELABS/OU=GROUP/CN=RECIPIENTS/CN=REGISTRY',
      '1000001F': text,
    },
  });
}

/** RTF as MS-OXRTFCP keeps it where it is not packed. */
export function keptRtf(rtf: string): Uint8Array {
  const text = Buffer.from(rtf, 'latin1');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(text.length + 12, 0);
  head.writeUInt32LE(text.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, text]);
}

/** A winmail.dat with a page of HTML and one file. */
export function tnefOf({ page, name, bytes }: { page: Uint8Array; name: string; bytes: Uint8Array }): Buffer {
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attributeOf(1, 0x00069007, Buffer.from('e304000000000000', 'hex')),
    attributeOf(
      1,
      0x00069003,
      propertiesOf([0x0e070003, Buffer.from('01000000', 'hex')], [0x10130102, page]),
    ),
    attributeOf(2, 0x00069002, Buffer.alloc(14)),
    attributeOf(2, 0x00018010, Buffer.from('OTVET~1.PDF\0')),
    attributeOf(2, 0x0006800f, bytes),
    attributeOf(2, 0x00069005, propertiesOf([0x3707001f, Buffer.from(`${name}\0`, 'utf16le')])),
  ]);
}

function attributeOf(level: number, kind: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(kind, 1);
  head.writeUInt32LE(bytes.length, 5);
  return Buffer.concat([head, bytes, Buffer.alloc(2)]);
}

function propertiesOf(...properties: readonly (readonly [tag: number, value: Uint8Array])[]): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const parts = properties.flatMap(([tag, value]) => {
    // In the file the type comes first, then the number of the property.
    const head = number(tag);
    if ((tag & 0xffff) === 3) return [head, value];
    return [head, number(1), number(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)];
  });
  return Buffer.concat([number(properties.length), ...parts]);
}
