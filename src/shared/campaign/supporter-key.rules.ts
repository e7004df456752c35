/** By what two signatures are seen to be of one person. */
import { foldKey } from '../text/fold';

const dotless = new Set(['gmail.com', 'googlemail.com']);

/**
 * One mailbox, one key: case does not count, nor what stands behind a plus sign (RFC 5233), nor the dots of a Gmail
 * address. Only to compare: what was written is kept.
 */
export function addressKey(address: string): string {
  const [whole, at] = splitAddress(address);
  const local = whole.replace(/\+.*$/u, '');
  if (!dotless.has(at)) return `${local}@${at}`;
  return `${local.replaceAll('.', '')}@gmail.com`;
}

export function domainOf(address: string): string {
  return splitAddress(address)[1];
}

function splitAddress(address: string): [local: string, domain: string] {
  const plain = address.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  return at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + 1).replace(/\.$/u, '')];
}

/** The same name for the same organisation; empty where only a name is known: many people share one. */
export function personKey(name: string, organisation: string): string {
  const [who, where] = [foldKey(name), foldKey(organisation)];
  return who === '' || where === '' ? '' : `${who}|${where}`;
}
