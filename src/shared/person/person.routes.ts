import { z } from 'zod';
import { query } from '../ipc/route';
import { ListInput, listOf, recordRoutes, reorderRoute } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { Affiliation, AffiliationCreate, AffiliationFields, AffiliationView } from './affiliation.schema';
import { Gender } from '../language/language.schema';
import { NameInflections, Person, PersonCreate, PersonFields, PersonLine, PersonName } from './person.schema';

export const personRoutes = {
  ...recordRoutes('person', { entity: Person, create: PersonCreate, fields: PersonFields }),
  'person.list': query(
    ListInput.extend({
      order: z.enum(['recent', 'name']).default('recent'),
      /** Absent: the newest, or A, first. */ descending: z.boolean().optional(),
    }),
    listOf(PersonLine),
  ),
  /** Who may be the same person, by the sound of the names in any alphabet; best first. For search-or-create. */
  'person.findSimilar': query(
    z.strictObject({
      names: z.array(PersonName.pick({ given: true, patronymic: true, family: true }).partial()).max(40),
      limit: z.int().min(1).max(50).default(10),
    }),
    z.array(PersonLine),
  ),
  /** Russian case forms of a name in Russian letters, to be looked at by a person; null where none can be told. */
  'person.suggestInflections': query(
    z.strictObject({
      name: PersonName.pick({ given: true, patronymic: true, family: true }),
      gender: Gender.nullable(),
    }),
    NameInflections.nullable(),
  ),
};

export const affiliationRoutes = {
  ...recordRoutes('affiliation', {
    entity: Affiliation,
    create: AffiliationCreate,
    fields: AffiliationFields,
  }),
  /** With the organisation; those whose organisation lies in the bin are left out. */
  'affiliation.listOfPerson': query(z.strictObject({ personId: RecordId }), z.array(AffiliationView)),
  'affiliation.reorder': reorderRoute('personId', Affiliation),
};
