import type { statementProposalRoutes, statementRoutes } from '@shared/statement/statement.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { StatementProposalService } from './statement-proposal.service';
import type { StatementService } from './statement.service';
import type { statementTable } from './statement.table';

export function statementHandlers(service: () => StatementService): HandlersFor<typeof statementRoutes> {
  return {
    ...recordHandlers<typeof statementRoutes, 'statement', typeof statementTable>('statement', service),
    'statement.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
    'statement.confirm': ({ id, revision }, { actor }) => service().confirm(actor, id, revision),
    'statement.supersede': ({ id, revision }, { actor }) => service().supersede(actor, id, revision),
  };
}

export function statementProposalHandlers(
  service: () => StatementProposalService,
): HandlersFor<typeof statementProposalRoutes> {
  return {
    'statement.propose': ({ caseFileId }) => service().propose(caseFileId),
    'statement.reword': ({ id, revision, assertion }, { actor }) =>
      service().reword(actor, id, revision, assertion),
  };
}
