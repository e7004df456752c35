import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { eventName } from '../event/event-links';
import { personName } from '../person/person-words';
import type { Words } from '../ui/words';

/** What a record that a sentence speaks of is called on its page; empty for one that has no name of its own. */
export function boundName(view: CaseFileView, table: string, id: string, words: Words): string {
  if (table === 'event') return eventNamed(view, id, words);
  if (table === 'act') {
    const entry = view.events.find(({ acts }) => acts.some(({ act }) => act.id === id));
    return entry === undefined ? '' : eventName(entry.event, words);
  }
  if (table === 'person') {
    const person = view.persons.find((one) => one.person.id === id)?.person;
    return person === undefined ? '' : personName(person, words.language);
  }
  if (table === 'detention') {
    const detention = view.detentions.find((one) => one.detention.id === id)?.detention;
    return words.text(detention?.facility ?? {});
  }
  if (table === 'remedy') return words.text(view.remedies.find((one) => one.id === id)?.body ?? {});
  return '';
}

function eventNamed(view: CaseFileView, id: string, words: Words): string {
  const event = view.events.find((one) => one.event.id === id)?.event;
  return event === undefined ? '' : eventName(event, words);
}
