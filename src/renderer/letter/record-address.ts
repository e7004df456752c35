/** Where a fact that a letter names is entered. */
import type { FieldValue, Letter } from '@shared/letter/letter.schema';

type Place = NonNullable<FieldValue['record']>;

/** Tabs of the page of a case. */
const tabOfTable: Readonly<Record<string, string>> = {
  event: 'events',
  act: 'events',
  statement: 'statements',
  source: 'statements',
  involvement: 'events',
  detention: 'detention',
  charge: 'detention',
  proceeding: 'detention',
  hearing: 'detention',
  judgment: 'detention',
  custody_move: 'detention',
  visit: 'detention',
  custody_incident: 'detention',
  remedy: 'remedies',
  demand: 'demands',
  document: 'documents',
  case_person: 'people',
};

export function addressOf({ table, id }: Place, letter: Pick<Letter, 'caseFileId' | 'officeId'>): string {
  if (table === 'person') return `/people/${id}`;
  if (table === 'organisation') return `/organisations/${id}`;
  if (table === 'office') return `/authorities/${id}`;
  if (table === 'office_holder') return `/authorities/${letter.officeId}`;
  if (table === 'consent') return `/cases/${letter.caseFileId}/protection?at=${id}`;
  if (table === 'signatory') return '/settings?section=signatories';
  if (table === 'letter') return `/letters/${id}`;
  if (table === 'submission') return `/forms/${id}`;
  if (table === 'deadline_rule') return '/settings?section=deadlines';
  if (table === 'organisation_settings') return '/settings';
  const tab = tabOfTable[table];
  return tab === undefined ? `/cases/${letter.caseFileId}` : `/cases/${letter.caseFileId}/${tab}`;
}
