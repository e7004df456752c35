/** A stored value of the journal as the pages of its record show it: the words of its list, dates, names for ids. */
import { useTranslation } from 'react-i18next';
import { CustomValues, type CustomField } from '@shared/custom/custom-field.schema';
import { customLines } from '@shared/custom/custom-value.rules';
import { formatDate } from '@shared/dates/date-format';
import { DatePoint, datePoint, PartialDate } from '@shared/dates/partial-date.schema';
import { documentLanguages, Language } from '@shared/language/language.schema';
import { levelName } from '@shared/record/level-names';
import { labelled } from '@shared/text/labelled';
import { useCustomFields } from '../custom/use-custom-fields';

/** Where a value stands: the table and the names of the fields that lead to it. */
export interface ValuePlace {
  readonly table: string;
  readonly path: readonly string[];
}

export interface ValueWords {
  readonly language: Language;
  /** The word of a value of a closed list; undefined: there is no such list, or not this value in it. */
  readonly word: (list: string, value: string) => string | undefined;
  readonly yesOrNo: (value: boolean) => string;
  /** What the record of an id is called now. */
  readonly titles: Readonly<Record<string, string>>;
  /** The organisation's own fields, by which their values are said. */
  readonly own: readonly CustomField[];
}

/** Tables that are called otherwise in the names of the lists. */
const stems: Record<string, string> = {
  case_file: 'case',
  case_person: 'case',
  contact_entry: 'contact',
  protection_measure: 'measure',
  risk_assessment: 'risk',
};
/** Lists that are not called after their field. */
const exceptions: Record<string, string> = {
  'case_organisation.consentToBeNamed': 'consent',
  'consent.refused': 'consentPurpose',
  'contactPoints.kind': 'contactKind',
  'event_link.type': 'eventLink',
  'organisation.mayBeNamed': 'consent',
  'risk_assessment.impact': 'riskGrade',
  'risk_assessment.likelihood': 'riskGrade',
};
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Empty where nothing is stored. */
export function showValue(value: unknown, place: ValuePlace, words: ValueWords): string {
  if (value === null || value === undefined) return '';
  if (place.path.at(-1) === 'custom') return showOwn(value, words);
  if (typeof value === 'boolean') return words.yesOrNo(value);
  if (typeof value === 'number' && place.path.at(-2) === 'fieldLevels') return showLevel(value, place, words);
  if (typeof value === 'number') return new Intl.NumberFormat(words.language).format(value);
  if (typeof value === 'string') return showText(value, place, words);
  if (Array.isArray(value)) {
    return value
      .map((one) => showValue(one, place, words))
      .filter(Boolean)
      .join('; ');
  }
  const date = PartialDate.safeParse(value);
  return date.success ? formatDate(date.data, words.language) : showParts(value, place, words);
}

function showOwn(value: unknown, { own, language }: ValueWords): string {
  const values = CustomValues.safeParse(value);
  if (!values.success) return '';
  return customLines(own, values.data, language)
    .map(({ label, text }) => labelled(language, label, text))
    .join('; ');
}

/** "Health: Confidential". */
function showLevel(level: number, { path }: ValuePlace, { word, language }: ValueWords): string {
  const said = word('sensitivity', levelName(level)) ?? '';
  return labelled(language, word('fieldLevel', path.at(-1) ?? '') ?? '', said);
}

function showText(value: string, place: ValuePlace, words: ValueWords): string {
  if (uuid.test(value)) return words.titles[value] ?? value;
  const day = value.length === 10 ? DatePoint.safeParse(value) : undefined;
  if (day?.success === true) return formatDate(datePoint(day.data), words.language);
  for (const list of listsOf(place)) {
    const word = words.word(list, value);
    if (word !== undefined) return word;
  }
  return value;
}

/** Only a text in several languages says which is which: in a record of its own the words tell it. */
function showParts(value: object, { table, path }: ValuePlace, words: ValueWords): string {
  const isLanguage = (key: string) => documentLanguages.some((one) => one === key);
  return Object.entries(value)
    .map(([key, inner]) => [key, showValue(inner, { table, path: [...path, key] }, words)] as const)
    .filter(([, text]) => text !== '')
    .map(([key, text], _index, { length }) => (length > 1 && isLanguage(key) ? `${key}: ${text}` : text))
    .join(', ');
}

/** Names that the list of a field may have: "remedyKind", for a part of a field "chargeStatus", else "assertion". */
function listsOf({ table, path }: ValuePlace): string[] {
  const field = path.at(-1) ?? '';
  const parent = path.at(-2) ?? table;
  const exception = exceptions[`${parent}.${field}`];
  if (exception !== undefined) return [exception];
  const holders = [singular(parent), table, stems[table] ?? table];
  return [...holders.map((holder) => camel(`${holder}_${singular(field)}`)), field];
}

function singular(name: string): string {
  return name.endsWith('s') && !name.endsWith('ss') && name !== 'status' ? name.slice(0, -1) : name;
}

function camel(name: string): string {
  return name.replace(/_(\p{L})/gu, (_match, letter: string) => letter.toUpperCase());
}

/** `titles`: names of the records that the values refer to. */
export function useValueWords(titles: Readonly<Record<string, string>> = {}): ValueWords {
  const { t, i18n } = useTranslation(['values', 'common']);
  const own = useCustomFields();
  return {
    language: Language.parse(i18n.language),
    word: (list, value) => {
      const key = [`values:${list}.${value}`, `common:${list}.${value}`].find((one) => i18n.exists(one));
      return key === undefined ? undefined : t(key);
    },
    yesOrNo: (value) => t(value ? 'common:yes' : 'common:no'),
    titles,
    own,
  };
}
