/** Words of Word and OpenDocument files. The archive is unpacked in pieces and counted: what it says of itself is not believed. */
import { Unzip, UnzipInflate } from 'fflate';
import { parser } from 'sax';
import { longestText, type TextFailure } from '@shared/filetext/file-text.schema';

const wanted = /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|content\.xml)$/;
/** A book has a few MB of markup. */
const mostUnpacked = 100 * 1024 * 1024;
/** Markup of words is packed to a tenth. */
const highestRatio = 200;
const mostEntries = 10_000;
const pieceSize = 64 * 1024;

class TooBig extends Error {}

export function officeText(bytes: Uint8Array): string | { failure: TextFailure } {
  try {
    return unpack(bytes);
  } catch (error) {
    return { failure: error instanceof TooBig ? 'tooBig' : 'damaged' };
  }
}

function unpack(bytes: Uint8Array): string {
  const texts: string[] = [];
  let unpacked = 0;
  let entries = 0;
  let found = false;
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > mostEntries) throw new TooBig();
    if (!wanted.test(entry.name)) return;
    found = true;
    const words = wordsReader();
    const decoder = new TextDecoder();
    entry.ondata = (error, data, final) => {
      if (error !== null) throw error;
      unpacked += data.length;
      if (unpacked > mostUnpacked || unpacked > bytes.length * highestRatio) throw new TooBig();
      words.write(decoder.decode(data, { stream: !final }));
      if (final) texts.push(words.end());
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceSize)
    archive.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
  if (!found) throw new Error('no words');
  return texts.join('\n');
}

/** Of w:t and text:p: what is struck out by a tracked change (w:delText) is not read. */
function wordsReader(): { write: (markup: string) => void; end: () => string } {
  const reader = parser(true, { strictEntities: true });
  const parts: string[] = [];
  let length = 0;
  let open = 0;
  const say = (text: string) => {
    if (length > longestText) return;
    parts.push(text);
    length += text.length;
  };
  const holds = /^(?:w:t|text:p|text:h)$/;
  const breaks = /^(?:w:p|w:br|w:tab|w:tr|text:p|text:h|text:line-break|text:tab)$/;
  reader.ontext = (text) => {
    if (open > 0) say(text);
  };
  reader.onopentag = ({ name }) => {
    if (holds.test(name)) open += 1;
    if (name === 'text:s') say(' ');
    if (/^(?:w:br|w:tab|text:line-break|text:tab)$/.test(name)) say('\n');
  };
  reader.onclosetag = (name) => {
    if (holds.test(name)) open -= 1;
    if (breaks.test(name)) say('\n');
  };
  reader.onerror = (error) => {
    throw error;
  };
  return {
    write: (markup) => void reader.write(markup),
    end: () => {
      reader.close();
      return parts.join('');
    },
  };
}
