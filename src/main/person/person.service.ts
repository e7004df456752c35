import type { Store } from '../store/store';
import { RecordService } from '../record/record.service';
import { personTable } from './person.table';

export class PersonService extends RecordService<typeof personTable> {
  constructor(store: Store) {
    super(store, personTable, () => ({
      codeName: '',
      names: [],
      gender: null,
      birthDate: null,
      birthPlace: {},
      citizenships: [],
      occupation: {},
      profile: {},
      contactPoints: [],
      deceased: false,
      notes: '',
    }));
  }
}
