import { recordRoutes } from '../record/record.routes';
import { Person, PersonCreate, PersonFields } from './person.schema';

export const personRoutes = {
  ...recordRoutes('person', { entity: Person, create: PersonCreate, fields: PersonFields }),
};
