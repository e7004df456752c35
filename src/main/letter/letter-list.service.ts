/** Lists of letters: read only, and no facts of a letter are gathered beyond those of the lines that are shown. */
import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Office, OfficeHolder } from '@shared/authority/office.schema';
import { postOf } from '@shared/letter/addressee.rules';
import type { AppealLetter } from '@shared/letter/letter-batch.schema';
import type { LetterLine } from '@shared/letter/letter.schema';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { LetterFactsService, CaseView } from './letter-facts.service';
import type { LetterRow } from './letter-row';
import { letterFrozenTable, letterTable } from './letter.table';
import type { LetterService } from './letter.service';

export interface LetterFilter {
  readonly state?: LetterRow['state'] | undefined;
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** What a line says of its letter besides the row. */
interface Shown {
  readonly caseNumber: string;
  readonly office: Pick<Office, 'forms'> | undefined;
  readonly gender: OfficeHolder['gender'];
}

const newest = [desc(letterTable.updatedAt), desc(letterTable.id)];

export class LetterListService {
  constructor(
    private readonly store: Store,
    private readonly records: Pick<RecordServices, 'caseFile' | 'office' | 'officeHolder'>,
    private readonly letters: LetterService,
    private readonly facts: LetterFactsService,
  ) {}

  /** The newest first. */
  listOfCase(caseFileId: string): LetterLine[] {
    return this.#linesWhere(eq(letterTable.caseFileId, caseFileId));
  }

  /** In the order of their making; what their facts have become since is not asked. */
  listOfAppeal(appealId: string): AppealLetter[] {
    const rows = this.letters.listOfAppeal(appealId);
    return this.#shownLines(rows).map(({ letter, addressee }) => {
      const { id, language, state, stage, reference } = letter;
      return { id, language, state, stage, reference, addressee };
    });
  }

  /** The newest first, whoever held the office. */
  listOfOffice(officeId: string): LetterLine[] {
    return this.#linesWhere(eq(letterTable.officeId, officeId));
  }

  #linesWhere(condition: SQL): LetterLine[] {
    return this.#lines(
      this.store.read
        .select()
        .from(letterTable)
        .where(and(condition, isNull(letterTable.deletedAt)))
        .orderBy(...newest)
        .all(),
    );
  }

  /** The newest first. `text` is looked for in numbers and subjects, whatever its capitals. */
  list({ state, text = '', offset, limit }: LetterFilter): { lines: LetterLine[]; total: number } {
    const wanted = and(
      isNull(letterTable.deletedAt),
      state === undefined ? undefined : eq(letterTable.state, state),
    );
    const words = text.trim().toLocaleLowerCase();
    if (words !== '') {
      const found = this.#idsWith(words, wanted);
      return { lines: this.#lines(this.#rows(found.slice(offset, offset + limit))), total: found.length };
    }
    const total =
      this.store.read.select({ total: count() }).from(letterTable).where(wanted).get()?.total ?? 0;
    const rows = this.store.read
      .select()
      .from(letterTable)
      .where(wanted)
      .orderBy(...newest)
      .limit(limit)
      .offset(offset)
      .all();
    return { lines: this.#lines(rows), total };
  }

  /** In JavaScript: SQLite knows the capitals of no other alphabet than the English one. */
  #idsWith(words: string, wanted: ReturnType<typeof and>): string[] {
    return this.store.read
      .select({
        id: letterTable.id,
        reference: letterTable.reference,
        subjectLine: letterTable.subjectLine,
      })
      .from(letterTable)
      .where(wanted)
      .orderBy(...newest)
      .all()
      .filter((row) => `${row.reference} ${row.subjectLine}`.toLocaleLowerCase().includes(words))
      .map((row) => row.id);
  }

  #rows(ids: readonly string[]): LetterRow[] {
    return this.store.read
      .select()
      .from(letterTable)
      .where(inArray(letterTable.id, [...ids]))
      .orderBy(...newest)
      .all();
  }

  #lines(rows: readonly LetterRow[]): LetterLine[] {
    const views = new Map<string, CaseView>();
    const viewOf = (caseFileId: string): CaseView => {
      const view = views.get(caseFileId) ?? this.facts.viewOf(caseFileId);
      views.set(caseFileId, view);
      return view;
    };
    return this.#shownLines(rows).map(({ letter, caseNumber, addressee }) => ({
      ...letter,
      caseNumber,
      addressee,
      changed: this.#hasMoved(letter, viewOf),
    }));
  }

  #shownLines(rows: readonly LetterRow[]) {
    const frozen = this.#frozen(rows.filter(({ state }) => state !== 'draft').map(({ id }) => id));
    return rows.map((letter) => {
      const { caseNumber, office, gender } = frozen.get(letter.id) ?? this.#present(letter);
      const post = office && postOf({ office, holder: { gender } }, letter.language)?.nominative;
      const body = office?.forms[letter.language]?.body.nominative;
      const addressee = [post, body].find((one) => one !== undefined && one.trim() !== '') ?? '';
      return { letter, caseNumber, addressee };
    });
  }

  /** For one line of a list of any length: what it costs is asked only of the lines in sight. @throws NOT_FOUND */
  mark(id: string): 'changed' | 'outdated' | null {
    const letter = this.letters.get(id);
    const view = once(() => this.facts.viewOf(letter.caseFileId));
    if (!this.#hasMoved(letter, view)) return null;
    return letter.state === 'draft' ? 'changed' : 'outdated';
  }

  #hasMoved(letter: LetterRow, viewOf: (caseFileId: string) => CaseView): boolean {
    return this.letters.changes(letter, viewOf).length > 0 || this.letters.toCheck(letter, viewOf).length > 0;
  }

  #present(letter: LetterRow): Shown {
    const holder = letter.holderId === null ? undefined : this.records.officeHolder.find(letter.holderId);
    return {
      caseNumber: this.records.caseFile.find(letter.caseFileId)?.number ?? '',
      office: this.records.office.find(letter.officeId),
      gender: holder?.gender ?? null,
    };
  }

  /** Of issued letters as they went out, without reading the rest of what was frozen. */
  #frozen(ids: readonly string[]): Map<string, Shown> {
    if (ids.length === 0) return new Map();
    const { facts, letterId } = letterFrozenTable;
    const rows = this.store.read
      .select({
        letterId,
        caseNumber: sql<string>`json_extract(${facts}, '$.caseFile.number')`,
        forms: sql<string>`json_extract(${facts}, '$.office.forms')`,
        gender: sql<OfficeHolder['gender']>`json_extract(${facts}, '$.holder.gender')`,
      })
      .from(letterFrozenTable)
      .where(inArray(letterId, [...ids]))
      .all();
    return new Map(
      rows.map(({ letterId: id, forms, ...row }) => [
        id,
        { ...row, office: { forms: JSON.parse(forms) as Office['forms'] } },
      ]),
    );
  }
}

/** What `make` makes, made when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
