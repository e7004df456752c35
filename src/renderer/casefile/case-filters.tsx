/** Filters of the list of cases as readable chips: only values that occur, each with its number of cases. */
import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '@shared/casefile/casefile-view.schema';
import { caseStatuses, caseTypes } from '@shared/casefile/casefile.schema';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';
import classes from './casefile.module.css';

export interface CaseFilter {
  readonly statuses: readonly string[];
  readonly countries: readonly string[];
  readonly types: readonly string[];
  readonly detained: boolean;
}

export const noFilter: CaseFilter = { statuses: [], countries: [], types: [], detained: false };

/** Of this window, until it locks. */
let remembered = noFilter;
export const rememberedFilter = (): CaseFilter => remembered;
export function rememberFilter(filter: CaseFilter): void {
  remembered = filter;
}

/** Within a group any chip is enough; between groups all must fit. */
export function fits(line: CaseFileLine, filter: CaseFilter): boolean {
  const among = (chosen: readonly string[], value: string | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  return (
    among(filter.statuses, line.status) &&
    among(filter.countries, line.country) &&
    among(filter.types, line.type) &&
    (!filter.detained || line.detained)
  );
}

interface CaseFiltersProps {
  lines: readonly CaseFileLine[];
  filter: CaseFilter;
  onChange: (filter: CaseFilter) => void;
}

export function CaseFilters({ lines, filter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation('casefile');
  const words = useWords();
  const countryName = useCountryName();
  const countries = [...new Set(lines.flatMap(({ country }) => country ?? []))];
  const detained = lines.filter((line) => line.detained).length;
  return (
    <div className={classes['filters']} role="group" aria-label={t('list.filters')}>
      <Chips
        values={caseStatuses}
        chosen={filter.statuses}
        countOf={(value) => lines.filter(({ status }) => status === value).length}
        labelOf={(value) => words.value('caseStatus', value)}
        onChange={(statuses) => onChange({ ...filter, statuses })}
      />
      {detained > 0 && (
        <Chip
          size="xs"
          variant="outline"
          checked={filter.detained}
          onChange={(checked) => onChange({ ...filter, detained: checked })}
        >
          {t('list.chip', { value: t('list.inDetention'), count: detained })}
        </Chip>
      )}
      {countries.length > 1 && (
        <Chips
          values={countries}
          chosen={filter.countries}
          countOf={(value) => lines.filter(({ country }) => country === value).length}
          labelOf={countryName}
          onChange={(next) => onChange({ ...filter, countries: next })}
        />
      )}
      <Chips
        values={caseTypes}
        chosen={filter.types}
        countOf={(value) => lines.filter(({ type }) => type === value).length}
        labelOf={(value) => words.value('caseType', value)}
        onChange={(types) => onChange({ ...filter, types })}
      />
    </div>
  );
}

function Chips(props: {
  values: readonly string[];
  chosen: readonly string[];
  countOf: (value: string) => number;
  labelOf: (value: string) => string;
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation('casefile');
  const offered = props.values.filter((value) => props.countOf(value) > 0 || props.chosen.includes(value));
  if (offered.length < 2 && props.chosen.length === 0) return null;
  return (
    <Chip.Group multiple value={[...props.chosen]} onChange={props.onChange}>
      <Group gap={4}>
        {offered.map((value) => (
          <Chip key={value} value={value} size="xs" variant="outline">
            {t('list.chip', { value: props.labelOf(value), count: props.countOf(value) })}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
