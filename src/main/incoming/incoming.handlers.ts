import type { incomingRoutes } from '@shared/incoming/incoming.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { IncomingProposalService } from './incoming-proposal.service';
import type { IncomingService } from './incoming.service';
import type { incomingTable } from './incoming.table';

interface IncomingServices {
  readonly incoming: IncomingService;
  readonly incomingProposal: IncomingProposalService;
}

export function incomingHandlers(services: () => IncomingServices): HandlersFor<typeof incomingRoutes> {
  const incoming = () => services().incoming;
  return {
    ...recordHandlers<typeof incomingRoutes, 'incoming', typeof incomingTable>('incoming', incoming),
    'incoming.listOfCase': ({ caseFileId }) => incoming().listOfCase(caseFileId),
    'incoming.listOfLetter': ({ letterId }) => incoming().listOfLetter(letterId),
    'incoming.propose': ({ documentId }) => services().incomingProposal.propose(documentId),
    'incoming.fileAttachment': ({ documentId, index }, { actor }) =>
      services().incomingProposal.fileAttachment(actor, documentId, index),
  };
}
