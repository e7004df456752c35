import type { evidenceRoutes } from '@shared/evidence/evidence.routes';
import type { HandlersFor } from '../ipc/router';
import type { Services } from '../services';

type Handlers = HandlersFor<typeof evidenceRoutes>;

export function evidenceHandlers(services: () => Services): Handlers {
  return { ...intakeHandlers(services), ...viewHandlers(services) };
}

function intakeHandlers(services: () => Services) {
  return {
    'evidence.begin': (_input, { actor }) => ({ intakeId: services().attachmentIntake.begin(actor) }),
    'evidence.append': ({ intakeId, bytes }, { actor }) => {
      services().attachmentIntake.append(actor, intakeId, bytes);
      return undefined;
    },
    'evidence.finish': (input, { actor }) => services().evidenceIntake.finish(actor, input),
    'evidence.discard': async ({ intakeId }, { actor }) => {
      await services().attachmentIntake.discard(actor, intakeId);
      return undefined;
    },
    'evidence.choose': () => services().evidenceIntake.choose(),
    'evidence.addChosen': (input, context) => services().evidenceIntake.addChosen(context, input),
    'evidence.link': ({ attachmentId, place }, { actor }) =>
      services().evidenceIntake.link(actor, attachmentId, place),
    'evidence.giveNumber': ({ documentId }, { actor }) => ({
      exhibitNumber: services().document.giveNumber(actor, documentId),
    }),
  } satisfies Partial<Handlers>;
}

function viewHandlers(services: () => Services) {
  return {
    'evidence.listOfCase': ({ caseFileId }) => services().evidenceView.listOfCase(caseFileId),
    'evidence.get': ({ versionId }) => services().evidenceView.get(versionId),
    'evidence.open': ({ versionId, purpose }, { actor }) =>
      services().evidenceView.open(actor, versionId, purpose),
    'evidence.close': ({ token }) => {
      services().evidenceView.close(token);
      return undefined;
    },
    'evidence.read': ({ token, start, length }) => services().evidenceView.read(token, start, length),
    'evidence.saveCopy': ({ versionId, clean, answer = {} }, context) =>
      services().evidenceView.saveCopy(context, versionId, clean, answer),
    'evidence.keepPictures': ({ attachmentId, thumbnail, small }, { actor }) => {
      const pictures = small === null ? { thumbnail } : { thumbnail, small };
      services().attachment.keepPictures(actor, attachmentId, pictures);
      return undefined;
    },
    'evidence.picture': ({ attachmentId, kind }) => {
      const bytes = services().attachment.findPicture(attachmentId, kind);
      return bytes === undefined ? null : new Uint8Array(bytes);
    },
    'evidence.certificatePreview': (choice, { signal }) => services().certificate.preview(choice, signal),
    'evidence.certificate': (choice, context) => services().certificate.make(context, choice),
    'evidence.custody': ({ documentId }) => services().custody.listOf(documentId),
    'evidence.noteCustody': (note, { actor }) => {
      services().custody.report(actor, note);
      return undefined;
    },
  } satisfies Partial<Handlers>;
}
