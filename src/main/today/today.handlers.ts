import type { todayRoutes } from '@shared/today/today.routes';
import type { HandlersFor } from '../ipc/router';
import type { TodayService } from './today.service';

export function todayHandlers(service: () => TodayService): HandlersFor<typeof todayRoutes> {
  return {
    'today.view': () => service().view(),
    'today.counts': () => service().counts(),
  };
}
