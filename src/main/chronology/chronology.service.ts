import { and, eq, isNull } from 'drizzle-orm';
import type { ChronologyEntry } from '@shared/chronology/chronology.schema';
import type { EventEntry } from '@shared/event/event-entry.schema';
import { compareDates } from '@shared/dates/partial-date.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import { documentLanguages, type LocalizedText } from '@shared/language/language.schema';
import type { CaseFileService } from '../casefile/casefile.service';
import { chronologyOf } from '../detention/detention-chronology';
import type { DetentionService } from '../detention/detention.service';
import type { EventService } from '../event/event.service';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import type { RemedyService } from '../remedy/remedy.service';
import { documents } from '../search/search.documents';
import type { Store } from '../store/store';

interface Sources {
  readonly caseFile: CaseFileService;
  readonly event: EventService;
  readonly detention: DetentionService;
  readonly remedy: RemedyService;
}
const nothingSaid = { title: {}, text: {}, place: {}, assertion: null, assertedBy: {}, links: [] };

/** One line of time out of everything that a case knows. Derived each time: a date is entered once and never copied. */
export class ChronologyService {
  constructor(
    private readonly store: Store,
    private readonly sources: Sources,
  ) {}

  /** In the order of time, what has no date last. @throws NOT_FOUND */
  listOfCase(caseFileId: string): ChronologyEntry[] {
    const { event, detention, remedy } = this.sources;
    const events = event.listOfCase(caseFileId);
    const entries = [
      ...events.map(({ event: row }): ChronologyEntry => {
        const { date, titles, description, place, assertion, assertedBy, id } = row;
        return {
          kind: 'event',
          date,
          title: titles,
          text: description,
          place,
          assertion,
          assertedBy,
          links: linksOf(id, events),
          record: { table: 'event', id },
        };
      }),
      ...detention.viewsOf(caseFileId).flatMap(chronologyOf),
      ...remedy.listOfCase(caseFileId).map((row): ChronologyEntry => {
        const { id, date, body, description } = row;
        return {
          ...nothingSaid,
          kind: 'remedy',
          date,
          title: body,
          text: description,
          record: { table: 'remedy', id },
        };
      }),
      ...this.#letters(caseFileId),
      ...this.#statuses(caseFileId),
    ];
    return entries.toSorted((a, b) => compareDates(a.date, b.date));
  }

  /** Letters that went out; drafts have not happened. */
  #letters(caseFileId: string): ChronologyEntry[] {
    const letters = this.store.read
      .select()
      .from(letterTable)
      .where(and(eq(letterTable.caseFileId, caseFileId), isNull(letterTable.deletedAt)))
      .all()
      .filter((letter) => letter.state === 'issued');
    return letters.map(({ id, language, reference, subjectLine, date, issuedAt, officeId }) => {
      const title = [reference, subjectLine].filter((part) => part !== '').join(' · ');
      const office = documents.office(this.store.read, officeId);
      const day = date ?? (issuedAt === null ? null : civilDay(issuedAt));
      return {
        ...nothingSaid,
        kind: 'letter',
        date: day === null ? null : datePoint(day),
        title: { [language]: title },
        text: inEach((one) => office?.title(one) ?? ''),
        record: { table: 'letter', id },
      };
    });
  }

  #statuses(caseFileId: string): ChronologyEntry[] {
    const dated = this.sources.caseFile.get(caseFileId).statusHistory.filter(({ date }) => date !== null);
    return dated.map(({ date, phrase }) => ({
      ...nothingSaid,
      kind: 'status',
      date,
      title: phrase,
      record: { table: 'case_file', id: caseFileId },
    }));
  }
}

function inEach(text: (language: (typeof documentLanguages)[number]) => string): LocalizedText {
  return Object.fromEntries(
    documentLanguages.map((language) => [language, text(language)]).filter(([, written]) => written !== ''),
  );
}

/** The links of an event, from both sides. */
function linksOf(id: string, events: readonly EventEntry[]): ChronologyEntry['links'] {
  const all = events.flatMap(({ links }) => links);
  const ends = [
    ...all
      .filter(({ eventId }) => eventId === id)
      .map((link) => ({ link, other: link.otherId, back: false })),
    ...all.filter(({ otherId }) => otherId === id).map((link) => ({ link, other: link.eventId, back: true })),
  ];
  return ends.flatMap(({ link: { type }, other, back }) => {
    const found = events.find(({ event }) => event.id === other)?.event;
    return found === undefined ? [] : [{ type, back, id: other, title: found.titles, date: found.date }];
  });
}
