/**
 * Guarantees: who signed stands here as written; what looks doubtful is flagged and never dropped; who is forgotten is
 * in no field, no entry of the journal and no draft any more, and still counts.
 */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addressKey, domainOf, personKey } from '@shared/campaign/supporter-key.rules';
import { isEmail, needsEmail, ownTextOf } from '@shared/campaign/supporter-row.rules';
import { supporterFlags, type SupporterFlag, type SupporterLine } from '@shared/campaign/supporter.schema';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { AppError } from '@shared/ipc/error';
import { foldKey } from '@shared/text/fold';
import { isFreeMail } from '@shared/text/free-mail.rules';
import type { Actor, RequestContext } from '../ipc/context';
import type { ListPage } from '../record/list';
import { RecordService, type GivenRow } from '../record/record.service';
import type { RowPatch, Store, Writer } from '../store/store';
import type { DraftService } from '../draft/draft.service';
import type { CampaignService } from './campaign.service';
import { filterOf, flagList, orderOf, wordsOf, type SupporterQuery } from './supporter-conditions';
import { loadDisposableDomains } from './disposable-domains';
import { supporterTable } from './supporter.table';

type Row = typeof supporterTable.$inferSelect;
type Given = GivenRow<typeof supporterTable>;

/** So many in one transaction: short enough that the page can ask in between. */
export const atOnce = 500;

interface Parts {
  readonly campaign: CampaignService;
  readonly draft: DraftService;
}

export class SupporterService extends RecordService<typeof supporterTable> {
  #isDisposable: (domain: string) => boolean = () => false;

  constructor(
    store: Store,
    private readonly parts: Parts,
    private readonly now: () => number,
  ) {
    super(store, supporterTable, () => ({
      campaignId: '',
      name: '',
      email: '',
      organisation: '',
      country: null,
      ownText: '',
      language: null,
      signedOn: null,
      channel: 'web',
      optIn: null,
      importId: null,
      forgottenAt: null,
      addressKey: '',
      personKey: '',
      domain: '',
      disposable: false,
      words: '',
    }));
  }

  /** Has to have been waited for before a signature is taken in. */
  async prepare(): Promise<void> {
    this.#isDisposable = await loadDisposableDomains();
  }

  /** @throws CAMPAIGN_CLOSED, INVALID_INPUT {field} */
  override insert(writer: Writer, values: Given): Row {
    const campaign = this.parts.campaign.getOpen(String(values.campaignId));
    return this.#insertInto(writer, campaign, values);
  }

  /** Many in one change. */
  createAll(actor: Actor, campaignId: string, signatures: readonly Given[]): void {
    this.write(actor, 'create', (writer) => this.insertAll(writer, campaignId, signatures));
  }

  /** Many at once, of one campaign. @throws as `insert` */
  insertAll(writer: Writer, campaignId: string, signatures: readonly Given[]): void {
    const campaign = this.parts.campaign.getOpen(campaignId);
    for (const one of signatures) this.#insertInto(writer, campaign, { ...one, campaignId });
  }

  #insertInto(writer: Writer, { message }: Pick<Campaign, 'message'>, values: Given): Row {
    refuseIncomplete(values);
    const ownText = ownTextOf(values.ownText ?? '', Object.values(message));
    return super.insert(writer, { ...values, ownText, ...this.#keys(values) });
  }

  /** @throws CAMPAIGN_CLOSED, SIGNATORY_FORGOTTEN, INVALID_INPUT {field} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof supporterTable>): Row {
    const before = this.get(id);
    if (before.forgottenAt !== null) throw new AppError('SIGNATORY_FORGOTTEN');
    const campaign = this.parts.campaign.getOpen(before.campaignId);
    const after = { ...before, ...patch };
    refuseIncomplete(after);
    const text = patch.ownText;
    const ownText = text === undefined ? {} : { ownText: ownTextOf(text, Object.values(campaign.message)) };
    return super.update(actor, id, revision, { ...patch, ...ownText, ...this.#keys(after) });
  }

  #keys({ name = '', email = '', organisation = '' }: Given) {
    const domain = email === '' ? '' : domainOf(email);
    return {
      addressKey: email === '' ? '' : addressKey(email),
      personKey: personKey(name, organisation),
      // Bursts are looked for among domains of organisations only.
      domain: isFreeMail(email) ? '' : domain,
      disposable: domain !== '' && this.#isDisposable(domain),
      words: foldKey([name, email, organisation].join(' ')),
    };
  }

  list(query: SupporterQuery): ListPage<SupporterLine> {
    const where = and(
      eq(supporterTable.campaignId, query.campaignId),
      isNull(supporterTable.deletedAt),
      filterOf(query.filter, query.campaignId),
      wordsOf(query.text),
    );
    const { read } = this.store;
    const total = read.select({ n: count() }).from(supporterTable).where(where).get()?.n ?? 0;
    const turn = query.descending ? desc : asc;
    const rows = read
      .select()
      .from(supporterTable)
      .where(where)
      .orderBy(...orderOf(query.order).map((one) => turn(one)))
      .limit(query.limit)
      .offset(query.offset)
      .all();
    const flags = this.#flagsOf(rows.map(({ id }) => id));
    return { total, lines: rows.map((row) => ({ ...row, flags: flags.get(row.id) ?? [] })) };
  }

  /** Looked up for the rows of one page only: among a hundred thousand it would take seconds. */
  #flagsOf(ids: readonly string[]): Map<string, SupporterFlag[]> {
    const rows = this.store.read
      .select({ id: supporterTable.id, flags: flagList })
      .from(supporterTable)
      .where(inArray(supporterTable.id, [...ids]))
      .all();
    return new Map(
      rows.map(({ id, flags }) => [id, supporterFlags.filter((flag) => flags.split(' ').includes(flag))]),
    );
  }

  /** Those who asked to hear more, in the order of their names. */
  listOptIns(campaignId: string): Row[] {
    return this.store.read
      .select()
      .from(supporterTable)
      .where(
        and(
          eq(supporterTable.campaignId, campaignId),
          isNull(supporterTable.deletedAt),
          isNotNull(supporterTable.optIn),
        ),
      )
      .orderBy(asc(supporterTable.name), asc(supporterTable.id))
      .all();
  }

  /** By what duplicates are seen, of all that signed so far. */
  listKeys(campaignId: string): Pick<Row, 'addressKey' | 'personKey'>[] {
    return this.store.read
      .select({ addressKey: supporterTable.addressKey, personKey: supporterTable.personKey })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, campaignId), isNull(supporterTable.deletedAt)))
      .all();
  }

  isDisposable(email: string): boolean {
    return this.#isDisposable(domainOf(email));
  }

  /**
   * Erases the person for good: from the record, from all that the journal says of it, from what was typed and not
   * saved. Country, language, day and way stay: they say nothing of anybody and the counts are made of them.
   */
  forget(actor: Actor, id: string): Row {
    const [row] = this.#forgetSome(actor, [this.get(id)]);
    this.store.settle();
    return row ?? this.get(id);
  }

  /** As `forget`, for all of a campaign, those in the bin too. */
  async forgetAll({ actor, signal, progress }: RequestContext, campaignId: string): Promise<number> {
    const known = this.store.read
      .select({ id: supporterTable.id, forgottenAt: supporterTable.forgottenAt })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, campaignId), isNull(supporterTable.forgottenAt)))
      .all();
    try {
      for (let done = 0; done < known.length; done += atOnce) {
        if (signal.aborted) throw new AppError('CANCELLED');
        this.#forgetSome(actor, known.slice(done, done + atOnce));
        progress(Math.min(done + atOnce, known.length), known.length);
        await nextTurn();
      }
    } finally {
      this.store.settle();
    }
    return known.length;
  }

  /** As `forgetAll`, within a transaction that its caller has begun and settles. */
  forgetIn(writer: Writer, campaignId: string): void {
    const rows = this.store.read
      .select({ id: supporterTable.id, forgottenAt: supporterTable.forgottenAt })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, campaignId), isNull(supporterTable.forgottenAt)))
      .all();
    this.#eraseAll(writer, rows);
  }

  #forgetSome(actor: Actor, rows: readonly Pick<Row, 'id' | 'forgottenAt'>[]): Row[] {
    return this.write(actor, 'forget', (writer) => this.#eraseAll(writer, rows));
  }

  #eraseAll(writer: Writer, rows: readonly Pick<Row, 'id' | 'forgottenAt'>[]): Row[] {
    return rows
      .filter(({ forgottenAt }) => forgottenAt === null)
      .map(({ id }) => {
        this.parts.draft.dropOf(writer, id);
        return writer.erase(supporterTable, id, { ...nobody, forgottenAt: this.now() });
      });
  }

  /** Into the bin with all that one import brought and that nobody has forgotten since. */
  async takeBack({ actor, signal, progress }: RequestContext, importId: string): Promise<number> {
    const rows = this.store.read
      .select({ id: supporterTable.id })
      .from(supporterTable)
      .where(and(eq(supporterTable.importId, importId), isNull(supporterTable.deletedAt)))
      .all();
    for (let done = 0; done < rows.length; done += atOnce) {
      if (signal.aborted) throw new AppError('CANCELLED');
      this.write(actor, 'takeBack', (writer) => {
        for (const { id } of rows.slice(done, done + atOnce)) writer.remove(supporterTable, id);
      });
      progress(Math.min(done + atOnce, rows.length), rows.length);
      await nextTurn();
    }
    return rows.length;
  }
}

const nobody = {
  name: '',
  email: '',
  organisation: '',
  ownText: '',
  optIn: null,
  addressKey: '',
  personKey: '',
  domain: '',
  words: '',
} as const;

function refuseIncomplete({ name = '', email = '', channel = 'web' }: Given): void {
  if (name.trim() === '') throw new AppError('INVALID_INPUT', { field: 'name', rule: 'too_small' });
  if (email.trim() === '' ? needsEmail(channel) : !isEmail(email)) {
    throw new AppError('INVALID_INPUT', { field: 'email', rule: 'invalid_format' });
  }
}
