/** Guarantees: a closed campaign is not written to; what it holds stays as it was when it was closed. */
import { and, asc, count, desc, eq, exists, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { addDays, addMonths, daysUntil } from '@shared/calendar/civil-day.rules';
import {
  campaignTexts,
  type Campaign,
  type CampaignLine,
  type CampaignView,
  type TranslationState,
} from '@shared/campaign/campaign.schema';
import { warningsOf } from '@shared/campaign/campaign-target.rules';
import type { DueCampaign } from '@shared/today/today.schema';
import { AppError } from '@shared/ipc/error';
import type { DocumentLanguage } from '@shared/language/language.schema';
import type { OfficeService } from '../authority/office.service';
import type { CaseOrganisationService } from '../casefile/case-person.service';
import { caseFileTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import type { ListFilter, ListPage } from '../record/list';
import { RecordService, type GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import { fitsText } from '../search/search.lookup';
import type { RowPatch, Store, Writer } from '../store/store';
import { afterChange, languagesOf, sourceDigest } from './campaign-texts';
import { campaignTable } from './campaign.table';
import { outcomeReaders } from './outcome-readers';
import { supporterTable } from './supporter.table';

type Row = typeof campaignTable.$inferSelect;
type Patch = RowPatch<typeof campaignTable>;

/** As long as LabourStart runs a campaign unless something else is agreed. */
const usualMonths = 3;
/** Days before its end in which a campaign stands in Today. */
const nearDays = 14;
const mostDue = 20;
/** What may still be written down when a campaign is closed. */
const afterwards = new Set(['outcome', 'notes', 'retentionUntil']);

interface Parts {
  readonly caseOrganisation: CaseOrganisationService;
  readonly office: OfficeService;
}

export class CampaignService extends RecordService<typeof campaignTable> {
  constructor(
    store: Store,
    private readonly parts: Parts,
    private readonly now: () => number,
  ) {
    super(store, campaignTable, () => ({
      caseFileId: '',
      titles: {},
      background: {},
      call: {},
      message: {},
      sourceLanguage: 'en',
      translations: {},
      targets: [],
      startsOn: null,
      endsOn: null,
      goal: null,
      link: '',
      privacyNotice: {},
      optInWording: {},
      retentionUntil: null,
      intake: [],
      outcome: {},
      notes: '',
      state: 'open',
      closedOn: null,
    }));
  }

  /** Begins today and ends in three months unless said otherwise. */
  override insert(writer: Writer, values: GivenRow<typeof campaignTable>): Row {
    const startsOn = values.startsOn ?? civilDay(writer.act.now);
    const endsOn = values.endsOn ?? addMonths(startsOn, usualMonths);
    return super.insert(writer, { ...values, startsOn, endsOn });
  }

  /** @throws CAMPAIGN_CLOSED, NOT_FOUND, CONFLICT {field} */
  override update(actor: Actor, id: string, revision: number, patch: Patch): Row {
    return this.write(actor, 'update', (writer) => {
      const before = writer.get(campaignTable, id);
      if (before.state === 'closed' && Object.keys(patch).some((field) => !afterwards.has(field))) {
        throw new AppError('CAMPAIGN_CLOSED');
      }
      const touchesText = campaignTexts.some((field) => patch[field] !== undefined);
      const translations = touchesText ? afterChange(before, { ...before, ...patch }) : undefined;
      const all = translations === undefined ? patch : { ...patch, translations };
      return writer.update(campaignTable, id, revision, all);
    });
  }

  /** Says how far the text of a language is; what it was translated from is noted with it. */
  setTranslation(
    actor: Actor,
    at: { id: string; revision: number },
    language: DocumentLanguage,
    state: TranslationState,
  ): Row {
    const campaign = this.getOpen(at.id);
    const source = sourceDigest(campaign, campaign.sourceLanguage);
    const translations = { ...campaign.translations, [language]: { state, source } };
    return this.write(actor, 'translation', (writer) =>
      writer.update(campaignTable, at.id, at.revision, { translations }),
    );
  }

  close(actor: Actor, id: string, revision: number): Row {
    const closedOn = civilDay(this.now());
    return this.write(actor, 'close', (writer) =>
      writer.update(campaignTable, id, revision, { state: 'closed', closedOn }),
    );
  }

  reopen(actor: Actor, id: string, revision: number): Row {
    return this.write(actor, 'reopen', (writer) =>
      writer.update(campaignTable, id, revision, { state: 'open', closedOn: null }),
    );
  }

  /** @throws CAMPAIGN_CLOSED, NOT_FOUND */
  getOpen(id: string): Row {
    const campaign = this.get(id);
    if (campaign.state === 'closed') throw new AppError('CAMPAIGN_CLOSED');
    return campaign;
  }

  list({ text, limit, offset }: ListFilter): ListPage<CampaignLine> {
    const { read } = this.store;
    const where = and(isNull(campaignTable.deletedAt), fitsText(campaignTable.id, 'campaign', text));
    const total = read.select({ n: count() }).from(campaignTable).where(where).get()?.n ?? 0;
    const rows = read
      .select({ campaign: campaignTable, case: caseFileTable })
      .from(campaignTable)
      .innerJoin(caseFileTable, eq(caseFileTable.id, campaignTable.caseFileId))
      .where(where)
      .orderBy(
        sql`${campaignTable.state} = 'closed'`,
        asc(campaignTable.endsOn),
        desc(campaignTable.closedOn),
        desc(campaignTable.id),
      )
      .limit(limit)
      .offset(offset)
      .all();
    const lines = rows.map(({ campaign, case: of }) => ({
      ...campaign,
      case: { id: of.id, number: of.number, titles: of.titles },
      signatures: this.#counts(campaign.id).total,
    }));
    return { lines, total };
  }

  /** With the number of those who signed, the forgotten ones among them; the latest first. */
  listOfCase(caseFileId: string): (Campaign & { signatures: number })[] {
    return this.store.read
      .select()
      .from(campaignTable)
      .where(and(eq(campaignTable.caseFileId, caseFileId), isNull(campaignTable.deletedAt)))
      .orderBy(desc(campaignTable.startsOn), desc(campaignTable.id))
      .all()
      .map((campaign) => ({ ...campaign, signatures: this.#counts(campaign.id).total }));
  }

  /** What of campaigns needs somebody: an end that is near or past, people who are kept too long. */
  listDue(today: string): DueCampaign[] {
    const { read } = this.store;
    const known = read
      .select({ id: supporterTable.id })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, campaignTable.id), isNull(supporterTable.forgottenAt)));
    const ends = and(eq(campaignTable.state, 'open'), lte(campaignTable.endsOn, addDays(today, nearDays)));
    const keeps = and(lt(campaignTable.retentionUntil, today), exists(known));
    const rows = read
      .select({ campaign: campaignTable, of: caseFileTable })
      .from(campaignTable)
      .innerJoin(caseFileTable, eq(caseFileTable.id, campaignTable.caseFileId))
      .where(and(isNull(campaignTable.deletedAt), isNull(caseFileTable.deletedAt), or(ends, keeps)))
      .orderBy(asc(campaignTable.endsOn))
      .limit(mostDue)
      .all();
    return rows.map(({ campaign: { id, titles, state, endsOn, retentionUntil }, of }) => {
      const about = { id, titles, case: { number: of.number, titles: of.titles, lead: of.lead } };
      if (state === 'open' && endsOn !== null && endsOn <= addDays(today, nearDays)) {
        return { ...about, reason: endsOn < today ? ('ended' as const) : ('ends' as const), day: endsOn };
      }
      return { ...about, reason: 'forget' as const, day: retentionUntil ?? today };
    });
  }

  view(id: string): CampaignView {
    const campaign: Campaign = this.get(id);
    const { caseFileId, endsOn, retentionUntil } = campaign;
    const of = this.store.read.select().from(caseFileTable).where(eq(caseFileTable.id, caseFileId)).get();
    if (of === undefined) throw new AppError('NOT_FOUND', { what: 'case_file' });
    const today = civilDay(this.now());
    const counts = this.#counts(id);
    return {
      campaign: campaign.state === 'closed' ? withoutAddresses(campaign) : campaign,
      case: { id: of.id, number: of.number, titles: of.titles },
      languages: languagesOf(campaign),
      warnings: campaign.state === 'closed' ? {} : this.#warnings(campaign, today),
      cosponsors: this.#cosponsors(caseFileId),
      counts,
      outcome: outcomeReaders(this.store.read, campaign),
      daysLeft: endsOn === null ? null : daysUntil(today, endsOn),
      retentionDue: retentionUntil !== null && retentionUntil < today && counts.forgotten < counts.total,
    };
  }

  /** Everybody who carries the campaign, in printed order, with what they said about being named. */
  #cosponsors(caseFileId: string): CampaignView['cosponsors'] {
    return this.parts.caseOrganisation
      .viewsOf(caseFileId)
      .filter(({ link }) => link.role === 'cosponsor')
      .map(({ link, organisation }) => ({
        id: link.id,
        organisationId: organisation.id,
        names: organisation.names,
        consent: link.consentToBeNamed,
      }));
  }

  #warnings(campaign: Campaign, today: string): CampaignView['warnings'] {
    return Object.fromEntries(
      campaign.targets.map((target) => {
        const office = target.officeId === null ? undefined : this.parts.office.find(target.officeId);
        return [target.id, warningsOf(target, { today, known: office?.addresses ?? [] })];
      }),
    );
  }

  #counts(id: string): CampaignView['counts'] {
    const row = this.store.read
      .select({
        total: count(),
        optIns: sql<number>`count(${supporterTable.optIn})`,
        edited: sql<number>`count(nullif(${supporterTable.ownText}, ''))`,
        forgotten: sql<number>`count(${supporterTable.forgottenAt})`,
      })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, id), isNull(supporterTable.deletedAt)))
      .get();
    return row ?? { total: 0, optIns: 0, edited: 0, forgotten: 0 };
  }
}

/** As the pages of closed campaigns have it: who was written to stays to be read, the addresses do not. */
function withoutAddresses(campaign: Campaign): Campaign {
  return { ...campaign, targets: campaign.targets.map((target) => ({ ...target, address: '' })) };
}
