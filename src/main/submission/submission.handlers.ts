import type { submissionRoutes } from '@shared/submission/submission.routes';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';
import type { SubmissionService } from './submission.service';

export function submissionHandlers(
  services: () => Pick<Services, 'shippedForms' | 'submission' | 'submissionPaper'>,
): HandlersFor<typeof submissionRoutes> {
  const records = () => services().submission;
  const papers = () => services().submissionPaper;
  return {
    'submission.forms': () =>
      services()
        .shippedForms.all()
        .map(({ id, group, names, descriptions, languages }) => ({
          id,
          group,
          names,
          descriptions,
          languages,
        })),
    'submission.listOfCase': ({ caseFileId }) => papers().lines(caseFileId),
    'submission.create': (input, { actor }) => records().begin(actor, input),
    'submission.get': ({ id }) => records().get(id),
    'submission.update': ({ id, revision, patch }, { actor }) =>
      records().update(actor, id, revision, given(patch)),
    'submission.remove': ({ id, revision }, { actor }) => records().remove(actor, id, revision),
    'submission.restore': ({ id }, { actor }) => records().restore(actor, id),
    'submission.view': ({ id, answers }) => papers().view(id, answers),
    'submission.preview': ({ id, answers }, { signal }) => papers().preview(id, answers, signal),
    'submission.issue': (input, { actor, signal }) => papers().issue(actor, input, signal),
    'submission.copy': ({ id }, { actor }) => records().copy(actor, id),
    'submission.savePdf': ({ id, answer = {} }, { actor, signal }) =>
      papers().savePdf(actor, id, answer, signal),
    'submission.saveDocx': ({ id, answer = {} }, { actor }) => papers().saveDocx(actor, id, answer),
    'submission.print': ({ id, answer = {} }, { actor, signal }) => papers().print(actor, id, answer, signal),
  };
}

type Patch = Parameters<SubmissionService['update']>[3];

/** A field that was not given is not a field that is undefined. */
function given(patch: { readonly [Field in keyof Patch]: Patch[Field] | undefined }): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Patch;
}
