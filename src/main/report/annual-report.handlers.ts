import type { annualReportRoutes } from '@shared/report/annual-report.routes';
import type { HandlersFor } from '../ipc/router';
import type { AnnualReportService } from './annual-report.service';

export function annualReportHandlers(
  service: () => AnnualReportService,
): HandlersFor<typeof annualReportRoutes> {
  return {
    'annualReport.preview': ({ show, ...choice }, { signal }) => service().preview(choice, show, signal),
    'annualReport.make': (choice, { actor, signal }) => service().make(actor, choice, signal),
    'annualReport.list': () => service().list(),
    'annualReport.save': ({ id }, { actor }) => service().save(actor, id),
    'annualReport.print': ({ id }, { actor }) => service().print(actor, id),
  };
}
