import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { ById } from '../record/record.routes';
import { AnnualReport, ReportChoice, ReportSection } from './annual-report.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';

export const annualReportRoutes = {
  /** The pages as they would be made now. `show`: one section alone; null: the whole report. */
  'annualReport.preview': query(
    ReportChoice.extend({ show: ReportSection.nullable() }),
    z.object({ pages: z.array(PageDrawing) }),
  ),
  /** Keeps the PDF in the vault. MISSING_GLYPH, TYPESET_FAILED */
  'annualReport.make': job(ReportChoice, AnnualReport),
  /** Newest first. */
  'annualReport.list': query(z.strictObject({}), z.array(AnnualReport)),
  /** false: cancelled in the dialog. */
  'annualReport.save': command(ById, z.boolean()),
  'annualReport.print': command(ById, z.boolean()),
};
