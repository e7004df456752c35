/** Values as lists word them, in the languages of the interface: what the page shows and what a file says is the same. */
import { formatDate } from '@shared/dates/date-format';
import { writeNotation } from '@shared/dates/date-notation';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { countryName } from '@shared/language/country.rules';
import { textIn, type Language, type LocalizedText } from '@shared/language/language.schema';
import type { Cell } from '@shared/list/list.schema';
import { levelName } from '@shared/record/level-names';
import type { Sensitivity } from '@shared/record/record.schema';
import authorityEn from '@shared/texts/en/authority.json';
import casefileEn from '@shared/texts/en/casefile.json';
import commonEn from '@shared/texts/en/common.json';
import custodyEn from '@shared/texts/en/custody.json';
import letterEn from '@shared/texts/en/letter.json';
import taskEn from '@shared/texts/en/task.json';
import valuesEn from '@shared/texts/en/values.json';
import authorityFr from '@shared/texts/fr/authority.json';
import casefileFr from '@shared/texts/fr/casefile.json';
import commonFr from '@shared/texts/fr/common.json';
import custodyFr from '@shared/texts/fr/custody.json';
import letterFr from '@shared/texts/fr/letter.json';
import taskFr from '@shared/texts/fr/task.json';
import valuesFr from '@shared/texts/fr/values.json';
import authorityRu from '@shared/texts/ru/authority.json';
import casefileRu from '@shared/texts/ru/casefile.json';
import commonRu from '@shared/texts/ru/common.json';
import custodyRu from '@shared/texts/ru/custody.json';
import letterRu from '@shared/texts/ru/letter.json';
import taskRu from '@shared/texts/ru/task.json';
import valuesRu from '@shared/texts/ru/values.json';
import { civilDay } from '../record/today';

type Catalogs = Readonly<Record<string, unknown>>;
const catalogs: Readonly<Record<Language, Catalogs>> = {
  en: {
    values: valuesEn,
    casefile: casefileEn,
    common: commonEn,
    letter: letterEn,
    authority: authorityEn,
    custody: custodyEn,
    task: taskEn,
  },
  fr: {
    values: valuesFr,
    casefile: casefileFr,
    common: commonFr,
    letter: letterFr,
    authority: authorityFr,
    custody: custodyFr,
    task: taskFr,
  },
  ru: {
    values: valuesRu,
    casefile: casefileRu,
    common: commonRu,
    letter: letterRu,
    authority: authorityRu,
    custody: custodyRu,
    task: taskRu,
  },
};

export type ListWords = Words;

class Words {
  readonly #day: Intl.DateTimeFormat;
  readonly #number: Intl.NumberFormat;

  constructor(readonly language: Language) {
    // English dates are set day first, as everywhere in the interface.
    const locale = language === 'en' ? 'en-GB' : language;
    this.#day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
    this.#number = new Intl.NumberFormat(language);
  }

  text(localized: LocalizedText): string {
    return textIn(localized, this.language);
  }

  /** The word of a value: word('caseStatus', 'active'), word('letter:state', 'draft'); the value where there is none. */
  word(catalog: string, value: string | null): string {
    if (value === null || value === '') return '';
    const [namespace, path] = catalog.includes(':') ? catalog.split(':') : ['values', catalog];
    const keys = [namespace ?? '', ...(path ?? '').split('.'), value];
    const found = keys.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Catalogs)[key] : undefined),
      catalogs[this.language],
    );
    return typeof found === 'string' ? found : value;
  }

  value(catalog: string, value: string | null): Cell {
    return { text: this.word(catalog, value) };
  }

  /** As `value`, shown as a mark. */
  state(catalog: string, value: string): Cell {
    return { text: this.word(catalog, value), mark: 'state', value };
  }

  date(date: PartialDate | null): Cell {
    if (date === null) return { text: '' };
    return { text: formatDate(date, this.language), plain: writeNotation(date) };
  }

  /** A civil day. */
  civil(day: string | null): Cell {
    if (day === null || day === '') return { text: '' };
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return { text: this.#day.format(new Date(year, month - 1, date)), plain: day };
  }

  moment(at: number): Cell {
    return { text: this.#day.format(at), plain: civilDay(at) };
  }

  count(count: number | null): Cell {
    return count === null ? { text: '' } : { text: this.#number.format(count), plain: String(count) };
  }

  country(code: string | null): Cell {
    return { text: code === null || code === '' ? '' : countryName(code, this.language) };
  }

  level(level: Sensitivity): Cell {
    const text = this.word('common:sensitivity', levelName(level));
    return { text, mark: 'sensitivity', value: String(level) };
  }
}

const known = new Map<Language, Words>();

/** The words of a language, made once: formats take longer to make than to use. */
export function listWords(language: Language): Words {
  const words = known.get(language) ?? new Words(language);
  known.set(language, words);
  return words;
}
