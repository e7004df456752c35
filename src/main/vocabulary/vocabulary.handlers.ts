import type { vocabularyRoutes } from '@shared/vocabulary/vocabulary.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { VocabularyService } from './vocabulary.service';
import type { vocabularyTermTable } from './vocabulary.table';

export function vocabularyHandlers(service: () => VocabularyService): HandlersFor<typeof vocabularyRoutes> {
  return {
    ...recordHandlers<typeof vocabularyRoutes, 'vocabularyTerm', typeof vocabularyTermTable>(
      'vocabularyTerm',
      service,
    ),
    'vocabulary.shipped': ({ list }) => service().shipped(list),
    'vocabulary.own': () => service().listOwn(),
    'vocabulary.usage': ({ list }) => service().usage(list),
    'vocabulary.recent': ({ list }) => service().recent(list),
    'vocabulary.lists': () => service().lists(),
  };
}
