import { useTranslation } from 'react-i18next';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { useMoments } from '../ui/moments';
import { useWords } from '../ui/words';
import type { DueLine } from './due-group';

/** Letters that wait for their reviewer, the longest waiting first. */
export function useReviewLines(): DueLine[] {
  const { t } = useTranslation('today');
  const go = useGo();
  const moments = useMoments();
  const words = useWords();
  const waiting = useRoute('review.waiting', {});
  return (waiting.data ?? []).map(({ letterId, subjectLine, caseNumber, reviewerName, askedAt }) => ({
    key: letterId,
    title: words.labelled(reviewerName, subjectLine),
    path: `/letters/${letterId}`,
    whose: caseNumber,
    when: moments.day(askedAt),
    action: { label: t('open'), run: () => go(`/letters/${letterId}`) },
  }));
}
