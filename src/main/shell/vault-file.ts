/**
 * Files of the open vault for the viewer: streamed in pieces from the vault process, with byte ranges, so that a film can
 * be played without being in memory whole and without a temporary file.
 * Guarantees: only a token that the vault process gave to this window opens a file; it dies with that process at lock.
 * Must never: keep a piece, name a type that is run or shown as a page, or say why a token was refused.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Result } from '@shared/ipc/result';
import type { WireRequest } from '@shared/ipc/wire';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { appOrigin } from './asset';
import { vaultFileHeaders } from './content-policy';

interface PieceRequest {
  readonly token: string;
  readonly start: number;
  readonly length: number;
}
/** Undefined: there is no vault behind the window yet. */
export type ReadVaultFile = (input: PieceRequest) => Promise<Result<unknown> | undefined>;

const Piece = z.object({ bytes: z.instanceof(Uint8Array), size: z.int(), mime: z.string() });
type Piece = z.infer<typeof Piece>;

const address = /^\/vault-file\/([A-Za-z0-9_-]{16,64})$/;

/** The token in an address of a vault's file; undefined for every other address. */
export function findToken(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, protocol, host, pathname } = new URL(url);
  const own = origin === appOrigin || `${protocol}//${host}` === appOrigin;
  return own ? address.exec(pathname)?.[1] : undefined;
}

export function fileRequest(input: PieceRequest): WireRequest {
  return { id: randomUUID(), route: 'evidence.read', input };
}

export async function serveVaultFile(request: Request, token: string, ask: ReadVaultFile): Promise<Response> {
  const read = (start: number, length: number) => readPiece(ask, { token, start, length });
  const head = await read(0, 0);
  if (head === undefined) return new Response(null, { status: 404, headers: vaultFileHeaders('text/plain') });
  const { size, mime } = head;
  const headers = vaultFileHeaders(mime);
  const wanted = request.headers.get('range');
  const range = wanted === null ? { start: 0, end: size } : parseRange(wanted, size);
  if (range === undefined) {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  }
  const { start, end } = range;
  const length = { 'Content-Length': String(end - start) };
  const place = wanted === null ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${size}` };
  const body = streamOf(start, end, read);
  return new Response(body, {
    status: wanted === null ? 200 : 206,
    headers: { ...headers, ...length, ...place },
  });
}

/**
 * The one range of a `Range` header as [start, end); undefined when it cannot be satisfied. Several ranges at once are
 * not asked for by a player and are refused.
 */
export function parseRange(header: string, size: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? { start, end } : undefined;
}

/** Reads on only as fast as the player takes. */
function streamOf(
  start: number,
  end: number,
  read: (start: number, length: number) => Promise<Piece | undefined>,
): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at >= end) {
          controller.close();
          return;
        }
        const piece = await read(at, Math.min(pieceSize, end - at));
        if (piece === undefined || piece.bytes.length === 0) {
          controller.error(new Error('the file is closed'));
          return;
        }
        at += piece.bytes.length;
        controller.enqueue(piece.bytes);
      },
    },
    { highWaterMark: 0 },
  );
}

async function readPiece(ask: ReadVaultFile, input: PieceRequest): Promise<Piece | undefined> {
  const result = await ask(input);
  return result?.ok === true ? Piece.parse(result.value) : undefined;
}
