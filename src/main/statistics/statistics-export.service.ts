import type { statisticsExportRoutes } from '@shared/statistics/statistics.routes';
import type { ParsedInput } from '@shared/ipc/route';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { Passage, writeOut } from '../release/passage';
import type { Store } from '../store/store';

type Drawn = ParsedInput<(typeof statisticsExportRoutes)['statistics.export']>;

/** Numbers leave the vault here and nowhere else: to a file that a person chose. Noted in the journal. */
export class StatisticsExportService {
  constructor(
    private readonly store: Store,
    private readonly desk: Desk,
  ) {}

  /** False: cancelled in the dialog. @throws FILE_UNWRITABLE */
  async save(actor: Actor, { bytes, name, ...choice }: Drawn): Promise<boolean> {
    const { format, measure, from, until, publicly } = choice;
    const path = await this.desk.chooseSavePath({ suggestedName: `${name}.${format}`, extension: format });
    if (path === undefined) return false;
    writeOut(Passage.asking('numbers'), path, bytes);
    this.store.write(actor, 'statistics.export', (writer) =>
      writer.note('statistics', from, { format, measure, until, publicly: Number(publicly) }),
    );
    return true;
  }
}
