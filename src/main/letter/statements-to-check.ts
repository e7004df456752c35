import type { Language } from '@shared/language/language.schema';
import type { StatementToCheck } from '@shared/letter/letter.schema';
import { statementSentence } from '@shared/statement/statement.rules';
import type { StatementView } from '@shared/statement/statement.schema';

/** Of the named statements those, or what took their place, of which a fact has changed; as they read in `language`. */
export function statementsToCheck(
  ids: readonly string[],
  views: readonly StatementView[],
  language: Language,
): StatementToCheck[] {
  const present = new Set(ids.flatMap((id) => presentId(id, views)));
  return views
    .filter(({ statement, changed }) => present.has(statement.id) && changed.length > 0)
    .map(({ statement }) => ({ id: statement.id, sentence: statementSentence(statement, language) ?? '' }));
}

function presentId(id: string, views: readonly StatementView[], passed: readonly string[] = []): string[] {
  const next = views.find(({ statement }) => statement.id === id)?.statement.supersededById ?? null;
  return next === null || passed.includes(next) ? [id] : presentId(next, views, [...passed, id]);
}
