/** A letter as an address of the kind mailto (RFC 6068), which the mail program of the computer opens as a draft. */

/**
 * Windows hands no longer address to a program (INTERNET_MAX_URL_LENGTH is 2,083, of which some programs take less); what is
 * cut off would be cut off unseen.
 */
export const mailtoLimit = 2000;

export interface MailtoParts {
  /** One address; anything else is left out, for a person to fill in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** One mailbox and nothing that could begin another field of the address. */
const plainAddress = /^[^\s@<>()[\]\\,;:"?&=#%]+@[^\s@<>()[\]\\,;:"?&=#%]+$/u;

/** `whole`: the text stands in it; else it was too long, and only address and subject do. */
export function mailtoOf({ to, subject, text }: MailtoParts): { url: string; whole: boolean } {
  const address = plainAddress.test(to.trim()) ? encodeURIComponent(to.trim()).replace('%40', '@') : '';
  const line = subject.replaceAll(/\s+/gu, ' ').trim();
  const short = `mailto:${address}?subject=${encodeURIComponent(line)}`;
  // RFC 6068, section 5: line breaks in a body are %0D%0A.
  const url = `${short}&body=${encodeURIComponent(text.replaceAll(/\r?\n/gu, '\r\n'))}`;
  if (url.length <= mailtoLimit) return { url, whole: true };
  return { url: short.slice(0, mailtoLimit).replace(/%[0-9A-F]?$/u, ''), whole: false };
}
