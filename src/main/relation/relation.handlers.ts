import type { relationRoutes } from '@shared/relation/relation.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { RelationGraphService } from './relation-graph.service';
import type { RelationshipService } from './relationship.service';
import type { relationshipTable } from './relationship.table';

interface RelationServices {
  readonly relationship: RelationshipService;
  readonly relationGraph: RelationGraphService;
}

export function relationHandlers(services: () => RelationServices): HandlersFor<typeof relationRoutes> {
  return {
    ...recordHandlers<typeof relationRoutes, 'relationship', typeof relationshipTable>(
      'relationship',
      () => services().relationship,
    ),
    'relationship.listOfPerson': ({ personId }) => services().relationship.listOfPerson(personId),
    'relation.graphOfCase': ({ caseFileId }) => services().relationGraph.graphOfCase(caseFileId),
  };
}
