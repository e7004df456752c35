import type { searchRoutes } from '@shared/search/search.routes';
import type { HandlersFor } from '../ipc/router';
import type { SearchService } from './search.service';

export function searchHandlers(service: () => SearchService): HandlersFor<typeof searchRoutes> {
  return { 'search.query': (input) => service().query(input) };
}
