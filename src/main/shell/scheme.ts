/**
 * Guarantees: pages come from inside the program only, each load with a fresh nonce and the headers of content-policy.
 * Must never: serve a file from outside the page's folder, or answer anything but GET.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appScheme, findAsset } from './asset';
import { responseHeaders } from './content-policy';

const noncePlaceholder = '__CSP_NONCE__';

/** Call before the first await of the program: Electron takes privileges only before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers app:// for one session from `root`, and from `documents`: PDF files in memory, by path. */
export function serveApp(
  session: Session,
  root: string,
  documents: ReadonlyMap<string, Uint8Array> = new Map(),
): void {
  session.protocol.handle(appScheme, async (request) => {
    const nonce = randomBytes(16).toString('base64');
    const document = documents.get(new URL(request.url).pathname);
    if (document !== undefined) {
      return new Response(new Uint8Array(document), { headers: responseHeaders('application/pdf', nonce) });
    }
    const asset = request.method === 'GET' ? await findAsset(root, request.url) : undefined;
    if (asset === undefined) {
      return new Response(null, { status: 404, headers: responseHeaders('text/plain', nonce) });
    }
    const bytes = await readFile(asset.path);
    const body = asset.contentType.startsWith('text/html')
      ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
      : new Uint8Array(bytes);
    return new Response(body, { headers: responseHeaders(asset.contentType, nonce) });
  });
}
