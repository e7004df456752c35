import type { letterRoutes } from '@shared/letter/letter.routes';
import type { HandlersFor } from '../ipc/router';
import type { LetterServices } from './letter.services';

export function letterHandlers(services: () => LetterServices): HandlersFor<typeof letterRoutes> {
  return {
    'letter.writeAll': (input, context) => services().letterBatch.writeAll(context, input),
    'letter.view': ({ id }) => services().letter.view(id),
    'letter.fields': ({ id }) => services().letter.fields(id),
    'letter.update': ({ id, revision, patch }, { actor }) =>
      services().letter.change(actor, id, revision, patch),
    'letter.preview': ({ id, patch }, { signal }) => services().letter.preview(id, patch ?? {}, signal),
    'letter.acknowledgeChanges': ({ id, revision }, { actor }) =>
      services().letter.acknowledgeChanges(actor, id, revision),
    'letter.listOfAppeal': ({ appealId }) => services().letterList.listOfAppeal(appealId),
    'letter.listOfCase': ({ caseFileId }) => services().letterList.listOfCase(caseFileId),
    'letter.listOfOffice': ({ officeId }) => services().letterList.listOfOffice(officeId),
    'letter.mark': ({ id }) => ({ mark: services().letterList.mark(id) }),
    'letter.list': (filter) => services().letterList.list(filter),
    'letter.remove': ({ id, revision }, { actor }) => services().letter.remove(actor, id, revision),
    'letter.restore': ({ id }, { actor }) => services().letter.restore(actor, id),
    'letter.issue': (input, { actor, signal }) => services().letterIssue.issue(actor, input, signal),
    'letter.issueOutlook': ({ appealId }, context) => services().letterBatch.issueOutlook(context, appealId),
    'letter.issueAll': (input, context) => services().letterIssue.issueAll(context, input),
    'letter.savePdf': ({ id, answer = {} }, { actor, signal }) =>
      services().letterOutput.savePdf(actor, id, answer, signal),
    'letter.saveAll': (input, context) => services().letterOutput.saveAll(context, input),
    'letter.print': ({ id, answer = {} }, { actor, signal }) =>
      services().letterOutput.print(actor, id, answer, signal),
    'letter.withdraw': ({ id, revision }, { actor }) =>
      services().letterCorrection.withdraw(actor, id, revision),
    'letter.copyAsDraft': ({ id }, { actor }) => services().letter.copyAsDraft(actor, id),
  };
}
