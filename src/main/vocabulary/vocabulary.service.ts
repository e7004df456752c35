import { and, count, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { textIn, type LocalizedText } from '@shared/language/language.schema';
import type { OutputOf } from '@shared/ipc/routes';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import { mergeVocabulary, written, type Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type {
  ShippedVocabulary,
  TermCode,
  VocabularyLine,
  VocabularyTerm,
} from '@shared/vocabulary/vocabulary.schema';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import { preparedOnce } from '../store/prepared';
import type { RowPatch, Store, Writer } from '../store/store';
import { getShipped, shippedKeys } from './shipped-vocabularies';
import { codedUseTable, vocabularyTermTable } from './vocabulary.table';

/** As many as a person takes in at a glance. */
const mostRecent = 6;

type Table = typeof vocabularyTermTable;

/** The shipped lists, which nobody changes, and over them what the organisation has added, renamed and hidden. */
export class VocabularyService extends RecordService<Table> {
  constructor(store: Store) {
    super(store, vocabularyTermTable, () => ({
      list: 'local_other',
      code: null,
      parent: null,
      label: {},
      synonyms: [],
      guidance: {},
      hidden: false,
    }));
  }

  /** @throws NOT_FOUND for a list that is not shipped */
  shipped(key: VocabularyKey): ShippedVocabulary {
    return getShipped(key);
  }

  /**
   * Without those in the bin. A term of the organisation that lies there and stands in a record is there for those who see the
   * record: somebody from whom a case is sealed cannot know that it needs the word.
   */
  listOwn(): VocabularyTerm[] {
    const { id, code, deletedAt } = this.table;
    const used = sql`exists (select 1 from ${codedUseTable} where ${eq(codedUseTable.code, id)})`;
    return this.store.read
      .select()
      .from(this.table)
      .where(or(isNull(deletedAt), and(isNull(code), used)))
      .all();
  }

  /** A list as it is offered and as letters say it. @throws NOT_FOUND for a list that is not shipped */
  view(key: VocabularyKey): Vocabulary {
    return mergeVocabulary(getShipped(key), this.listOwn());
  }

  /** What one term is called, by language, without the list around it; empty for a code that the list does not know. */
  labelOf(key: VocabularyKey, code: TermCode): LocalizedText {
    const shipped = getShipped(key).terms.find((term) => term.code === code);
    const own = this.listOwn().find((one) => one.list === key && (one.code ?? one.id) === code);
    return { ...shipped?.label, ...written(own?.label) };
  }

  lists(): VocabularyLine[] {
    const all = this.listOwn();
    return shippedKeys.map((listKey) => {
      const { key, list, version, name, terms } = getShipped(listKey);
      const ofList = all.filter((record) => record.list === key);
      return {
        key,
        list,
        version,
        name,
        shipped: terms.length,
        own: ofList.filter(({ code }) => code === null).length,
        hidden: ofList.filter(({ hidden }) => hidden).length,
      };
    });
  }

  usage(key: VocabularyKey): OutputOf<'vocabulary.usage'> {
    const codes = this.view(key).terms.map(({ code }) => code);
    return this.store.read
      .select({ code: codedUseTable.code, count: count() })
      .from(codedUseTable)
      .where(inArray(codedUseTable.code, codes))
      .groupBy(codedUseTable.code)
      .all();
  }

  /** The rows of use are replaced at each change, so that the highest of them is the latest use. */
  recent(key: VocabularyKey): TermCode[] {
    const { code } = codedUseTable;
    const latest = preparedOnce(this.store.read, 'coded_use latest', () =>
      this.store.read
        .select({ at: sql<number | null>`max(rowid)` })
        .from(codedUseTable)
        .where(eq(code, sql.placeholder('code')))
        .prepare(),
    );
    return this.view(key)
      .terms.flatMap((term) => {
        const at = latest.get({ code: term.code })?.at ?? null;
        return at === null ? [] : [{ code: term.code, at }];
      })
      .toSorted((a, b) => b.at - a.at)
      .slice(0, mostRecent)
      .map((use) => use.code);
  }

  /** @throws INVALID_INPUT {field} for a parent of another list, or without a name; CONFLICT when the term has a change already */
  override insert(writer: Writer, values: GivenRow<Table>): VocabularyTerm {
    const row = this.complete(values);
    const { list, code, label } = row;
    const known = this.view(list);
    if (code != null && known.find(code) === undefined) throw new AppError('NOT_FOUND', { what: 'term' });
    if (code != null && known.find(code)?.record !== undefined)
      throw new AppError('CONFLICT', { field: 'code' });
    if (code == null) refuseNameless(label);
    refuseParent(known, undefined, row.parent ?? null);
    return super.insert(writer, row);
  }

  /** @throws INVALID_INPUT {field}, NOT_FOUND, CONFLICT {field} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<Table>): VocabularyTerm {
    const { code, list } = this.get(id);
    if (code === null && patch.label !== undefined) refuseNameless(patch.label);
    if (patch.parent !== undefined) refuseParent(this.view(list), id, patch.parent);
    return super.update(actor, id, revision, patch);
  }

  /** @throws STILL_IN_USE for a term that records carry or that has terms below it: hide it instead */
  override remove(actor: Actor, id: string, revision: number): VocabularyTerm {
    const { code, list } = this.get(id);
    if (code === null && this.#isUsed(list, id)) throw new AppError('STILL_IN_USE');
    return super.remove(actor, id, revision);
  }

  #isUsed(list: VocabularyKey, id: string): boolean {
    const hasChildren = this.view(list).childrenOf(id).length > 0;
    return hasChildren || this.usage(list).some(({ code }) => code === id);
  }
}

function refuseNameless(label: VocabularyTerm['label']): void {
  if (textIn(label, 'en') === '') throw new AppError('INVALID_INPUT', { field: 'label' });
}

/** A term stands below one of its own list, and never below itself: it would be out of reach. */
function refuseParent(known: Vocabulary, code: TermCode | undefined, parent: TermCode | null): void {
  if (parent === null) return;
  const path = known.pathOf(parent);
  if (path.length === 0 || path.some((term) => term.code === code))
    throw new AppError('INVALID_INPUT', { field: 'parent' });
}
