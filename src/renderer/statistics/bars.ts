import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { StatisticsCell, StatisticsQuery, StatisticsTable } from '@shared/statistics/statistics.schema';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';

/** What stands for a hidden number, in tables, charts and files. */
export const hiddenSign = '*';

/** A cell in words. `value` null: hidden. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly shown: string;
}

type Asked = Pick<StatisticsQuery, 'measure' | 'by'>;

/** The cells of a table as the language of the interface says them. */
export function useBars(): (table: StatisticsTable, asked: Asked) => Bar[] {
  const label = useLabel();
  const words = useWords();
  return ({ cells }, asked) =>
    cells.map((cell) => ({
      key: cell.key,
      label: label(cell, asked),
      value: cell.value,
      shown: cell.value === null ? hiddenSign : words.number(cell.value),
    }));
}

function useLabel(): (cell: StatisticsCell, asked: Asked) => string {
  const { t } = useTranslation(['statistics', 'common']);
  const words = useWords();
  const country = useCountryName();
  return ({ key, label }, { measure, by }) => {
    if (key === '') return t('statistics:unknown');
    switch (by) {
      case 'year':
        return key;
      case 'month':
        return key.length === 4 ? t('statistics:monthUnknown', { year: key }) : words.date(datePoint(key));
      case 'type':
        return words.value(measure === 'acts' ? 'actType' : 'caseType', key);
      case 'status':
        return words.value('caseStatus', key);
      case 'outcome':
        return words.value('outcome', key);
      case 'country':
        return country(key);
      case 'gender':
        return t(`statistics:gender.${key}`);
      case 'custody':
        return t(`statistics:custody.${key}`);
      case 'language':
        return t(`common:language.${key}`);
      case 'term':
      case 'perpetrator':
      case 'ground':
      case 'authority':
      case 'region':
        return (label === null ? '' : words.text(label)) || t('statistics:unknown');
    }
  };
}
