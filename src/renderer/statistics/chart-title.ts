import { useTranslation } from 'react-i18next';
import type { StatisticsQuery } from '@shared/statistics/statistics.schema';

/** "Cases opened, 2017–2026. Country" */
export function useChartTitle(): (query: StatisticsQuery) => string {
  const { t } = useTranslation('statistics');
  return ({ measure, by, from, until }) => {
    const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
    const period = first === last ? first : `${first}–${last}`;
    return t('chartTitle', { measure: t(`measure.${measure}`), by: t(`by.${by}`), period });
  };
}
