import { z } from 'zod';
import { Assertion } from '../event/event.schema';
import { command, query } from '../ipc/route';
import { ByRevision, OfCase, recordRoutes, reorderRoute } from '../record/record.routes';
import { Statement, StatementCreate, StatementFields, StatementProposal } from './statement.schema';

export const statementRoutes = {
  ...recordRoutes('statement', {
    entity: Statement,
    create: StatementCreate,
    fields: StatementFields.omit({ caseFileId: true, supersededById: true }),
  }),
  'statement.reorder': reorderRoute('caseFileId', Statement),
  /** Somebody looked at the changed facts: the sentence stands as it is. */
  'statement.confirm': command(ByRevision, Statement),
  /** A new wording takes the place of the old one, which is kept; answers with the new one. */
  'statement.supersede': command(ByRevision, Statement),
};

export const statementProposalRoutes = {
  /** What the facts of the case give and no statement says yet, in the order of the facts. */
  'statement.propose': query(OfCase, z.array(StatementProposal)),
  /** The same sentence worded for another certainty. NOT_FOUND {what: 'proposal'}: the facts give none. */
  'statement.reword': command(ByRevision.extend({ assertion: Assertion }), Statement),
};
