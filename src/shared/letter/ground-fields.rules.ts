import type { Language } from '../language/language.schema';
import { lineIn, type FieldContext, type FieldRule, type FieldRules } from './field-context';
import { findReference } from './field-path.rules';
import type { LetterFacts } from './letter-facts.schema';

type Ground = NonNullable<LetterFacts['grounds']>[number];

function groundOf({ facts, item }: Pick<FieldContext, 'facts' | 'item'>): Ground | undefined {
  return facts.grounds?.find(({ key }) => key === item);
}

const rule = (value: (ground: Ground, context: FieldContext) => string | null): FieldRule => ({
  value: (context) => {
    const ground = groundOf(context);
    return ground === undefined ? null : value(ground, context);
  },
  source: () => null,
});

/** Written out: a straight mark after an apostrophe would be taken for the end of a quotation. */
const marks = { en: ['“', '”'], fr: ['«', '»'], ru: ['«', '»'] } as const;

export const groundFieldRules: FieldRules<'ground'> = {
  'ground.cite': rule(({ titles }, { language }) => lineIn(titles, language)),
  'ground.inBrackets': rule((ground, { language }) => {
    const parts = partsOf(ground, language);
    if (parts === null) return null;
    const { article, instrument } = parts;
    return language === 'ru' ? `${article} ${instrument}` : `${instrument}, ${article}`;
  }),
  'ground.article': rule((ground, { language }) => partsOf(ground, language)?.article ?? null),
  'ground.quote': rule(({ quotes }, { language }) => {
    const words = quotes?.[language]?.trim() ?? '';
    const [open, close] = marks[language];
    return words === '' ? null : `${open}${words}${close}`;
  }),
  'ground.text': rule(({ texts }, { language }) => lineIn(texts, language)),
};

/** Where the number ends and the instrument begins, in how an article is cited. */
const cited: Record<Language, RegExp> = {
  en: /^(?<article>.*?\d\S*) of (?:the )?(?<instrument>.+)$/u,
  fr: /^(?<article>.*?\d\S*?),? (?:de la |de l[’']|du |des )(?<instrument>.+)$/u,
  ru: /^(?<article>.*?\d\S*?) (?<instrument>\p{Lu}.*)$/u,
};

/** null: it is cited in another way than the shipped ones; such an article can only be cited whole. */
function partsOf({ titles }: Ground, language: Language): { article: string; instrument: string } | null {
  const groups = cited[language].exec(lineIn(titles, language) ?? '')?.groups;
  const [article, instrument] = [groups?.['article'], groups?.['instrument']];
  return article === undefined || instrument === undefined ? null : { article, instrument };
}

/** The keys of the grounds that stand among the fields of a text. */
export function groundKeys(paths: readonly string[]): string[] {
  const keys = paths.flatMap((path) => {
    const reference = findReference(path);
    return reference?.path.startsWith('ground.') === true && reference.item !== null ? [reference.item] : [];
  });
  return [...new Set(keys)];
}
