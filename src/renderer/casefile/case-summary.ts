/** What the header of a case says, drawn from its records. */
import type { CaseFileView, CasePersonView } from '@shared/casefile/casefile-view.schema';
import type { DetentionView } from '@shared/detention/detention.schema';
import type { StatusEntry } from '@shared/casefile/casefile.schema';
import type { EventEntry } from '@shared/event/event-entry.schema';

/** Whom the case is about; without a subject, nobody. */
export function subjectsOf({ persons }: CaseFileView): CasePersonView[] {
  return persons.filter(({ link }) => link.role === 'subject');
}

export function latestStatus({ caseFile }: CaseFileView): StatusEntry | undefined {
  return caseFile.statusHistory.at(-1);
}

/** The latest dated event of the case; events come in the order of their dates, undated last. */
export function latestEvent({ events }: CaseFileView): EventEntry | undefined {
  return events.findLast(({ event }) => event.date !== null) ?? events.at(-1);
}

/** The detention that lasts, the longest of several; otherwise the last one. */
export function presentDetention({ detentions }: CaseFileView): DetentionView | undefined {
  const held = detentions.filter(({ facts }) => facts.held && facts.since !== null);
  const longest = held.toSorted((a, b) => (b.facts.daysHeld ?? 0) - (a.facts.daysHeld ?? 0))[0];
  return longest ?? detentions.at(-1);
}
