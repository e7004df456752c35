/**
 * Guarantees: pages come from inside the program only, each load with a fresh nonce and the headers of content-policy.
 * Files of the vault come only through `vaultFile`, which asks the vault process of the same window.
 * Must never: serve a file from outside the page's folder, or answer anything but GET.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appScheme, findAsset } from './asset';
import { responseHeaders } from './content-policy';
import { findToken, serveVaultFile, type ReadVaultFile } from './vault-file';

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

export interface ServedFiles {
  /** PDF files in memory, by path. */
  readonly documents?: ReadonlyMap<string, Uint8Array>;
  /** Reads files of the open vault. */
  readonly vaultFile?: ReadVaultFile;
}

/** Answers app:// for one session from `root`, and what `served` adds to it. */
export function serveApp(session: Session, root: string, { documents, vaultFile }: ServedFiles = {}): void {
  session.protocol.handle(appScheme, async (request) => {
    const nonce = randomBytes(16).toString('base64');
    const document = documents?.get(new URL(request.url).pathname);
    if (document !== undefined) {
      return new Response(new Uint8Array(document), { headers: responseHeaders('application/pdf', nonce) });
    }
    const token = findToken(request.url);
    if (token !== undefined && vaultFile !== undefined) {
      return request.method === 'GET'
        ? serveVaultFile(request, token, vaultFile)
        : new Response(null, { status: 404 });
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
