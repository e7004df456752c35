import { decompressRTF } from '@kenjiuno/decompressrtf';
import { rtfText } from '../filetext/extract-rtf';

/** Unpacked it may be fifteen times as much, in a list of numbers. */
const maxPacked = 4 * 1024 * 1024;

/** The words of a body as Outlook keeps it where it has no other; empty where they cannot be read. */
export function packedRtfText(packed: Uint8Array | undefined): string {
  if (packed === undefined || packed.length > maxPacked) return '';
  try {
    const words = rtfText(Uint8Array.from(decompressRTF([...packed])));
    return typeof words === 'string' ? words.trim() : '';
  } catch {
    // A damaged body has no words; the file itself is in the vault.
    return '';
  }
}
