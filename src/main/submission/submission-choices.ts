import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { formatDate } from '@shared/dates/date-format';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { textIn, type Language, type LocalizedLine } from '@shared/language/language.schema';
import { findName, fullName } from '@shared/letter/person-name.rules';
import type { SubmissionView } from '@shared/submission/submission.schema';

/** What a form of this case can be about, in the words of its language. */
export function choicesOf(
  { persons, events, detentions }: Pick<CaseFileView, 'persons' | 'events' | 'detentions'>,
  language: Language,
  signatories: readonly { id: string; names: LocalizedLine }[],
): SubmissionView['choices'] {
  const when = (date: PartialDate | null, more: LocalizedLine) =>
    [date === null ? '' : formatDate(date, language), textIn(more, language)].filter(Boolean).join(', ');
  return {
    persons: persons.map(({ person: { id, names, codeName } }) => {
      const name = findName(names, language) ?? names[0];
      return { id, label: (name === undefined ? codeName : fullName(name)) || codeName || '–' };
    }),
    incidents: events.map(({ event: { id, date, titles, place } }) => ({
      id,
      label: when(date, textIn(titles, language) === '' ? place : titles) || '–',
    })),
    detentions: detentions.map(({ detention: { id, arrestDate, heldSince, facility } }) => ({
      id,
      label: when(arrestDate ?? heldSince, facility) || '–',
    })),
    signatories: signatories.map(({ id, names }) => ({ id, label: textIn(names, language) || '–' })),
  };
}
