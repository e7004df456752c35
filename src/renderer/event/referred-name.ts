import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Perpetrator } from '@shared/event/involvement.schema';
import { perpetratorWords } from '@shared/letter/act-words';
import { personName } from '../person/person-words';
import type { Words } from '../ui/words';

/** The name of a person or organisation that a fact of the case names; empty while the view does not hold it yet. */
export function referredName({ referred, persons }: CaseFileView, id: string, words: Words): string {
  const linked = persons.find(({ person }) => person.id === id)?.person;
  if (linked !== undefined) return personName(linked, words.language);
  const found = referred.find((one) => one.id === id);
  if (found === undefined) return '';
  return found.kind === 'person' ? personName(found, words.language) : words.text(found.title);
}

/** "an unknown person", "police officers", or the name. */
export function perpetratorText(view: CaseFileView, who: Perpetrator, words: Words): string {
  if (who.kind === 'person') return referredName(view, who.personId, words);
  if (who.kind === 'organisation') return referredName(view, who.organisationId, words);
  const described = words.text(who.description);
  if (described !== '') return described;
  if (who.type === 'other') return words.value('perpetratorType', who.type);
  return perpetratorWords[words.language][who.type].name;
}
