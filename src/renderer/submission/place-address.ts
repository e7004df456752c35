import type { FormPlace } from '@shared/submission/form.schema';
import type { Submission } from '@shared/submission/submission.schema';

/** Where the fact behind a question is entered. */
export function addressOfPlace(
  place: FormPlace,
  { caseFileId, personId }: Pick<Submission, 'caseFileId' | 'personId'>,
): string {
  if (place === 'person') return personId === null ? `/cases/${caseFileId}/people` : `/people/${personId}`;
  if (place === 'organisation') return '/settings';
  if (place === 'signatories') return '/settings?section=signatories';
  return `/cases/${caseFileId}/${place}`;
}
