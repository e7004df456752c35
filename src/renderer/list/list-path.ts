import type { ListKind, ListLine } from '@shared/list/list.schema';

/** The tab of the case in which a record is read. */
const tabs: Readonly<Partial<Record<ListKind, string>>> = {
  events: 'events',
  acts: 'events',
  detentions: 'detention',
  documents: 'documents',
  remedies: 'remedies',
  tasks: 'tasks',
};

/** The address of a line. A task without a case is read in the calendar. */
export function pathOfLine(list: ListKind, { id, caseFileId }: Pick<ListLine, 'id' | 'caseFileId'>): string {
  const tab = tabs[list];
  if (tab === undefined) return `/${list}/${id}`;
  return caseFileId === null ? '/calendar' : `/cases/${caseFileId}/${tab}?at=${id}`;
}
