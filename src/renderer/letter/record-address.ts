/** Where a fact that a letter names is entered. */
import type { FieldValue, Letter } from '@shared/letter/letter.schema';
import { tabOfTable } from '../casefile/tab-of-table';

type Place = NonNullable<FieldValue['record']>;

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
