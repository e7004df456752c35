/**
 * Splits the compiler's one SVG of all pages into one document a page, so that a preview can show pages side by side
 * and replace only those that changed. It relies on the exporter's own layout: every page is a white path and a group
 * at the first level of indentation; then come shared definitions. User text cannot imitate that: letters are
 * outlines and pictures are base64 in attributes.
 */

const pageGroup = /\n {4}<g(?: transform="[^"]*")?>\n([\s\S]*?)\n {4}<\/g>/g;
const definition = /\n {8}<(\w+) id="([^"]+)"[^>]*>[\s\S]*?\n {8}<\/\1>/g;
const reference = /(?:href="#|url\(#)([\w-]+)/g;

/** SVG documents in page order, each with only the definitions it uses. All pages must have one size. */
export function splitSvgPages(svg: string, pageCount: number): string[] {
  const root = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const width = Number(root?.[1]);
  const height = Number(root?.[2]) / pageCount;
  const definitionsAt = svg.indexOf('\n    <defs');
  const body = definitionsAt === -1 ? svg : svg.slice(0, definitionsAt);
  const definitions = readDefinitions(definitionsAt === -1 ? '' : svg.slice(definitionsAt));
  const pages = [...body.matchAll(pageGroup)].map((match) => match[1] ?? '');
  if (pages.length !== pageCount || !(height > 0)) throw new Error('unknown layout of the exported SVG');
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"` +
    ` viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">` +
    `<path fill="#ffffff" d="M0 0H${width}V${height}H0Z"/>`;
  return pages.map((page) => `${open}<defs>${usedDefinitions(page, definitions)}</defs><g>${page}</g></svg>`);
}

function readDefinitions(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(definition)) {
    const id = match[2];
    if (id !== undefined) found.set(id, match[0]);
  }
  return found;
}

/** Definitions that the page names, and those that these name in turn. */
function usedDefinitions(page: string, definitions: Map<string, string>): string {
  const used = new Map<string, string>();
  const texts = [page];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const [, id] of text.matchAll(reference)) {
      if (id === undefined || used.has(id)) continue;
      const body = definitions.get(id);
      if (body === undefined) continue;
      used.set(id, body);
      if (!body.startsWith('\n        <symbol')) texts.push(body);
    }
  }
  return [...used.values()].join('');
}
