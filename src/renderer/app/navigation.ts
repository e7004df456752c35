/** Addresses of pages and records. Pages register themselves in routes.tsx; what is not there is not offered. */
import { useRouter } from '@tanstack/react-router';
import {
  IconBuildingBank,
  IconCalendar,
  IconChartBar,
  IconChecklist,
  IconFolder,
  IconHome,
  IconListDetails,
  IconMail,
  IconSettings,
  IconSpeakerphone,
  IconTrash,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { SearchHit } from '@shared/search/search.schema';
import type { CommandId } from '@shared/shell/shortcuts';

export interface Place {
  readonly path: string;
  /** Key in the catalog `frame`. */
  readonly label: string;
  readonly icon: Icon;
  readonly command?: CommandId;
  /** Stands at the foot of the rail. */
  readonly foot?: true;
}

export const places: readonly Place[] = [
  { path: '/', label: 'nav.today', icon: IconHome, command: 'go.today' },
  { path: '/cases', label: 'nav.cases', icon: IconFolder, command: 'go.cases' },
  { path: '/people', label: 'nav.people', icon: IconUsers, command: 'go.people' },
  { path: '/organisations', label: 'nav.organisations', icon: IconUsersGroup },
  { path: '/letters', label: 'nav.letters', icon: IconMail, command: 'go.appeals' },
  { path: '/campaigns', label: 'nav.campaigns', icon: IconSpeakerphone },
  { path: '/authorities', label: 'nav.authorities', icon: IconBuildingBank, command: 'go.authorities' },
  { path: '/across', label: 'nav.across', icon: IconListDetails },
  { path: '/tasks', label: 'nav.tasks', icon: IconChecklist },
  { path: '/calendar', label: 'nav.calendar', icon: IconCalendar, command: 'go.calendar' },
  { path: '/statistics', label: 'nav.statistics', icon: IconChartBar },
  { path: '/bin', label: 'nav.bin', icon: IconTrash, foot: true },
  { path: '/settings', label: 'nav.settings', icon: IconSettings, command: 'go.settings', foot: true },
];

const folders: Record<SearchHit['kind'], string> = {
  person: '/people',
  organisation: '/organisations',
  case_file: '/cases',
  event: '/cases',
  letter: '/letters',
  office: '/authorities',
  campaign: '/campaigns',
  document: '/cases',
};

/** Tabs of the case in which what belongs to it is read. */
const tabs: Partial<Record<SearchHit['kind'], string>> = { event: 'events', document: 'documents' };

/** Where a record is read; an event is read among those of its case, a document among its evidence. */
export function pathOf(record: Pick<SearchHit, 'kind' | 'id' | 'caseFileId'>): string {
  const tab = tabs[record.kind];
  if (tab === undefined) return `${folders[record.kind]}/${record.id}`;
  return record.caseFileId === null
    ? folders[record.kind]
    : `/cases/${record.caseFileId}/${tab}?at=${record.id}`;
}

/** The case on whose page the window is: what is begun there is about that case. */
export function caseInAddress(): string | null {
  return /^#\/cases\/([0-9a-f-]{36})/.exec(location.hash)?.[1] ?? null;
}

/** Goes to an address of this window. */
export function useGo(): (path: string) => void {
  const router = useRouter();
  return (path) => router.history.push(path);
}

/** The places that have a page. */
export function usePlaces(): readonly Place[] {
  const router = useRouter();
  return places.filter(({ path }) => Object.hasOwn(router.routesByPath, path));
}
