/// <reference types="vite/types/importMeta.d.ts" />
import { asc, isNull } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { languages } from '@shared/language/language.schema';
import { LibraryText, ShippedText, type LibraryEntry } from '@shared/library/library.schema';
import { forAnybody } from '@shared/template/suits.schema';
import { TemplateFault } from '@shared/template/template-fault';
import { blocksOf } from '@shared/template/template-text.rules';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import type { RowPatch, Store, Writer } from '../store/store';
import { libraryEntryTable } from './library.table';

const files = import.meta.glob<unknown>('../../../resources/library/*.json', {
  import: 'default',
  eager: true,
});

/** What is compared with a source. */
const cited = ['texts', 'titles', 'quotes', 'article', 'part', 'instrument'] as const;

/** What not every text has. */
const nothing = {
  quotes: {},
  article: '',
  part: '',
  instrument: {},
  suits: forAnybody,
  demandKind: null,
  country: null,
  sector: '',
  notedOn: null,
  binding: null,
  inForce: '',
  source: '',
  verifiedOn: null,
  verifiedBy: '',
  hidden: false,
};

/** Each is read whole when the app starts: a mistake shows in the first test. */
const shipped: readonly LibraryText[] = Object.values(files).flatMap((file) =>
  ShippedText.array()
    .parse(file)
    .map((text) => LibraryText.parse({ ...nothing, ...text, record: null })),
);

type Table = typeof libraryEntryTable;

/** The texts that the app ships, which nobody changes, and over them those of the organisation. */
export class LibraryService extends RecordService<Table> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, libraryEntryTable, () => ({
      ...nothing,
      kind: 'context',
      titles: {},
      texts: {},
      starterKey: '',
    }));
  }

  list(): LibraryText[] {
    const records = this.store.read
      .select()
      .from(libraryEntryTable)
      .where(isNull(libraryEntryTable.deletedAt))
      .orderBy(asc(libraryEntryTable.createdAt), asc(libraryEntryTable.id))
      .all();
    const versions = new Map(records.map((record) => [record.starterKey, record]));
    const known = shipped.map((text) => {
      const record = versions.get(text.key);
      return record === undefined ? text : textOf(record, text.key);
    });
    const keys = new Set(shipped.map(({ key }) => key));
    return [
      ...known,
      ...records.filter(({ starterKey }) => !keys.has(starterKey)).map((record) => textOf(record, record.id)),
    ];
  }

  /** @throws INVALID_INPUT {field, rule} for a text that names a fact that does not exist */
  override insert(writer: Writer, values: GivenRow<Table>): LibraryEntry {
    refuseFaults(values.texts);
    return super.insert(writer, values);
  }

  /** What was changed has to be compared with its source again. @throws as insert; NOT_FOUND, CONFLICT {field} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<Table>): LibraryEntry {
    refuseFaults(patch.texts);
    const changed = patch.verifiedOn === undefined && cited.some((field) => patch[field] !== undefined);
    return super.update(
      actor,
      id,
      revision,
      changed ? { ...patch, verifiedOn: null, verifiedBy: '' } : patch,
    );
  }

  /** The grounds that a letter names, by their keys. */
  grounds(keys: readonly string[]): LibraryText[] {
    return keys.length === 0
      ? []
      : this.list().filter(({ kind, key }) => kind === 'ground' && keys.includes(key));
  }

  /** @throws NOT_FOUND */
  adopt(actor: Actor, key: string): LibraryEntry {
    const text = this.list().find((one) => one.key === key);
    if (text === undefined) throw new AppError('NOT_FOUND', { what: 'library_entry' });
    if (text.record !== null) return text.record;
    const { verified: _verified, record: _record, key: starterKey, ...fields } = text;
    return this.create(actor, { ...fields, starterKey });
  }

  /** @throws NOT_FOUND */
  verify(actor: Actor, key: string): LibraryEntry {
    const { id, revision } = this.adopt(actor, key);
    return this.update(actor, id, revision, {
      verifiedOn: civilDay(this.now()),
      verifiedBy: actor.name,
    });
  }
}

function refuseFaults(texts: LibraryEntry['texts'] = {}): void {
  for (const language of languages) {
    const text = texts[language] ?? '';
    if (text === '') continue;
    try {
      blocksOf(text, language);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      throw new AppError('INVALID_INPUT', { field: 'texts', rule: error.code });
    }
  }
}

function textOf(record: LibraryEntry, key: string): LibraryText {
  const { kind, titles, texts, quotes, country, sector, notedOn, binding, inForce, source } = record;
  const { verifiedOn, verifiedBy, hidden, demandKind, suits, article, part, instrument } = record;
  const verified = verifiedOn !== null;
  const said = {
    kind,
    titles,
    texts,
    quotes,
    article,
    part,
    instrument,
    country,
    sector,
    notedOn,
    binding,
    inForce,
    source,
    demandKind,
    suits,
  };
  return { ...said, key, verified, verifiedOn, verifiedBy, hidden, record };
}
