import { useTranslation } from 'react-i18next';
import { listShapes } from '@shared/list/list-shapes';
import type { FilterField, ListFilters, ListKind } from '@shared/list/list.schema';
import { levelName } from '@shared/record/level-names';
import { useCountryName } from '../ui/country-select';
import { usePlaces } from '../place/use-places';
import { useWords } from '../ui/words';
import { useCustomSentence } from './custom-filter-words';

/** Filters and their values as a person says them. A list has words of its own where the common ones would be vague. */
export function useFilterWords(list: ListKind) {
  const { t, i18n } = useTranslation(['list', 'common']);
  const words = useWords();
  const countryName = useCountryName();
  const places = usePlaces();
  const customSentence = useCustomSentence();
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const keys = (field: FilterField, key: string) => [
    `filter.${list}.${field}.${key}`,
    `filter.${field}.${key}`,
  ];
  const valueWord = (field: FilterField, value: string): string => {
    if (field === 'countries') return countryName(value);
    if (field === 'sensitivities') return t(`common:sensitivity.${levelName(Number(value))}`);
    if (field !== 'statuses' && field !== 'types' && field !== 'languages') return value;
    return words.value(listShapes[list].values[field] ?? '', value);
  };
  /** "Status is active or monitoring" */
  const sentence = (field: FilterField, filters: ListFilters): string => {
    if (field === 'mine' || field === 'overdue') return t(keys(field, 'is'));
    if (field === 'custom') return customSentence(filters.custom ?? {}, (values) => either.format(values));
    if (field === 'detained' || field === 'verified')
      return t(keys(field, filters[field] === false ? 'not' : 'is'));
    if (field === 'flagged') return t(keys(field, filters.flagged ?? 'any'));
    if (field === 'days')
      return t(keys(field, 'is'), { span: t(keys(field, `span.${filters.days ?? 'none'}`)) });
    if (field === 'quietDays') return t('filter.quietDays.is', { count: filters.quietDays ?? 0 });
    if (field === 'places') {
      const names = (filters.places ?? []).map((id) => words.text(places.tree.find(id)?.names ?? {}));
      return t(keys(field, 'is'), { values: either.format(names) });
    }
    const values = (filters[field] ?? []).map((value) => valueWord(field, String(value)));
    return t(keys(field, 'is'), { values: either.format(values) });
  };
  return {
    valueWord,
    sentence,
    name: (field: FilterField) => t(keys(field, 'name')),
    choice: (field: FilterField, key: string) => t(keys(field, key)),
  };
}
