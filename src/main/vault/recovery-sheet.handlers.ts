import { basename } from 'node:path';
import type { SheetPage } from '@shared/typeset/sheet-page.schema';
import type { recoverySheetRoutes } from '@shared/vault/recovery-sheet.routes';
import type { Desk } from '../desk/desk';
import type { HandlersFor } from '../ipc/router';
import { Passage, printOut, writeOut } from '../release/passage';
import type { Typesetting } from '../typeset/typeset.port';

/** Prints or saves the sheet with a recovery key; nothing of it is kept in the vault or beside it. */
export function recoverySheetHandlers(
  typesetting: Typesetting,
  desk: Desk,
): HandlersFor<typeof recoverySheetRoutes> {
  const typeset = async (page: SheetPage): Promise<Uint8Array<ArrayBuffer>> => {
    const { pdf } = await typesetting.render({ kind: 'sheet', page, output: 'pdf' });
    // A copy in a buffer of its own: what crosses a process edge must not share one.
    return new Uint8Array(pdf);
  };
  return {
    'recoverySheet.print': async (page) => printOut(Passage.asking('key'), desk, await typeset(page)),
    'recoverySheet.save': async (page) => {
      const path = await desk.chooseSavePath({ suggestedName: page.title, extension: 'pdf' });
      if (path === undefined) return null;
      const pdf = await typeset(page);
      writeOut(Passage.asking('key'), path, pdf);
      return basename(path);
    },
  };
}
