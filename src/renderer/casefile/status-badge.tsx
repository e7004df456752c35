import type { CaseStatus } from '@shared/casefile/casefile.schema';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';

const live: readonly CaseStatus[] = ['active', 'verifying', 'intake'];

/** The word says the status; the fill only tells open cases from those at rest. */
export function StatusBadge({ status }: { status: CaseStatus }) {
  const words = useWords();
  return (
    <Tag
      variant={live.includes(status) ? 'light' : 'outline'}
      color={live.includes(status) ? 'petrol' : 'gray'}
    >
      {words.value('caseStatus', status)}
    </Tag>
  );
}
