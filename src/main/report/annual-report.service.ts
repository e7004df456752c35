/** Guarantees: each report that was made is kept as it was made; what is public was suppressed before it was set. */
import { desc, isNull } from 'drizzle-orm';
import type { AnnualReport, ReportChoice, ReportSection } from '@shared/report/annual-report.schema';
import type { ReportCounts } from '@shared/report/report-figures.rules';
import { pagesBeforeSections, reportPage, type ReportSource } from '@shared/report/report-page.rules';
import { reportSections } from '@shared/report/annual-report.schema';
import { breakdownsOf, measures } from '@shared/statistics/statistics.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import type { AttachmentService } from '../attachment/attachment.service';
import { logoOf } from '../attachment/logo';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, printOut, writeOut } from '../release/passage';
import { RecordService } from '../record/record.service';
import { civilDay } from '../record/today';
import type { SettingsService } from '../settings/settings.service';
import type { StatisticsService } from '../statistics/statistics.service';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { annualReportTable } from './annual-report.table';

/** Of the section that compares years. */
const comparedYears = 5;

export interface AnnualReportParts {
  readonly attachment: AttachmentService;
  readonly settings: SettingsService;
  readonly statistics: StatisticsService;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
}

export class AnnualReportService extends RecordService<typeof annualReportTable> {
  constructor(
    store: Store,
    private readonly parts: AnnualReportParts,
  ) {
    super(store, annualReportTable, () => ({
      year: 2000,
      language: 'en',
      publicly: true,
      foreword: '',
      pageCount: 1,
      attachmentId: '',
      sha256: '',
    }));
  }

  /** @param show null: the whole report */
  async preview(choice: ReportChoice, show: ReportSection | null, signal: AbortSignal) {
    const { source, images, logo } = this.#source(choice);
    const page = reportPage(source, choice, { draft: true, logo, show: show ?? undefined });
    const request = { kind: 'report', page, images, output: 'drawing' } as const;
    const { pages } = await this.parts.typesetting.render(request, signal);
    const before = show === null ? 0 : pagesBeforeSections + reportSections.indexOf(show);
    return { pages: pages.slice(before) };
  }

  async make(actor: Actor, choice: ReportChoice, signal: AbortSignal): Promise<AnnualReport> {
    const { source, images, logo } = this.#source(choice);
    const page = reportPage(source, choice, { draft: false, logo });
    const { pdf, pageCount } = await this.parts.typesetting.render(
      { kind: 'report', page, images, output: 'pdf' },
      signal,
    );
    return this.store.write(actor, 'annual_report.make', (writer) => {
      const name = `${safeFileName(`${page.metadata.title} ${choice.language}`)}.pdf`;
      const file = this.parts.attachment.addIn(writer, { name, mime: 'application/pdf' }, [pdf]);
      const made = { pageCount, attachmentId: file.id, sha256: file.sha256 };
      return this.insert(writer, { ...choice, ...made, sensitivity: choice.publicly ? 1 : 2 });
    });
  }

  list(): AnnualReport[] {
    return this.store.read
      .select()
      .from(annualReportTable)
      .where(isNull(annualReportTable.deletedAt))
      .orderBy(desc(annualReportTable.createdAt))
      .all();
  }

  /** false: cancelled in the dialog. @throws FILE_UNWRITABLE, NOT_FOUND */
  async save(actor: Actor, id: string): Promise<boolean> {
    const { attachmentId } = this.get(id);
    const { name } = this.parts.attachment.get(attachmentId);
    const path = await this.parts.desk.chooseSavePath({ suggestedName: name, extension: 'pdf' });
    if (path === undefined) return false;
    writeOut(Passage.asking('numbers'), path, this.parts.attachment.getBytes(attachmentId));
    this.store.write(actor, 'annual_report.save', (writer) => writer.note('annual_report', id));
    return true;
  }

  async print(actor: Actor, id: string): Promise<boolean> {
    const pdf = new Uint8Array(this.parts.attachment.getBytes(this.get(id).attachmentId));
    const printed = await printOut(Passage.asking('numbers'), this.parts.desk, pdf);
    if (printed) this.store.write(actor, 'annual_report.print', (writer) => writer.note('annual_report', id));
    return printed;
  }

  #source({ year, publicly }: ReportChoice): { source: ReportSource; images: Images; logo: string | null } {
    const { names, logoId } = this.parts.settings.current();
    const period = { from: `${year}-01-01`, until: `${year}-12-31` };
    const source = {
      counts: this.#counts(year),
      replies: this.parts.statistics.replies({ by: 'authority', ...period, publicly }),
      organisation: names,
      asOf: civilDay(this.parts.now()),
    };
    return { source, ...logoOf(this.parts.attachment, logoId) };
  }

  #counts(year: number): ReportCounts {
    const { statistics } = this.parts;
    const within = { from: `${year}-01-01`, until: `${year}-12-31`, within: null };
    const since = { from: `${year - comparedYears + 1}-01-01`, until: `${year}-12-31`, within: null };
    return {
      breakdowns: measures.flatMap((measure) =>
        breakdownsOf[measure]
          // The state of today says nothing of that year.
          .filter((by) => by !== 'year' && by !== 'status')
          .map((by) => ({ measure, by, table: statistics.counted(measure, { ...within, by }) })),
      ),
      years: measures.map((measure) => ({
        measure,
        table: statistics.counted(measure, { ...since, by: 'year' }),
      })),
    };
  }
}
