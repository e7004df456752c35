import type { Assertion } from '../event/event.schema';
import type { Language } from '../language/language.schema';
import { lineIn } from '../letter/field-context';
import type { Statement } from './statement.schema';

type Said = Pick<Statement, 'text' | 'assertion' | 'assertedBy' | 'wordedAs'>;

/**
 * The sentence as a letter prints it: a plain one opened as its certainty asks, so that what is only alleged can never
 * stand as a fact. null: nobody has written it in this language.
 */
export function statementSentence(statement: Said, language: Language): string | null {
  const text = lineIn(statement.text, language);
  if (text === null) return null;
  const { assertion, wordedAs } = statement;
  const opened = wordedAs !== null && wordedAs !== 'established';
  if (opened || assertion === 'established') return closed(text);
  const by = lineIn(statement.assertedBy, language);
  return closed(`${openings[language](assertion, by)}${inside(text, language)}`);
}

/** The text expresses another certainty than the one that is recorded. */
export function isMisworded({ assertion, wordedAs }: Pick<Statement, 'assertion' | 'wordedAs'>): boolean {
  return wordedAs !== null && wordedAs !== assertion;
}

type Uncertain = Exclude<Assertion, 'established'>;
type Opening = (assertion: Uncertain, by: string | null) => string;

const openings: Record<Language, Opening> = {
  en: (assertion, by) => {
    if (assertion === 'assessed') return 'According to the information we have gathered, ';
    if (assertion === 'alleged') return by === null ? 'It is alleged that ' : `It is alleged by ${by} that `;
    return by === null ? 'According to reports that have reached us, ' : `According to ${by}, `;
  },
  fr: (assertion, by) => {
    if (assertion === 'assessed') return 'D’après les informations que nous avons recueillies, ';
    if (assertion === 'alleged')
      return by === null
        ? 'D’après des allégations que nous n’avons pu vérifier, '
        : `Selon ${by}, dont nous n’avons pu vérifier les dires, `;
    return by === null ? 'D’après les informations qui nous sont parvenues, ' : `Selon ${by}, `;
  },
  ru: (assertion, by) => {
    if (assertion === 'assessed') return 'По собранным нами сведениям, ';
    if (assertion === 'alleged') return by === null ? 'Как утверждается, ' : `По утверждению ${by}, `;
    return by === null ? 'По поступившим к нам сообщениям, ' : `По сообщениям ${by}, `;
  },
};

/** Words that open sentences and lose their capital inside one; all others may be names and keep it. */
const small: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a an the on in at by since after before during when while as he she they his her their it its this that these those there from for with without no one two three several'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les l un une des du de d en à au aux dans depuis après avant pendant lors il elle ils elles son sa ses leur leurs ce cet cette ces rien aucun aucune plusieurs deux trois vers par pour sans sur'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'в во на с со по из от до после перед около у к при без он она они его её их это этот эта эти ничего никто несколько два три когда утром вечером ночью днём'.split(
      ' ',
    ),
  ),
};

function inside(text: string, language: Language): string {
  const [first = ''] = /^[\p{L}]+/u.exec(text) ?? [];
  const lower = first.toLocaleLowerCase(language);
  return small[language].has(lower) ? lower + text.slice(first.length) : text;
}

function closed(text: string): string {
  return /[.!?…][»”")’]*$/u.test(text) ? text : `${text}.`;
}
