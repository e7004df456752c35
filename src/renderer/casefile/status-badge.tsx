import { Badge } from '@mantine/core';
import type { CaseStatus } from '@shared/casefile/casefile.schema';
import { useWords } from '../ui/words';

const live: readonly CaseStatus[] = ['active', 'verifying', 'intake'];

/** The word says the status; the fill only tells open cases from those at rest. */
export function StatusBadge({ status }: { status: CaseStatus }) {
  const words = useWords();
  return (
    <Badge
      variant={live.includes(status) ? 'light' : 'outline'}
      color={live.includes(status) ? 'petrol' : 'gray'}
      radius="sm"
      size="sm"
      tt="none"
      fw={500}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {words.value('caseStatus', status)}
    </Badge>
  );
}
