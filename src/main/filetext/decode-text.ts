import { analyse } from 'chardet';

/** Text of unknown encoding: UTF-8 when it is that throughout, else what its letters look like. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return inOldEncoding(bytes);
  }
}

/** Among the guesses the first that this machine knows; files of the region are windows-1251 most of the time. */
function inOldEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, 100_000))) {
    if (name === 'UTF-8') continue;
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      // The next guess.
    }
  }
  return new TextDecoder('windows-1251').decode(bytes);
}
