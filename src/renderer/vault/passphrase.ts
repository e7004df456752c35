/**
 * Passphrases in the page: taken out of the field as bytes, sent once, and overwritten here. The string of the field cannot
 * be wiped, so that it is dropped at once and never kept in state longer than it is shown.
 */
const encoder = new TextEncoder();

/** Gives `use` the bytes of `text` and overwrites them afterwards, whatever came of it. */
export async function withBytes<T>(
  text: string,
  use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const bytes = encoder.encode(text);
  try {
    return await use(bytes);
  } finally {
    bytes.fill(0);
  }
}
