import type { fileTextRoutes } from '@shared/filetext/file-text.routes';
import type { HandlersFor } from '../ipc/router';
import type { FileTextService } from './file-text.service';

export function fileTextHandlers(service: () => FileTextService): HandlersFor<typeof fileTextRoutes> {
  return {
    'fileText.state': ({ versionId }) => service().state(versionId),
    'fileText.waiting': () => ({ count: service().waiting() }),
  };
}
