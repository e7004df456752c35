import type { ReportChoice, ReportSection } from '@shared/report/annual-report.schema';
import { request } from '../ipc/api';
import { useSettledPreview } from '../typeset/use-settled-preview';

/** The pages as they would be made now. */
export function useReportPreview(choice: ReportChoice, show: ReportSection | null) {
  const { preview, error } = useSettledPreview({ ...choice, show }, (input, signal) =>
    request('annualReport.preview', input, { signal }),
  );
  return { pages: preview?.pages, error };
}
