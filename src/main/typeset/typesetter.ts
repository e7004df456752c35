import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { AppError } from '@shared/ipc/error';
import {
  LetterFit,
  TypesetRequest,
  typesetLimits,
  type ParsedTypesetRequest,
  type TypesetResult,
  type TypesetWarning,
} from '@shared/typeset/typeset.schema';
import { codePointsOf, exportErrorText, undisplayableClusters } from './diagnostics';
import { cleanPage, findString } from './hygiene';
import { layoutOf, readFonts, readLayouts, type TypesetPaths } from './layouts';
import { readDrawings } from './page-drawings';
import { missingPicture, readPicture } from './picture';
import type { ResultOf, Typesetting } from './typeset.port';

/**
 * The compiler with its rules. Guarantees: the same request gives the same bytes on every machine; text of the request
 * is data and never source; a PDF is PDF/A-2a or there is none. Must never compile a layout that does not ship with the
 * app, and never run in a process that holds keys or rows: text can kill the compiler (security.md finding 7).
 */

/** No folder of this name exists: the compiler works on what it is handed, and can read nothing else. */
const workspace = resolve('/amparo-typeset-no-such-folder');
const pdfStandard = 'a-2a';

/** For how many jobs the compiler keeps what they did not use. With four, 5,000 letters left twice the memory of 500. */
const keptJobs = 1;

interface Compiled {
  document: NodeTypstDocument;
  /** Seconds since 1970 of the document's day. */
  timestamp: number;
}

export class Typesetter implements Typesetting {
  readonly #compiler: NodeCompiler;
  /** Characters that one export has shown to be printable: previews of known characters skip the check. */
  readonly #printable = new Set<string>();

  constructor(paths: TypesetPaths) {
    this.#compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts(paths) }] });
    for (const { name, source } of readLayouts(paths))
      this.#compiler.addSource(resolve(workspace, name), source);
  }

  /**
   * Sets a request. Compiling blocks this process; one turn of the event loop follows each job, in which the memory
   * of the last one is given back (performance.md section 1: without it a batch grows by hundreds of megabytes).
   * @throws AppError MISSING_GLYPH (pdf only), CANCELLED, TEXT_TOO_LARGE, DAMAGED_IMAGE, TYPESET_FAILED, INVALID_INPUT.
   */
  async render<Request extends TypesetRequest>(
    input: Request,
    signal?: AbortSignal,
  ): Promise<ResultOf<Request>> {
    if (signal?.aborted === true) throw new AppError('CANCELLED');
    const parsed = TypesetRequest.safeParse(input);
    if (!parsed.success)
      throw new AppError('INVALID_INPUT', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
    const { request, warnings } = cleanRequest(parsed.data);
    try {
      const compiled = this.#compile(request);
      const result = this.#output(request, compiled, warnings);
      // The output of the answer is that of the request.
      return result as ResultOf<Request>;
    } finally {
      this.#compiler.evictCache(keptJobs);
      await nextTurn();
    }
  }

  #compile(request: ParsedTypesetRequest): Compiled {
    const { layout, data } = layoutOf(request);
    const shadows: string[] = [];
    try {
      const pictures = this.#mapPictures(request, shadows);
      this.#map('pictures.json', Buffer.from(JSON.stringify(pictures)), shadows);
      this.#map('data.json', Buffer.from(JSON.stringify(data)), shadows);
      const result = this.#compiler.compile({ mainFilePath: resolve(workspace, layout) });
      const document = result.result;
      if (document === null || result.hasError()) throw this.#compileError(result.takeError());
      return { document, timestamp: Date.parse(`${firstMetadata(request).date}T00:00:00Z`) / 1000 };
    } finally {
      for (const path of shadows) this.#compiler.unmapShadow(path);
    }
  }

  #map(name: string, bytes: Buffer, shadows: string[]): void {
    const path = resolve(workspace, name);
    this.#compiler.mapShadow(path, bytes);
    shadows.push(path);
  }

  /** Pictures under names of ours; the page knows them by key, with their size. */
  #mapPictures(request: ParsedTypesetRequest, shadows: string[]): Record<string, unknown> {
    const entries = Object.entries(request.images);
    if (entries.length > typesetLimits.images)
      throw new AppError('TEXT_TOO_LARGE', { limit: typesetLimits.images });
    const table: Record<string, unknown> = {};
    for (const [index, [key, bytes]] of entries.entries()) {
      const picture = readPicture(key, bytes);
      const name = `picture-${index}.${picture.extension}`;
      this.#map(name, picture.bytes, shadows);
      table[key] = { path: `/${name}`, width: picture.width, height: picture.height };
    }
    for (const key of namedPictures(request)) if (!(key in table)) throw missingPicture(key);
    return table;
  }

  /** The compiler's words may quote the user's: only the place in our own layout is told. */
  #compileError(error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): AppError {
    const first: unknown = error === null ? undefined : this.#compiler.fetchDiagnostics(error)[0];
    if (typeof first !== 'object' || first === null) return new AppError('TYPESET_FAILED');
    const message = 'message' in first && typeof first.message === 'string' ? first.message : '';
    if (/decode|image|SVG|PNG/i.test(message))
      return new AppError('DAMAGED_IMAGE', { image: '', reason: 'content' });
    const range = 'range' in first ? JSON.stringify(first.range) : '';
    const path = 'path' in first ? String(first.path) : '';
    return new AppError('TYPESET_FAILED', { layout: path, range });
  }

  #output(request: ParsedTypesetRequest, compiled: Compiled, warnings: TypesetWarning[]): TypesetResult {
    if (request.output === 'drawing') return this.#drawing(request, compiled, warnings);
    if (request.output === 'pdf') return this.#pdf(request, compiled, warnings);
    if (request.kind !== 'letter') throw new AppError('INVALID_INPUT', { path: 'output' });
    return { output: 'fit', fit: this.#fit(compiled), pageCount: compiled.document.numOfPages, warnings };
  }

  #fit({ document }: Compiled): LetterFit {
    const [closeness, room] = ['closeness', 'room'].map((name): unknown =>
      this.#compiler.query(document, { selector: `<${name}-0>`, field: 'value' }),
    );
    return LetterFit.parse({ closeness: first(closeness), room: first(room) });
  }

  #drawing(request: ParsedTypesetRequest, compiled: Compiled, warnings: TypesetWarning[]): TypesetResult {
    const pageCount = compiled.document.numOfPages;
    const pages = readDrawings(this.#compiler.plainSvg(compiled.document), pageCount);
    if (!this.#knowsAllCharacters(request)) {
      try {
        this.#exportPdf(request, compiled);
      } catch (error) {
        warnings.push(...missingGlyphs(request, error));
      }
    }
    return { output: 'drawing', pages, pageCount, warnings };
  }

  #pdf(request: ParsedTypesetRequest, compiled: Compiled, warnings: TypesetWarning[]): TypesetResult {
    try {
      const pdf = this.#exportPdf(request, compiled);
      return { output: 'pdf', pdf, pageCount: compiled.document.numOfPages, warnings };
    } catch (error) {
      const missing = missingGlyphs(request, error);
      const [first] = missing;
      if (first === undefined) throw new AppError('TYPESET_FAILED');
      const { character, codePoint, where } = first;
      throw new AppError('MISSING_GLYPH', { character, codePoint, where, count: missing.length });
    }
  }

  /** Exporting as PDF/A is the only check for missing glyphs the compiler has (performance.md section 3). */
  #exportPdf(request: ParsedTypesetRequest, { document, timestamp }: Compiled): Buffer {
    const pdf = this.#compiler.pdf(document, { pdfStandard, pdfTags: true, creationTimestamp: timestamp });
    for (const character of charactersOf(request)) this.#printable.add(character);
    return pdf;
  }

  #knowsAllCharacters(request: ParsedTypesetRequest): boolean {
    for (const character of charactersOf(request)) if (!this.#printable.has(character)) return false;
    return true;
  }
}

function first(found: unknown): unknown {
  return Array.isArray(found) ? found[0] : found;
}

function pagesOf(request: ParsedTypesetRequest): readonly { metadata: { date: string } }[] {
  return request.kind === 'letters' ? request.pages : [request.page];
}

function firstMetadata(request: ParsedTypesetRequest): { date: string } {
  const [first] = pagesOf(request);
  if (first === undefined) throw new AppError('INVALID_INPUT', { path: 'pages' });
  return first.metadata;
}

/** The cap on text holds for a page; a joined file of letters may hold as many such pages as the schema allows. */
function cleanRequest(parsed: ParsedTypesetRequest): {
  request: ParsedTypesetRequest;
  warnings: TypesetWarning[];
} {
  if (parsed.kind !== 'letters') {
    const limit = parsed.kind === 'dossier' ? typesetLimits.dossierTextUnits : typesetLimits.textUnits;
    const { page, warnings } = cleanPage(parsed.page, 'page', limit);
    // The page was cleaned in place of itself: kind and page still belong together.
    return { request: { ...parsed, page } as ParsedTypesetRequest, warnings };
  }
  const cleaned = parsed.pages.map((page, index) => cleanPage(page, `pages.${index}`));
  return {
    request: { ...parsed, pages: cleaned.map(({ page }) => page) },
    warnings: cleaned.flatMap(({ warnings }) => warnings),
  };
}

function namedPictures(request: ParsedTypesetRequest): string[] {
  switch (request.kind) {
    case 'sheet':
    case 'postal':
      return [];
    case 'certificate':
      return request.page.logo === null ? [] : [request.page.logo];
    case 'form': {
      const { logo, signatures } = request.page;
      return [logo, ...signatures.map(({ image }) => image)].filter((key) => key !== null);
    }
    case 'report':
      return request.page.cover.logo === null ? [] : [request.page.cover.logo];
    case 'dossier': {
      const blocks = request.page.sections.flatMap(({ blocks }) => blocks);
      const inBlocks = blocks.map((block) =>
        block.kind === 'figure' || block.kind === 'definitions' ? block.image : null,
      );
      return [request.page.cover.logo, ...inBlocks].filter((key) => key !== null);
    }
    case 'letter':
    case 'letters':
    case 'petition': {
      const pages = lettersOf(request);
      const keys = pages.flatMap((page) => [
        page.letterhead.logo,
        ...page.signatories.map(({ image }) => image),
      ]);
      return keys.filter((key) => key !== null);
    }
  }
}

function lettersOf(request: Extract<ParsedTypesetRequest, { kind: 'letter' | 'letters' | 'petition' }>) {
  if (request.kind === 'letters') return request.pages;
  if (request.kind === 'letter') return [request.page];
  return request.page.cover === null ? [] : [request.page.cover];
}

function charactersOf(request: ParsedTypesetRequest): Set<string> {
  return new Set(JSON.stringify(pagesOf(request)));
}

function missingGlyphs(
  request: ParsedTypesetRequest,
  error: unknown,
): Extract<TypesetWarning, { code: 'MISSING_GLYPH' }>[] {
  const [root, value] =
    request.kind === 'letters' ? (['pages', request.pages] as const) : (['page', request.page] as const);
  return undisplayableClusters(exportErrorText(error)).map((character) => ({
    code: 'MISSING_GLYPH',
    character,
    codePoint: codePointsOf(character),
    where: findString(value, character, root) ?? root,
  }));
}
