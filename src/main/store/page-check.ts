/**
 * Guarantees: tells for every page of an encrypted database whether it is what was written, without SQLite, so that
 * damage in pages that no query visits is seen as well, and so that a second reader of the format exists.
 * Must never: write, decrypt, or trust anything in the file but its salt.
 *
 * Format: SQLCipher version 4 with a raw key. Each page ends with a reserve of 80 bytes: 16 of initialisation vector
 * and 64 of HMAC-SHA-512 over the page up to there and the page number as four bytes, little end first. Page one
 * begins with the 16 bytes of salt, which the MAC leaves out but which its key depends on.
 */
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

export const pageSize = 4096;
const macSize = 64;
const saltSize = 16;
const chunkPages = 256;

export interface PageCheck {
  readonly pages: number;
  /** Number (from 1) of the first page that fails; a file that is no whole number of pages fails at its last one. */
  readonly firstBadPage: number | undefined;
}
export interface PageCheckOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** Checks only the first so many bytes: a backup carries a trailer behind them. */
  readonly length?: number;
}

/** Answers for one page. The MAC key is derived as SQLCipher does: two rounds over the salt with its bits turned. */
class PageVerifier {
  readonly #key: Buffer;

  constructor(pageKey: Buffer, salt: Buffer) {
    const turned = Buffer.from(salt.map((byte) => byte ^ 0x3a));
    this.#key = pbkdf2Sync(pageKey, turned, 2, 32, 'sha512');
  }

  fits(page: Buffer, number: number): boolean {
    if (page.length !== pageSize) return false;
    const numberBytes = Buffer.alloc(4);
    numberBytes.writeUInt32LE(number);
    const mac = createHmac('sha512', this.#key)
      .update(page.subarray(number === 1 ? saltSize : 0, pageSize - macSize))
      .update(numberBytes)
      .digest();
    return timingSafeEqual(mac, page.subarray(pageSize - macSize));
  }

  /** The number of the first page of `chunk` that fails, when its first page has the number `first`. */
  findBad(chunk: Buffer, first: number): number | undefined {
    for (let at = 0; at < chunk.length; at += pageSize) {
      const number = first + at / pageSize;
      if (!this.fits(chunk.subarray(at, at + pageSize), number)) return number;
    }
    return undefined;
  }

  close(): void {
    this.#key.fill(0);
  }
}

/** Streams the file at `path` in pieces of one MiB and stops at the first bad page. @throws AbortError */
export async function checkPages(
  path: string,
  pageKey: Buffer,
  options: PageCheckOptions = {},
): Promise<PageCheck> {
  const file = await open(path, 'r');
  const chunk = Buffer.alloc(pageSize * chunkPages);
  let verifier: PageVerifier | undefined;
  try {
    const length = options.length ?? (await file.stat()).size;
    const pages = Math.ceil(length / pageSize);
    for (let at = 0; at < length; at += chunk.length) {
      options.signal?.throwIfAborted();
      const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, length - at), at);
      verifier ??= new PageVerifier(pageKey, chunk.subarray(0, saltSize));
      const bad = verifier.findBad(chunk.subarray(0, bytesRead), at / pageSize + 1);
      if (bad !== undefined || bytesRead === 0) {
        return { pages, firstBadPage: bad ?? at / pageSize + 1 };
      }
      options.progress?.(Math.min(at + chunk.length, length), length);
    }
    return { pages, firstBadPage: pages === 0 ? 1 : undefined };
  } finally {
    verifier?.close();
    await file.close();
  }
}

/** The same for a small file, in one go. */
export function checkPagesNow(path: string, pageKey: Buffer): PageCheck {
  const handle = openSync(path, 'r');
  try {
    const content = Buffer.alloc(fstatSync(handle).size);
    readSync(handle, content, 0, content.length, 0);
    if (content.length === 0) return { pages: 0, firstBadPage: 1 };
    const verifier = new PageVerifier(pageKey, content.subarray(0, saltSize));
    const firstBadPage = verifier.findBad(content, 1);
    verifier.close();
    return { pages: Math.ceil(content.length / pageSize), firstBadPage };
  } finally {
    closeSync(handle);
  }
}
