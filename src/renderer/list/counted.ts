import { useTranslation } from 'react-i18next';
import type { ListKind } from '@shared/list/list.schema';
import { useWords } from '../ui/words';

/** "20 cases", "1 letter": a number of lines in the words of its list. */
export function useCounted(list: ListKind): (count: number) => string {
  const { t } = useTranslation('list');
  const words = useWords();
  return (count) => t(`count.${list}`, { count, shown: words.number(count) });
}
