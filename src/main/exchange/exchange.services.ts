import type { Desk } from '../desk/desk';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import { TableImportService } from './table-import.service';

/** By which records come in and go out as data. */
export function createExchangeServices(
  store: Store,
  records: RecordServices,
  { desk, now }: { desk: Desk; now: () => number },
) {
  return { tableImport: new TableImportService(store, records, desk, now) };
}
