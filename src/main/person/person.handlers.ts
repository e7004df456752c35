import type { affiliationRoutes, personRoutes } from '@shared/person/person.routes';
import type { HandlersFor } from '../ipc/router';
import { suggestInflections } from '../language/declension.service';
import { recordHandlers } from '../record/record.service';
import type { AffiliationService } from './affiliation.service';
import type { affiliationTable } from './affiliation.table';
import type { PersonService } from './person.service';
import type { personTable } from './person.table';

export function personHandlers(service: () => PersonService): HandlersFor<typeof personRoutes> {
  return {
    ...recordHandlers<typeof personRoutes, 'person', typeof personTable>('person', service),
    'person.list': (input) => service().list(input),
    'person.findSimilar': ({ names, limit }) => service().findSimilar(names, limit),
    'person.suggestInflections': ({ name, gender }) => suggestInflections(name, gender) ?? null,
  };
}

export function affiliationHandlers(
  service: () => AffiliationService,
): HandlersFor<typeof affiliationRoutes> {
  return {
    ...recordHandlers<typeof affiliationRoutes, 'affiliation', typeof affiliationTable>(
      'affiliation',
      service,
    ),
    'affiliation.listOfPerson': ({ personId }) => service().listOfPerson(personId),
    'affiliation.reorder': ({ personId, ids }, { actor }) => service().reorder(actor, personId, ids),
  };
}
