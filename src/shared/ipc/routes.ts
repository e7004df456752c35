import { backupRoutes } from '../backup/backup.routes';
import { calendarExportRoutes } from '../calendar/calendar.routes';
import { dispatchRoutes } from '../dispatch/dispatch.routes';
import { incomingRoutes } from '../incoming/incoming.routes';
import { followUpRoutes } from '../deadline/follow-up.routes';
import { replyDueRoutes } from '../deadline/reply-due.routes';
import { campaignOutputRoutes } from '../campaign/campaign.routes';
import { exitRoutes } from '../exchange/exit.routes';
import { huridocsRoutes } from '../exchange/huridocs.routes';
import { tableImportRoutes } from '../exchange/table-import.routes';
import { dossierRoutes } from '../dossier/dossier.routes';
import { submissionRoutes } from '../submission/submission.routes';
import { letterExportRoutes } from '../letter/letter-export.routes';
import { demandLibraryRoutes } from '../demand/demand-library.routes';
import { letterVersionRoutes } from '../letter/letter-version.routes';
import { letterLifeRoutes } from '../letter/letter-life.routes';
import { letterRoutes } from '../letter/letter.routes';
import { libraryRoutes } from '../library/library.routes';
import { templateRoutes } from '../template/template.routes';
import { fileTextRoutes } from '../filetext/file-text.routes';
import { demoRoutes } from '../demo/demo.routes';
import { recordSliceRoutes } from '../record/slices.routes';
import { reviewRoutes } from '../review/review.routes';
import { annualReportRoutes } from '../report/annual-report.routes';
import { listExportRoutes } from '../list/list.routes';
import { statisticsExportRoutes } from '../statistics/statistics.routes';
import { statementProposalRoutes } from '../statement/statement.routes';
import { releaseRoutes } from '../release/release.routes';
import { shellRoutes } from '../shell/shell.routes';
import { systemRoutes } from '../system/system.routes';
import { userRoutes } from '../user/user.routes';
import { recoverySheetRoutes } from '../vault/recovery-sheet.routes';
import { vaultRoutes as vaultSliceRoutes } from '../vault/vault.routes';
import type { RouteInput, RouteOutput } from './route';

/** Answered in the vault process. A new slice adds its map here and its handlers in src/main/ipc/handlers.ts. */
export const vaultRoutes = {
  ...systemRoutes,
  ...vaultSliceRoutes,
  ...recoverySheetRoutes,
  ...userRoutes,
  ...backupRoutes,
  ...demoRoutes,
  ...recordSliceRoutes,
  ...letterRoutes,
  ...templateRoutes,
  ...libraryRoutes,
  ...letterLifeRoutes,
  ...letterVersionRoutes,
  ...demandLibraryRoutes,
  ...letterExportRoutes,
  ...reviewRoutes,
  ...dispatchRoutes,
  ...incomingRoutes,
  ...replyDueRoutes,
  ...followUpRoutes,
  ...calendarExportRoutes,
  ...statisticsExportRoutes,
  ...listExportRoutes,
  ...statementProposalRoutes,
  ...annualReportRoutes,
  ...releaseRoutes,
  ...fileTextRoutes,
  ...dossierRoutes,
  ...submissionRoutes,
  ...campaignOutputRoutes,
  ...tableImportRoutes,
  ...huridocsRoutes,
  ...exitRoutes,
} as const;

/** Everything that a page can ask for. */
export const allRoutes = { ...shellRoutes, ...vaultRoutes } as const;

export type AllRoutes = typeof allRoutes;
export type RouteName = keyof AllRoutes;
export type VaultRouteName = keyof typeof vaultRoutes;
export type InputOf<Name extends RouteName> = RouteInput<AllRoutes[Name]>;
export type OutputOf<Name extends RouteName> = RouteOutput<AllRoutes[Name]>;
type NamesOfKind<Kind> = {
  [Name in RouteName]: AllRoutes[Name]['kind'] extends Kind ? Name : never;
}[RouteName];
export type QueryName = NamesOfKind<'query'>;
export type CommandName = NamesOfKind<'command'>;
export type JobName = NamesOfKind<'job'>;
