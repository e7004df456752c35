/**
 * Reads what the compiler says. Must never pass its text on: messages quote the user's words, so only the characters
 * that cannot be printed leave this file.
 */

/** The exporter hands its list over as the text of a Rust debug print, in `code`; `message` is empty. */
export function exportErrorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

const message = /message: "((?:[^"\\]|\\.)*)"/g;
const undisplayable =
  /the text `"([\s\S]*)"` could not be displayed|contains the disallowed codepoint `"([\s\S]*)"`/;

/** The clusters that no font shows, each once, in the order of the page; empty when the export failed otherwise. */
export function undisplayableClusters(errorText: string): string[] {
  const clusters = new Set<string>();
  for (const [, escaped] of errorText.matchAll(message)) {
    const match = undisplayable.exec(unescapeRust(escaped ?? ''));
    const cluster = match?.[1] ?? match?.[2];
    if (cluster !== undefined) clusters.add(unescapeRust(cluster));
  }
  return [...clusters];
}

const simpleEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function unescapeRust(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]+)\}|(.))/g,
    (_all, hex: string | undefined, char: string | undefined) =>
      hex === undefined
        ? (simpleEscapes[char ?? ''] ?? char ?? '')
        : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

/** `U+6F22`; several code points of one cluster stand side by side. */
export function codePointsOf(cluster: string): string {
  const hex = (char: string): string =>
    (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return Array.from(cluster, (char) => `U+${hex(char)}`).join(' ');
}
