import type { vaultRoutes } from '@shared/ipc/routes';
import { backupHandlers } from '../backup/backup.handlers';
import type { BackupRunner } from '../backup/backup.thread';
import { demoHandlers } from '../demo/demo.handlers';
import { calendarExportHandlers } from '../calendar/calendar.handlers';
import type { Desk } from '../desk/desk';
import { dispatchHandlers } from '../dispatch/dispatch.handlers';
import { incomingHandlers } from '../incoming/incoming.handlers';
import { followUpHandlers } from '../deadline/follow-up.handlers';
import { replyDueHandlers } from '../deadline/reply-due.handlers';
import { campaignOutputHandlers } from '../campaign/campaign.handlers';
import { huridocsHandlers, tableImportHandlers } from '../exchange/exchange.handlers';
import { exitHandlers } from '../exchange/exit.handlers';
import { dossierHandlers } from '../dossier/dossier.handlers';
import { submissionHandlers } from '../submission/submission.handlers';
import { letterExportHandlers } from '../letter/letter-export.handlers';
import { letterLifeHandlers } from '../letter/letter-life.handlers';
import { letterVersionHandlers } from '../letter/letter-version.handlers';
import { letterHandlers } from '../letter/letter.handlers';
import { annualReportHandlers } from '../report/annual-report.handlers';
import { demandLibraryHandlers } from '../demand/demand-library.handlers';
import { libraryHandlers } from '../library/library.handlers';
import { templateHandlers } from '../template/template.handlers';
import { recordSliceHandlers } from '../record/record.handlers';
import { fileTextHandlers } from '../filetext/file-text.handlers';
import { releaseHandlers } from '../release/release.handlers';
import { reviewHandlers } from '../review/review.handlers';
import type { Services } from '../services';
import { listExportHandlers } from '../list/list.handlers';
import { statisticsExportHandlers } from '../statistics/statistics.handlers';
import { statementProposalHandlers } from '../statement/statement.handlers';
import type { Typesetting } from '../typeset/typeset.port';
import { userHandlers } from '../user/user.handlers';
import { recoverySheetHandlers } from '../vault/recovery-sheet.handlers';
import { vaultHandlers as vaultSliceHandlers } from '../vault/vault.handlers';
import type { VaultSession } from '../vault/vault.session';
import type { HandlersFor } from './router';

/** What the handlers of the vault process stand on. Slices add what they need. */
export interface VaultParts {
  readonly session: VaultSession<Services>;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  /** A vault was restored to `folder`. */
  readonly restored: (folder: string) => void;
  readonly backup: BackupRunner;
}

/** Joins the handlers of all slices: a route without a handler does not compile. */
export function vaultHandlers(parts: VaultParts): HandlersFor<typeof vaultRoutes> {
  const { session, typesetting, desk, restored, backup } = parts;
  return {
    'system.health': () => ({ vaultProcess: true }),
    ...vaultSliceHandlers(session),
    ...userHandlers(session),
    ...recoverySheetHandlers(typesetting, desk),
    ...backupHandlers(session, desk, restored, backup),
    ...demoHandlers(session),
    ...recordSliceHandlers(() => session.services),
    ...letterHandlers(() => session.services),
    ...templateHandlers(() => session.services),
    ...demandLibraryHandlers(() => session.services.demandLibrary),
    ...libraryHandlers(() => session.services.library),
    ...letterLifeHandlers(() => session.services),
    ...letterVersionHandlers(() => session.services.letterVersion),
    ...letterExportHandlers(() => session.services.letterExport),
    ...reviewHandlers(() => session.services),
    ...dispatchHandlers(() => session.services.dispatch),
    ...incomingHandlers(() => session.services),
    ...replyDueHandlers(() => session.services.replyDue),
    ...followUpHandlers(() => session.services.followUp),
    ...calendarExportHandlers(() => session.services.calendarExport),
    ...statisticsExportHandlers(() => session.services.statisticsExport),
    ...listExportHandlers(() => session.services.listExport),
    ...statementProposalHandlers(() => session.services.statementProposal),
    ...annualReportHandlers(() => session.services.annualReport),
    ...releaseHandlers(() => session.services),
    ...fileTextHandlers(() => session.services.fileText),
    ...dossierHandlers(() => session.services.dossier),
    ...submissionHandlers(() => session.services),
    ...campaignOutputHandlers(() => session.services),
    ...tableImportHandlers(() => session.services.tableImport),
    ...huridocsHandlers(() => session.services.huridocs),
    ...exitHandlers(session, desk),
  };
}
