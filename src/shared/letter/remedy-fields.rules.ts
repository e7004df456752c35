import type { Language } from '../language/language.schema';
import { printedText } from './printed-text';
import {
  dateIn,
  filled,
  joined,
  lineIn,
  type FieldContext,
  type FieldRule,
  type FieldRules,
} from './field-context';
import type { LetterFacts } from './letter-facts.schema';

type LetterRemedy = LetterFacts['remedies'][number];
type Pick = (context: FieldContext) => LetterRemedy | undefined;

const complaintKinds = new Set(['complaint', 'appeal', 'cassation', 'administrative', 'ombudsman']);
const criminalKinds = new Set(['criminal_case', 'inquiry']);

export function complaintsOf(facts: LetterFacts): LetterRemedy[] {
  return facts.remedies.filter((remedy) => complaintKinds.has(remedy.kind));
}
export function criminalCasesOf(facts: LetterFacts): LetterRemedy[] {
  return facts.remedies.filter((remedy) => criminalKinds.has(remedy.kind));
}

function rulesFor(pick: Pick) {
  return (words: (remedy: LetterRemedy, language: Language) => string | null): FieldRule => ({
    value: (context) => {
      const remedy = pick(context);
      return remedy === undefined ? null : words(remedy, context.language);
    },
    source: (context) => {
      const remedy = pick(context);
      return remedy === undefined ? null : { table: 'remedy', id: remedy.id };
    },
  });
}

const remedy = rulesFor(({ facts, item }) => facts.remedies.find((one) => item === null || one.id === item));
const complaint = rulesFor(({ facts }) => complaintsOf(facts)[0]);
const criminalCase = rulesFor(({ facts }) => criminalCasesOf(facts)[0]);

const body = (one: LetterRemedy, language: Language) => lineIn(one.body, language);
const date = (one: LetterRemedy, language: Language) => dateIn(one.date, language);
const number = (one: LetterRemedy) => filled(one.number);
const qualification = (one: LetterRemedy, language: Language) => lineIn(one.qualification, language);
const article = (one: LetterRemedy) => filled(one.article);
const description = (one: LetterRemedy, language: Language) => lineIn(one.description, language);

export const remedyFieldRules: FieldRules<'remedy'> & FieldRules<'complaint'> & FieldRules<'criminalCase'> = {
  'remedy.count': { value: ({ facts }) => String(facts.remedies.length), source: () => null },
  'remedy.kind': remedy((one, language) => printedText(language, 'remedyKind', one.kind)),
  'remedy.body': remedy(body),
  'remedy.date': remedy(date),
  'remedy.number': remedy(number),
  'remedy.qualification': remedy(qualification),
  'remedy.article': remedy(article),
  'remedy.description': remedy(description),
  'remedy.outcome': remedy((one, language) => lineIn(one.outcome, language)),
  'complaint.count': { value: ({ facts }) => String(complaintsOf(facts).length), source: () => null },
  'complaint.body': complaint(body),
  'complaint.bodies': {
    ...complaint(body),
    value: ({ facts, language }) =>
      joined(
        complaintsOf(facts).map((one) => lineIn(one.body, language)),
        language,
      ),
  },
  'complaint.date': complaint(date),
  'complaint.number': complaint(number),
  'complaint.description': complaint(description),
  'criminalCase.body': criminalCase(body),
  'criminalCase.date': criminalCase(date),
  'criminalCase.number': criminalCase(number),
  'criminalCase.qualification': criminalCase(qualification),
  'criminalCase.article': criminalCase(article),
  'criminalCase.description': criminalCase(description),
};
