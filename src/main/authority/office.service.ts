import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { InputOf } from '@shared/ipc/routes';
import { confirmForms, withoutOutdatedTicks } from '@shared/authority/addressee-card.rules';
import { compareDates } from '@shared/dates/partial-date.rules';
import {
  officeKinds,
  type Office,
  type OfficeHolder,
  type OfficeKind,
  type OfficeWithHolders,
} from '@shared/authority/office.schema';
import type { Actor } from '../ipc/context';
import { ChildService } from '../record/child.service';
import type { ListFilter, ListPage } from '../record/list';
import { RecordService } from '../record/record.service';
import { fitsText } from '../search/search.lookup';
import { rowById } from '../store/prepared';
import type { NewRow, RowPatch, Store, Writer } from '../store/store';
import { officeHolderTable } from './office-holder.table';
import { officeTable } from './office.table';

type OfficeRow = typeof officeTable.$inferSelect;
type FormsTick = InputOf<'officeHolder.confirmForms'>;
export interface OfficeFilter extends ListFilter {
  readonly country?: string | undefined;
  readonly kinds?: readonly OfficeKind[] | undefined;
}

/** The fields of an office of which nothing is entered. */
export function emptyOffice(): Omit<NewRow<typeof officeTable>, 'id'> {
  return {
    kind: 'other',
    country: null,
    parentId: null,
    forms: {},
    competences: [],
    languages: [],
    addresses: [],
    source: '',
    verifiedOn: null,
    verifiedBy: '',
    starterKey: '',
    notes: '',
  };
}

export class OfficeService extends RecordService<typeof officeTable> {
  constructor(
    store: Store,
    private readonly holders: OfficeHolderService,
  ) {
    super(store, officeTable, emptyOffice);
  }

  /** A new wording takes, in the same change, the ticks of what was confirmed with the old one. */
  override update(
    actor: Actor,
    id: string,
    revision: number,
    patch: RowPatch<typeof officeTable>,
  ): OfficeRow {
    return this.write(actor, 'update', (writer) => {
      const before = this.get(id);
      const after = writer.update(officeTable, id, revision, patch);
      if (patch.forms !== undefined) this.holders.dropOutdatedTicks(writer, before, after);
      return after;
    });
  }

  /** By country, then the highest office first. A vault holds hundreds of offices, so that they are ordered here. */
  list(filter: OfficeFilter): ListPage<OfficeWithHolders> {
    const where = and(
      isNull(officeTable.deletedAt),
      filter.country === undefined ? undefined : eq(officeTable.country, filter.country),
      filter.kinds && inArray(officeTable.kind, [...filter.kinds]),
      fitsText(officeTable.id, 'office', filter.text),
    );
    const rows = this.store.read
      .select()
      .from(officeTable)
      .where(where)
      .orderBy(asc(officeTable.country))
      .all();
    const sorted = rows.toSorted(byCountryAndRank).slice(filter.offset, filter.offset + filter.limit);
    return { lines: this.#withHolders(sorted), total: rows.length };
  }

  /** Whether the vault knows any office, those in the bin included. */
  hasAny(): boolean {
    return this.store.read.select({ id: officeTable.id }).from(officeTable).limit(1).get() !== undefined;
  }

  /** The shipped office of this key, unless it lies in the bin. */
  findByStarterKey(starterKey: string): OfficeRow | undefined {
    return this.store.read
      .select()
      .from(officeTable)
      .where(and(eq(officeTable.starterKey, starterKey), isNull(officeTable.deletedAt)))
      .get();
  }

  /** @throws NOT_FOUND */
  view(id: string): OfficeWithHolders {
    const [view] = this.#withHolders([this.get(id)]);
    return view ?? { office: this.get(id), holders: [] };
  }

  #withHolders(offices: readonly OfficeRow[]): OfficeWithHolders[] {
    const ids = offices.map((office) => office.id);
    const holders = this.store.read
      .select()
      .from(officeHolderTable)
      .where(and(inArray(officeHolderTable.officeId, ids), isNull(officeHolderTable.deletedAt)))
      .all()
      .toSorted(presentFirst);
    return offices.map((office) => ({
      office,
      holders: holders.filter((one) => one.officeId === office.id),
    }));
  }
}

export class OfficeHolderService extends ChildService<typeof officeHolderTable> {
  constructor(store: Store) {
    super(store, officeHolderTable, 'officeId', () => ({
      officeId: '',
      names: [],
      gender: null,
      honorific: {},
      from: null,
      until: null,
      forms: {},
      source: '',
      verifiedOn: null,
    }));
  }

  /** Another name, gender or title makes another address: what was confirmed for the old one is to be confirmed again. */
  override update(
    actor: Actor,
    id: string,
    revision: number,
    patch: RowPatch<typeof officeHolderTable>,
  ): OfficeHolder {
    return this.write(actor, 'update', (writer) => {
      const before = this.get(id);
      const office = this.#officeOf(before);
      const { names = before.names, gender = before.gender } = patch;
      const { honorific = before.honorific, forms: typed = before.forms } = patch;
      const after = { ...before, names, gender, honorific, forms: typed };
      const forms = withoutOutdatedTicks({ office, holder: before }, { office, holder: after });
      return writer.update(
        officeHolderTable,
        id,
        revision,
        forms === undefined ? patch : { ...patch, forms },
      );
    });
  }

  /** @throws NOT_FOUND, CONFLICT {field} */
  confirmForms(actor: Actor, { id, revision, language, confirmed }: FormsTick): OfficeHolder {
    return this.write(actor, 'confirmForms', (writer) =>
      writer.update(officeHolderTable, id, revision, confirmForms(this.get(id), language, confirmed)),
    );
  }

  /** Within the change of their office. */
  dropOutdatedTicks(writer: Writer, before: Office, after: Office): void {
    for (const holder of this.listOf(after.id)) {
      const forms = withoutOutdatedTicks({ office: before, holder }, { office: after, holder });
      if (forms !== undefined) writer.update(officeHolderTable, holder.id, holder.revision, { forms });
    }
  }

  #officeOf({ officeId }: OfficeHolder): Office {
    const office = rowById(this.store.read, officeTable, officeId);
    if (office === undefined) throw new AppError('NOT_FOUND', { what: 'office' });
    return office;
  }
}

function byCountryAndRank(a: OfficeRow, b: OfficeRow): number {
  const countries = (a.country ?? '').localeCompare(b.country ?? '');
  return countries === 0 ? officeKinds.indexOf(a.kind) - officeKinds.indexOf(b.kind) : countries;
}

/** Those whose term has no end come first, then the latest. */
function presentFirst(a: OfficeHolder, b: OfficeHolder): number {
  const present = Number(a.until !== null) - Number(b.until !== null);
  return present === 0 ? compareDates(b.from, a.from) : present;
}
