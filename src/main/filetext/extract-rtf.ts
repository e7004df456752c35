/**
 * Words of RTF. Guarantees: no length that the file names is believed or reserved, groups are no deeper than a cap, each sign
 * is looked at once. The one library for it reserves as much memory as \bin asks for (docs/decisions/0028).
 */
import { longestText, type TextFailure } from '@shared/filetext/file-text.schema';
import { pageOfCharset, pageOfNumber, signs, silentGroups, starredWords, wordSigns } from './rtf-words';

/** A byte, a control word with its number, a control sign, a brace, or what stands between. */
const token = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d{1,9})? ?|\\([^a-z])|([{}])|([^\\{}]+)/giy;
/** Tables in tables; deeper is nobody's writing. */
const deepest = 1000;

interface Group {
  readonly silent: boolean;
  readonly fonts: boolean;
  readonly font: number;
  /** How many signs stand after each Unicode sign for programs that know none. */
  readonly spare: number;
  readonly struckOut: boolean;
}

export function rtfText(bytes: Uint8Array): string | { failure: TextFailure } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reader = new RtfReader();
  token.lastIndex = 0;
  for (;;) {
    const match = token.exec(source);
    // A backslash at the very end, or a sign that fits nothing: what was read until here is what there is.
    if (match === null || reader.length > longestText) break;
    const [, byte, word, number, sign, brace, text] = match;
    if (brace === '{' && !reader.open()) return { failure: 'damaged' };
    if (brace === '}') reader.close();
    if (byte !== undefined) reader.say(String.fromCharCode(parseInt(byte, 16)), 1);
    if (text !== undefined) reader.plain(text);
    if (sign !== undefined) reader.sign(sign);
    if (word === undefined) continue;
    const value = number === undefined ? undefined : Number(number);
    if (word === 'bin') token.lastIndex = Math.min(source.length, token.lastIndex + Math.max(0, value ?? 0));
    else reader.control(word, value);
  }
  return reader.text();
}

class RtfReader {
  length = 0;
  #group: Group = { silent: false, fonts: false, font: -1, spare: 1, struckOut: false };
  readonly #outer: Group[] = [];
  readonly #pages = new Map<number, string>();
  readonly #parts: string[] = [];
  /** Bytes of one code page that wait to be read together: some letters take two. */
  #bytes = '';
  #page = 'windows-1252';
  #usualFont = -1;
  #skip = 0;
  #starred = false;

  /** @returns false when it is too deep */
  open(): boolean {
    this.#skip = 0;
    this.#outer.push(this.#group);
    return this.#outer.length <= deepest;
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#group = this.#outer.pop() ?? this.#group;
  }

  plain(text: string): void {
    const line = text.replaceAll(/[\r\n]/g, '');
    const skipped = Math.min(this.#skip, line.length);
    this.#skip -= skipped;
    this.say(line.slice(skipped), 0);
  }

  /** @param counts as how many signs it stands behind a Unicode sign */
  say(bytes: string, counts: number): void {
    if (this.#skip > 0 && counts > 0) {
      this.#skip -= counts;
      return;
    }
    if (this.#group.silent || this.#group.fonts || this.#group.struckOut) return;
    this.#bytes += bytes;
    this.length += bytes.length;
  }

  sign(sign: string): void {
    if (sign === '*') this.#starred = true;
    else this.#write(signs[sign] ?? '');
  }

  control(word: string, value: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    if (silentGroups.has(word) || (starred && !starredWords.has(word))) {
      this.#change({ silent: true });
      return;
    }
    if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'uc') this.#change({ spare: Math.max(0, value ?? 1) });
    else if (word === 'f') this.#change({ font: value ?? -1 });
    else if (word === 'plain') this.#change({ font: this.#usualFont, struckOut: false });
    else if (word === 'deleted') this.#change({ struckOut: value !== 0 });
    else if (word === 'fonttbl') this.#change({ fonts: true });
    else if (word === 'deff') this.#usualFont = value ?? -1;
    else if (word === 'ansicpg') this.#page = pageOfNumber(value ?? 0);
    else if (word === 'mac') this.#page = 'macintosh';
    else if (word === 'fcharset' && this.#group.fonts) this.#noteFont(value ?? 0);
    else this.#write(wordSigns[word] ?? '');
  }

  text(): string {
    this.#flush();
    return this.#parts.join('');
  }

  #change(change: Partial<Group>): void {
    this.#flush();
    this.#group = { ...this.#group, ...change };
  }

  #noteFont(charset: number): void {
    const page = pageOfCharset[charset];
    if (page !== undefined) this.#pages.set(this.#group.font, page);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#skip = this.#group.spare;
  }

  #write(text: string): void {
    if (text === '' || this.#group.silent || this.#group.fonts || this.#group.struckOut) return;
    this.#flush();
    this.#parts.push(text);
    this.length += text.length;
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const { font } = this.#group;
    const page = this.#pages.get(font === -1 ? this.#usualFont : font) ?? this.#page;
    this.#parts.push(new TextDecoder(page).decode(Buffer.from(this.#bytes, 'latin1')));
    this.#bytes = '';
  }
}
