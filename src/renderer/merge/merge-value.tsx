import { Text } from '@mantine/core';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { fullName } from '@shared/language/person-name.rules';
import { ContactPoint, PersonName } from '@shared/person/person.schema';
import { useCountryName } from '../ui/country-select';
import { showValue, useValueWords } from '../journal/show-value';
import { useWords, type Words } from '../ui/words';

/** The lists that hold the values of a field. */
const lists: Readonly<Record<string, string>> = {
  kind: 'organisationKind',
  registration: 'registration',
  mayBeNamed: 'consent',
};

/** A stored value as its page would say it; a dash where there is none. */
export function MergeValue({ field, value }: { field: string; value: unknown }) {
  const words = useWords();
  const valueWords = useValueWords();
  const countryName = useCountryName();
  const show = (one: unknown) => showValue(one, { table: '', path: [field] }, valueWords);
  const lines = linesOf(field, value, { words, countryName, show }).filter((line) => line !== '');
  if (lines.length === 0) return <Text size="sm">–</Text>;
  return (
    <div>
      {lines.map((line) => (
        <Text size="sm" key={line}>
          {line}
        </Text>
      ))}
    </div>
  );
}

function linesOf(
  field: string,
  value: unknown,
  {
    words,
    countryName,
    show,
  }: { words: Words; countryName: (code: string) => string; show: (value: unknown) => string },
): string[] {
  if (value === null || value === undefined) return [];
  const names = PersonName.array().safeParse(value);
  if (names.success && field === 'names') return names.data.map((name) => fullName(name, true));
  const points = ContactPoint.array().safeParse(value);
  if (points.success && field === 'contactPoints')
    return points.data.map((point) => `${words.value('contactKind', point.kind)}: ${point.value}`);
  if (field === 'fieldLevels') return show(value).split(', ');
  const date = PartialDate.safeParse(value);
  if (date.success) return [words.date(date.data)];
  const list = lists[field];
  if (list !== undefined && typeof value === 'string') return [words.value(list, value)];
  if (field === 'citizenships' && Array.isArray(value)) return value.map((code) => countryName(String(code)));
  if (field === 'country' && typeof value === 'string') return [countryName(value)];
  if (typeof value === 'object' && !Array.isArray(value)) return Object.values(value).map(show);
  return [show(value)];
}
