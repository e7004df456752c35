/**
 * What a passage may ask before it stands:
 *
 * - `detained`: a fact of the case (factNames in letter-fields.rules.ts);
 * - `incident.date`: a field that has a value (a number: other than 0);
 * - `incident.assertion=reported|alleged`: a choice that has one of these values;
 * - `charge.count>1`: a number that is greater;
 * - `addressee.kind=prosecutor|prosecutor_general`: the kind of office that is written to;
 * - `addressee.competence=medical_care`: an office that may be asked for this;
 * - `country=KZ`: the country of the case.
 */
import { competences, officeKinds } from '../authority/office.schema';
import { definitionOf, isItemField, type ItemKind } from '../letter/field-path.rules';
import { factNames, isFieldPath, type FactName, type FieldPath } from '../letter/letter-fields.rules';
import { CountryCode } from '../record/record.schema';
import type { CaseLookup } from './template.rules';

/** What may be asked of the letter besides its fields; undefined: the two letters of a country. */
export const letterQuestions = {
  'addressee.kind': officeKinds,
  'addressee.competence': competences,
  country: undefined,
} as const satisfies Record<string, readonly string[] | undefined>;
export type LetterQuestion = keyof typeof letterQuestions;

export type Condition =
  | { readonly ask: 'fact'; readonly fact: FactName }
  | { readonly ask: 'known'; readonly path: FieldPath }
  | { readonly ask: 'value'; readonly path: FieldPath; readonly values: readonly string[] }
  | { readonly ask: 'more'; readonly path: FieldPath; readonly than: number }
  | { readonly ask: 'letter'; readonly question: LetterQuestion; readonly values: readonly string[] };

/** Why a condition cannot be evaluated. */
type ConditionFault = 'unknownCondition' | 'unknownValue';

function isLetterQuestion(name: string): name is LetterQuestion {
  return Object.hasOwn(letterQuestions, name);
}

/** The condition that a text says, or what is wrong with it. */
export function readCondition(text: string): Condition | ConditionFault {
  const [, name = '', sign, rest = ''] = /^([\w.]+)(?:([=>])(.*))?$/u.exec(text) ?? [];
  if (sign === '>') return readMore(name, rest);
  if (sign === '=') return readValues(name, rest.split('|'));
  if (isFieldPath(name)) return { ask: 'known', path: name };
  const fact = factNames.find((one) => one === name);
  return fact === undefined ? 'unknownCondition' : { ask: 'fact', fact };
}

function readMore(name: string, than: string): Condition | ConditionFault {
  if (!isFieldPath(name) || definitionOf(name).values !== 'plural') return 'unknownCondition';
  return /^\d{1,4}$/.test(than) ? { ask: 'more', path: name, than: Number(than) } : 'unknownValue';
}

function readValues(name: string, values: readonly string[]): Condition | ConditionFault {
  if (isLetterQuestion(name)) {
    const known: readonly string[] | undefined = letterQuestions[name];
    const fits = (value: string) => known?.includes(value) ?? CountryCode.safeParse(value).success;
    return values.every(fits) ? { ask: 'letter', question: name, values } : 'unknownValue';
  }
  if (!isFieldPath(name)) return 'unknownCondition';
  const known = definitionOf(name).values;
  if (known === undefined || known === 'plural') return 'unknownValue';
  return values.every((value) => known.includes(value))
    ? { ask: 'value', path: name, values }
    : 'unknownValue';
}

/** The text of a condition: `readCondition` gives it back. */
export function conditionText(condition: Condition): string {
  switch (condition.ask) {
    case 'fact':
      return condition.fact;
    case 'known':
      return condition.path;
    case 'value':
      return `${condition.path}=${condition.values.join('|')}`;
    case 'more':
      return `${condition.path}>${condition.than}`;
    case 'letter':
      return `${condition.question}=${condition.values.join('|')}`;
  }
}

/** The record that a repeated passage is about; `person`: one of the several persons of the letter. */
export interface RepeatedItem {
  readonly kind: ItemKind | 'person';
  readonly id: string;
}

function isTrue(text: string, lookup: CaseLookup, item: RepeatedItem | null): boolean {
  if (item?.kind === 'person') return isTrue(text, lookup.ofPerson(item.id), null);
  const condition = readCondition(text);
  // A template with such a condition was refused; one that stands for nothing holds for nothing.
  if (typeof condition === 'string') return false;
  if (condition.ask === 'fact') return lookup.has(condition.fact);
  if (condition.ask === 'letter') {
    return lookup.letter(condition.question).some((one) => condition.values.includes(one));
  }
  const { path } = condition;
  const value = lookup.value(path, itemOf(path, item));
  if (condition.ask === 'known') return value !== null && value !== '0';
  if (condition.ask === 'more') return Number(value ?? 0) > condition.than;
  return value !== null && condition.values.includes(value);
}

function itemOf(path: FieldPath, item: RepeatedItem | null): string | null {
  return item !== null && item.kind !== 'person' && isItemField(path, item.kind) ? item.id : null;
}

export interface Conditional {
  readonly when?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
}

/** False: no letter meets the conditions, since one of them rules out another. What is left open counts as possible. */
export function canStand({ when = [], unless = [] }: Conditional): boolean {
  const asked = when.map(readCondition).filter((one) => typeof one !== 'string');
  const single = asked.filter(({ ask }) => ask === 'value' || ask === 'letter');
  const apart = single.some((one, index) => single.slice(index + 1).some((other) => excludes(one, other)));
  const unknown = (path: FieldPath) => unless.includes(path);
  return (
    !apart &&
    !when.some((one) => unless.includes(one)) &&
    !asked.some((one) => (one.ask === 'value' || one.ask === 'more') && unknown(one.path))
  );
}

/** A field, the country and the kind of an office have one value each; an office may be competent for several things. */
function excludes(one: Condition, other: Condition): boolean {
  const [name, values] = valuesOf(one);
  const [otherName, others] = valuesOf(other);
  return (
    name === otherName && name !== 'addressee.competence' && !values.some((value) => others.includes(value))
  );
}

function valuesOf(condition: Condition): [name: string, values: readonly string[]] {
  if (condition.ask === 'value') return [condition.path, condition.values];
  return condition.ask === 'letter' ? [condition.question, condition.values] : ['', []];
}

/** Whether something conditional stands for this letter. */
export function stands(
  { when = [], unless = [] }: Conditional,
  lookup: CaseLookup,
  item: RepeatedItem | null = null,
): boolean {
  return (
    when.every((condition) => isTrue(condition, lookup, item)) &&
    !unless.some((condition) => isTrue(condition, lookup, item))
  );
}
