import { z } from 'zod';
import { query } from '../ipc/route';
import { Person } from '../person/person.schema';
import { RecordId, Sensitivity } from '../record/record.schema';
import { Pseudonym } from './pseudonym.schema';

export const pseudonymRoutes = {
  /** Who has a code in the papers of a case, and everybody whom such a paper could name. */
  'pseudonym.listOfCase': query(
    z.strictObject({ caseFileId: RecordId }),
    z.object({
      given: z.array(Pseudonym.pick({ personId: true, number: true })),
      persons: z.array(
        z.object({ id: RecordId, names: Person.shape.names, codeName: z.string(), level: Sensitivity }),
      ),
    }),
  ),
};
