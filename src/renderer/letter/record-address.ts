/** Where a fact that a letter names is entered. */
import type { FieldValue, Letter } from '@shared/letter/letter.schema';

type Place = NonNullable<FieldValue['record']>;

const tabOfTable: Readonly<Record<string, string>> = {
  event: 'chronology',
  act: 'chronology',
  detention: 'detention',
  remedy: 'detention',
  demand: 'overview',
  case_file: 'overview',
  document: 'evidence',
};

export function addressOf({ table, id }: Place, letter: Pick<Letter, 'caseFileId' | 'officeId'>): string {
  if (table === 'person' || table === 'affiliation') return table === 'person' ? `/people/${id}` : '/people';
  if (table === 'organisation') return `/organisations/${id}`;
  if (table === 'office') return `/authorities/${id}`;
  if (table === 'office_holder') return `/authorities/${letter.officeId}`;
  if (table === 'signatory') return '/settings?section=signatories';
  if (table === 'organisation_settings') return '/settings';
  const tab = tabOfTable[table];
  return tab === undefined || tab === 'overview'
    ? `/cases/${letter.caseFileId}`
    : `/cases/${letter.caseFileId}?tab=${tab}`;
}
