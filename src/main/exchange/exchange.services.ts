import type { Desk } from '../desk/desk';
import type { LetterListService } from '../letter/letter-list.service';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import { HuridocsService } from './huridocs.service';
import { TableImportService } from './table-import.service';

interface Others {
  readonly letters: Pick<LetterListService, 'listOfCase'>;
  readonly desk: Desk;
  readonly now: () => number;
}

/** By which records come in and go out as data. */
export function createExchangeServices(
  store: Store,
  records: RecordServices,
  { letters, desk, now }: Others,
) {
  return {
    tableImport: new TableImportService(store, records, desk, now),
    huridocs: new HuridocsService(store, { records, letters, desk, now }),
  };
}
