import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedTypesetRequest } from '@shared/typeset/typeset.schema';

/** Where the shipped fonts and layouts lie; the caller knows (beside the app in a package, in the tree otherwise). */
export interface TypesetPaths {
  fonts: string;
  layouts: string;
}

/** The paths below a `resources` folder. */
export function typesetPaths(resources: string): TypesetPaths {
  return { fonts: join(resources, 'fonts'), layouts: join(resources, 'typst') };
}

/** Read here and not by the compiler: native code does not see into an asar archive. */
export function readFonts(paths: TypesetPaths): Buffer[] {
  return readShipped(paths.fonts, '.ttf').map(({ bytes }) => bytes);
}

export function readLayouts(paths: TypesetPaths): { name: string; source: string }[] {
  return readShipped(paths.layouts, '.typ').map(({ name, bytes }) => ({
    name,
    source: bytes.toString('utf8'),
  }));
}

/** Sorted: the order in which fonts are added decides ties between faces, and must not depend on the file system. */
function readShipped(folder: string, extension: string): { name: string; bytes: Buffer }[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .toSorted();
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The layout that sets a request, and the data it reads. */
export function layoutOf(request: ParsedTypesetRequest): { layout: string; data: unknown } {
  switch (request.kind) {
    case 'letter':
      return { layout: 'letters.typ', data: { letters: [request.page] } };
    case 'letters':
      return { layout: 'letters.typ', data: { letters: request.pages } };
    case 'dossier':
      return {
        layout: request.page.setting === 'sheet' ? 'case-sheet.typ' : 'dossier.typ',
        data: request.page,
      };
    case 'certificate':
      return { layout: 'certificate.typ', data: request.page };
    case 'form':
      return { layout: 'form.typ', data: request.page };
    case 'report':
      return { layout: 'report.typ', data: request.page };
    case 'petition':
      return { layout: 'petition.typ', data: request.page };
    case 'sheet':
      return { layout: 'sheet.typ', data: request.page };
    case 'postal':
      return { layout: 'postal.typ', data: request.page };
  }
}
