import { useTranslation } from 'react-i18next';
import { lineActs, type TableCheck, type TableKind } from '@shared/exchange/table-import.schema';
import { useWords } from '../ui/words';

/** What a field of a table is called. */
export function useFieldWords(kind: TableKind): (field: string) => string {
  const { t } = useTranslation('exchange');
  return (field) => t([`fieldOf.${kind}.${field}`, `field.${field}`]);
}

/** "12 new · 3 filled · 1 cannot be taken" */
export function useActCounts(counts: TableCheck['counts'] | undefined): string {
  const { t } = useTranslation('exchange');
  const words = useWords();
  return lineActs
    .map((act) => ({ act, count: counts?.[act] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ act, count }) => t(`import.summary.${act}`, { count, shown: words.number(count) }))
    .join(' · ');
}
