/** Values as the data format writes them: coded terms with their HURIDOCS code, dates with what is not known of them. */
import type { PartialDate } from '../dates/partial-date.schema';
import { findCountry } from '../campaign/country-input.rules';
import type { LocalizedText } from '../language/language.schema';
import type { VocabularyKey } from '../vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '../vocabulary/vocabulary.rules';
import type { CodedValue } from '../vocabulary/vocabulary.schema';

/** As JSON holds it; an absent value is null, an empty text or an empty list. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
export type DataObject = { readonly [key: string]: Data };

/** Kinds of date (HURIDOCS 48). */
const dateTypes = {
  estimate: '01000000000048',
  day: '02000000000048',
  dayAndMonth: '03000000000048',
} as const;

export function dateData(date: PartialDate | null | undefined): Data {
  if (date == null) return null;
  const { start, end, about, time, timeAbout } = date;
  return { start, end, time, about, timeAbout, dateType: dateTypeOf(date) };
}

/** The code of what is not known of a date; null: it is known to the day. */
export function dateTypeOf({ start, about }: Pick<PartialDate, 'start' | 'about'>): string | null {
  if (about) return dateTypes.estimate;
  if (start.length === 4) return dateTypes.dayAndMonth;
  return start.length === 7 ? dateTypes.day : null;
}

export function texts(localized: LocalizedText | undefined): Data {
  const written = Object.entries(localized ?? {}).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written);
}

export class CodedData {
  #countries: ReadonlyMap<string, string> | undefined;

  constructor(private readonly vocabulary: (key: VocabularyKey) => Vocabulary) {}

  term(key: VocabularyKey, value: CodedValue | null | undefined): Data {
    if (value == null) return null;
    const { shipped, find } = this.vocabulary(key);
    const own = !/^\d{14}$/u.test(value.code);
    return {
      list: shipped.list,
      code: value.code,
      own,
      label: texts(find(value.code)?.label),
      note: value.note,
    };
  }

  terms(key: VocabularyKey, values: readonly CodedValue[] | undefined): Data {
    return (values ?? []).map((value) => this.term(key, value));
  }

  code(key: VocabularyKey, code: string): Data {
    return this.term(key, { code, note: '' });
  }

  /** With the HURIDOCS code (15) of the country where the list knows it. */
  country(iso: string | null | undefined): Data {
    if (iso == null || iso === '') return null;
    this.#countries ??= new Map(
      this.vocabulary('geographical_terms').terms.flatMap(({ code, label }) => {
        const found = findCountry(label.en ?? '');
        return found === undefined ? [] : [[found, code] as const];
      }),
    );
    return { iso, code: this.#countries.get(iso) ?? null };
  }
}
