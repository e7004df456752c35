import type { attachmentRoutes } from '@shared/attachment/attachment.routes';
import type { HandlersFor } from '../ipc/router';
import type { AttachmentService } from './attachment.service';

export function attachmentHandlers(service: () => AttachmentService): HandlersFor<typeof attachmentRoutes> {
  return {
    'attachment.addImage': ({ name, bytes }, { actor }) => service().addImage(actor, name, bytes),
    'attachment.get': ({ id }) => service().get(id),
    'attachment.getImage': ({ id }) => service().getImage(id),
  };
}
