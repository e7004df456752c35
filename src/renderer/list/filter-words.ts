import { useTranslation } from 'react-i18next';
import type { CaseFilterField, CaseFilters } from '@shared/list/case-query.schema';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';

/** In the order in which they are offered. `leads` and `mine` are one question to a person. */
export const filterFields = [
  'statuses',
  'detained',
  'countries',
  'leads',
  'mine',
  'types',
  'quietDays',
  'sensitivities',
] as const satisfies readonly CaseFilterField[];

const levels = ['public', 'internal', 'confidential', 'needToKnow'] as const;

/** Filters and their values as a person says them. */
export function useFilterWords() {
  const { t, i18n } = useTranslation(['list', 'common']);
  const words = useWords();
  const countryName = useCountryName();
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const valueWord = (field: CaseFilterField, value: string): string => {
    if (field === 'statuses') return words.value('caseStatus', value);
    if (field === 'types') return words.value('caseType', value);
    if (field === 'countries') return countryName(value);
    if (field === 'sensitivities')
      return t(`common:sensitivity.${levels[Number(value) - 1] ?? 'needToKnow'}`);
    return value;
  };
  /** "Status is active or monitoring" */
  const sentence = (field: CaseFilterField, filters: CaseFilters): string => {
    if (field === 'mine') return t('filter.mine.is');
    if (field === 'detained')
      return t(filters.detained === false ? 'filter.detained.not' : 'filter.detained.is');
    if (field === 'quietDays') return t('filter.quietDays.is', { count: filters.quietDays ?? 0 });
    const values = (filters[field] ?? []).map((value) => valueWord(field, String(value)));
    return t(`filter.${field}.is`, { values: either.format(values) });
  };
  return { valueWord, sentence, name: (field: CaseFilterField) => t(`filter.${field}.name`) };
}
