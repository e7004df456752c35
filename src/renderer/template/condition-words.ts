/** Conditions as sentences in the language of the screen. */
import { useTranslation } from 'react-i18next';
import { joinList } from '@shared/language/agreement';
import { Language } from '@shared/language/language.schema';
import { readCondition, type Condition, type Conditional } from '@shared/template/condition.rules';
import { countryName } from '@shared/language/country.rules';
import { useFieldTitle } from '../richtext/fields-context';

/** What a condition asks, by the name under which the builder offers it. */
export function questionOf(condition: Condition): string {
  switch (condition.ask) {
    case 'fact':
      return `fact:${condition.fact}`;
    case 'letter':
      return `letter:${condition.question}`;
    default:
      return `${condition.ask}:${condition.path}`;
  }
}

export interface ConditionWords {
  /** "the person is detained", "the person is not detained". */
  clause: (text: string, negated: boolean) => string;
  /** "Only if the person is detained and the date of the event is known"; null: always. */
  sentence: (passage: Conditional) => string | null;
  value: (question: string, value: string) => string;
}

export function useConditionWords(): ConditionWords {
  const { t, i18n } = useTranslation(['template', 'authority', 'letter']);
  const titleOf = useFieldTitle();
  const language = Language.parse(i18n.language);
  const value = (question: string, one: string) => {
    if (question === 'letter:country') return countryName(one, language);
    if (question === 'letter:addressee.kind') return t(`authority:kind.${one}`);
    if (question === 'letter:addressee.competence') return t(`authority:competence.${one}`);
    return t(`template:choice.${one}`, { defaultValue: one });
  };
  const clause = (text: string, negated: boolean): string => {
    const condition = readCondition(text);
    if (typeof condition === 'string') return text;
    const no = negated ? 'not' : 'is';
    if (condition.ask === 'fact') return t(`template:fact.${no}.${condition.fact}`);
    if (condition.ask === 'letter') {
      const values = condition.values.map((one) => value(questionOf(condition), one)).join(', ');
      return t(`template:asks.${no}.${condition.question.replace('.', '-')}`, { values });
    }
    const field = titleOf(condition.path);
    if (condition.ask === 'known') return t(`template:asks.${no}.known`, { field });
    if (condition.ask === 'more') return t(`template:asks.${no}.more`, { field, number: condition.than });
    const values = condition.values.map((one) => value(questionOf(condition), one)).join(', ');
    return t(`template:asks.${no}.value`, { field, values });
  };
  return {
    clause,
    value,
    sentence: ({ when = [], unless = [] }) => {
      const clauses = [...when.map((one) => clause(one, false)), ...unless.map((one) => clause(one, true))];
      return clauses.length === 0 ? null : t('template:onlyIf', { conditions: joinList(clauses, language) });
    },
  };
}
