/**
 * Every page of an open vault, by address. A page is one line: its address, its file (loaded when first opened) and the
 * name of its component. The rail and the palette offer the places that are registered here.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame';
import { PageError, PageMissing } from './page-error';
import { TodayPage } from '../today/today.page';

const root = createRootRoute({ component: Frame });
const under = () => root;

const pages = root.addChildren([
  createRoute({ getParentRoute: under, path: '/', component: TodayPage }),
  createRoute({
    getParentRoute: under,
    path: '/authorities',
    component: lazyRouteComponent(() => import('../authority/authorities.page'), 'AuthoritiesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/authorities/$officeId',
    component: lazyRouteComponent(() => import('../authority/authority.page'), 'AuthorityPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/letters',
    component: lazyRouteComponent(() => import('../letter/letters.page'), 'LettersPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/letters/$letterId',
    component: lazyRouteComponent(() => import('../letter/letter.page'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/campaigns',
    component: lazyRouteComponent(() => import('../campaign/campaigns.page'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/campaigns/$id/{-$tab}',
    component: lazyRouteComponent(() => import('../campaign/campaign.page'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/cases',
    component: lazyRouteComponent(() => import('../casefile/cases.page'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/cases/$id/{-$tab}',
    component: lazyRouteComponent(() => import('../casefile/case.page'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/forms/$submissionId',
    component: lazyRouteComponent(() => import('../submission/submission.page'), 'SubmissionPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/files/$versionId',
    component: lazyRouteComponent(() => import('../evidence/file.page'), 'FilePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/calendar',
    component: lazyRouteComponent(() => import('../calendar/calendar.page'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/statistics',
    component: lazyRouteComponent(() => import('../statistics/statistics.page'), 'StatisticsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/statistics/report',
    component: lazyRouteComponent(() => import('../report/annual-report.page'), 'AnnualReportPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/across',
    component: lazyRouteComponent(() => import('../list/across.page'), 'AcrossPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/across/$list',
    component: lazyRouteComponent(() => import('../list/across.page'), 'AcrossPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/tasks',
    component: lazyRouteComponent(() => import('../task/tasks.page'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people',
    component: lazyRouteComponent(() => import('../person/people.page'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('../person/person.page'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/organisations',
    component: lazyRouteComponent(() => import('../organisation/organisations.page'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('../organisation/organisation.page'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/bin',
    component: lazyRouteComponent(() => import('../journal/bin.page'), 'BinPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/templates/$templateId',
    component: lazyRouteComponent(() => import('../template/template.page'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/settings',
    component: lazyRouteComponent(() => import('../settings/settings.page'), 'SettingsPage'),
  }),
]);

export const router = createRouter({
  routeTree: pages,
  history: createHashHistory(),
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
