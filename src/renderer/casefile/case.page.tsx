/** One case: a header that always answers who, what, where and how long; the tabs below hold the rest. */
import { Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts, CaseFileView } from '@shared/casefile/casefile-view.schema';
import { useGo } from '../app/navigation';
import { FileDropArea } from '../evidence/file-drop-area';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { PartsColumn } from '../ui/parts-column';
import { CaseHeader } from './case-header';
import { OverviewTab } from './overview-tab';
import classes from './casefile.module.css';

export interface CaseTabProps {
  view: CaseFileView;
}

/** Each tab is loaded when first opened. */
const tabs: Record<string, ComponentType<CaseTabProps>> = {
  overview: OverviewTab,
  chronology: lazy(() =>
    import('../chronology/chronology-tab').then((file) => ({ default: file.ChronologyTab })),
  ),
  people: lazy(() => import('./people-tab').then((file) => ({ default: file.PeopleTab }))),
  events: lazy(() => import('../event/events-tab').then((file) => ({ default: file.EventsTab }))),
  statements: lazy(() =>
    import('../statement/statements-tab').then((file) => ({ default: file.StatementsTab })),
  ),
  detention: lazy(() =>
    import('../detention/detention-tab').then((file) => ({ default: file.DetentionTab })),
  ),
  remedies: lazy(() => import('../remedy/remedies-tab').then((file) => ({ default: file.RemediesTab }))),
  demands: lazy(() => import('../demand/demands-tab').then((file) => ({ default: file.DemandsTab }))),
  protection: lazy(() =>
    import('../protection/protection-tab').then((file) => ({ default: file.ProtectionTab })),
  ),
  documents: lazy(() => import('../document/documents-tab').then((file) => ({ default: file.DocumentsTab }))),
  letters: lazy(() =>
    import('../letter/case-letters-tab').then((file) => ({ default: file.CaseLettersTab })),
  ),
  submissions: lazy(() =>
    import('../submission/submissions-tab').then((file) => ({ default: file.SubmissionsTab })),
  ),
  tasks: lazy(() => import('../task/tasks-tab').then((file) => ({ default: file.TasksTab }))),
  dossier: lazy(() =>
    import('../dossier/case-dossier-tab').then((file) => ({ default: file.CaseDossierTab })),
  ),
  history: lazy(() => import('./history-tab').then((file) => ({ default: file.HistoryTab }))),
};

export function CasePage() {
  const { id = '', tab = 'overview' } = useParams({ strict: false });
  const view = useRoute('casefile.view', { id });
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <CaseSkeleton />;
  return <Case key={id} view={view.data} tab={Object.hasOwn(tabs, tab) ? tab : 'overview'} />;
}

function Case({ view, tab }: CaseTabProps & { tab: string }) {
  const { t } = useTranslation('casefile');
  const go = useGo();
  const Shown = tabs[tab] ?? OverviewTab;
  const { id } = view.caseFile;
  const counts = useRoute('casefile.counts', { id });
  return (
    <FileDropArea caseFileId={id} className={classes['page'] ?? ''}>
      <CaseHeader view={view} />
      <PartsColumn
        label={t('tabs')}
        parts={Object.keys(tabs).map((name) => ({
          name,
          title: t(`tab.${name}`),
          mark: <Count of={countOf(view, counts.data, name)} />,
        }))}
        chosen={tab}
        onChoose={(name) => go(`/cases/${id}/${name}`)}
      >
        <Suspense fallback={<Lines />}>
          <Shown view={view} />
        </Suspense>
      </PartsColumn>
    </FileDropArea>
  );
}

function countOf(view: CaseFileView, counts: CaseCounts | undefined, tab: string): number {
  const lists: Record<string, readonly unknown[]> = {
    people: [...view.persons, ...view.organisations],
    events: view.events,
    statements: view.statements.filter(({ statement }) => statement.supersededById === null),
    detention: view.detentions,
    remedies: view.remedies,
    demands: view.demands,
    documents: view.documents,
  };
  const counted: Record<string, number> = { ...counts };
  return lists[tab]?.length ?? counted[tab] ?? 0;
}

function Count({ of }: { of: number }) {
  return of === 0 ? null : <span className={classes['borrowed']}>{of}</span>;
}

function CaseSkeleton() {
  return (
    <div className={classes['page']} aria-busy>
      <Skeleton h={14} w={220} />
      <Skeleton h={26} w="60%" />
      <Skeleton h={40} w="80%" />
      <Lines />
    </div>
  );
}

function Lines() {
  return (
    <Stack gap="sm" mt="md">
      <Skeleton h={14} />
      <Skeleton h={14} w="92%" />
      <Skeleton h={14} w="70%" />
    </Stack>
  );
}
