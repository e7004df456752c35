import type { statisticsExportRoutes, statisticsRoutes } from '@shared/statistics/statistics.routes';
import type { HandlersFor } from '../ipc/router';
import type { StatisticsExportService } from './statistics-export.service';
import type { StatisticsService } from './statistics.service';

export function statisticsHandlers(service: () => StatisticsService): HandlersFor<typeof statisticsRoutes> {
  return {
    'statistics.table': (query) => service().table(query),
    'statistics.replies': (query) => service().replies(query),
    'statistics.years': () => service().years(),
  };
}

export function statisticsExportHandlers(
  service: () => StatisticsExportService,
): HandlersFor<typeof statisticsExportRoutes> {
  return { 'statistics.export': (drawn, { actor }) => service().save(actor, drawn) };
}
