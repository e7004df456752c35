import { firstSort } from '@shared/list/list-shapes';
import type { SavedView } from '@shared/list/saved-view.schema';
import { RecordService } from '../record/record.service';
import { rowsOf } from '../store/prepared';
import type { Store } from '../store/store';
import { savedViewTable } from './saved-view.table';

export class SavedViewService extends RecordService<typeof savedViewTable> {
  constructor(store: Store) {
    super(store, savedViewTable, () => ({
      list: 'cases',
      name: '',
      filters: {},
      sort: firstSort('cases'),
      columns: [],
    }));
  }

  /** In the order of their making. */
  list(list: SavedView['list']): SavedView[] {
    return rowsOf(this.store.read, savedViewTable, 'list', list);
  }
}
