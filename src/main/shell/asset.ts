/** Guarantees: a request for the page's files gives a file inside the page's folder, of a known kind, or nothing. */
import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const appScheme = 'app';
export const appHost = 'main';
export const appOrigin = `${appScheme}://${appHost}`;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

export interface Asset {
  readonly path: string;
  readonly contentType: string;
}

/** Segments of a plain path: no dots first, no encoded or foreign signs. What Vite writes fits. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/**
 * The file that `url` names below `root`, following links only as far as they stay below it.
 * Refuses every form of traversal by allowing only plain names, instead of listing what is bad.
 */
export async function findAsset(root: string, url: string): Promise<Asset | undefined> {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${appScheme}:` || host !== appHost) return undefined;
  const name = pathname === '/' ? '/index.html' : pathname;
  const contentType = contentTypes[extname(name)];
  if (!plainPath.test(name) || contentType === undefined) return undefined;
  try {
    const folder = await realpath(root);
    const path = await realpath(join(folder, name));
    return path.startsWith(folder + sep) ? { path, contentType } : undefined;
  } catch {
    return undefined;
  }
}
