import { z } from 'zod';
import { Encoding } from '../exchange/encoding.schema';
import { command, job, query } from '../ipc/route';
import { DocumentLanguage, Language } from '../language/language.schema';
import { ById, ByRevision, ListInput, listOf, recordRoutes } from '../record/record.routes';
import { CivilDate, RecordId, ShortText } from '../record/record.schema';
import { answered } from '../release/release.schema';
import { StatisticsTable } from '../statistics/statistics.schema';
import {
  Campaign,
  CampaignCreate,
  CampaignEdit,
  CampaignLine,
  CampaignReport,
  CampaignView,
  TranslationState,
} from './campaign.schema';
import { LotChoice, LotLine, LotPreview, PetitionLot, SheetChoice } from './petition.schema';
import {
  ImportCheck,
  ImportChoice,
  ImportFile,
  Supporter,
  SupporterBreakdown,
  SupporterCreate,
  SupporterFields,
  supporterFilters,
  SupporterLine,
  supporterOrders,
} from './supporter.schema';

const OfCampaign = z.strictObject({ campaignId: RecordId });

export const campaignRoutes = {
  ...recordRoutes('campaign', { entity: Campaign, create: CampaignCreate, fields: CampaignEdit }),
  /** Open ones first, by their end; then the closed ones, the latest first. */
  'campaign.list': query(ListInput, listOf(CampaignLine)),
  'campaign.view': query(ById, CampaignView),
  /** Reads a mail that somebody dropped; keeps nothing of it. */
  'campaign.readReport': command(
    ById.extend({
      name: ShortText,
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 8_000_000),
    }),
    CampaignReport,
  ),
  'campaign.translation': command(
    ByRevision.extend({ language: DocumentLanguage, state: TranslationState }),
    Campaign,
  ),
  /** Locks it: addresses are out of sight, nobody signs any more. What is kept stays. */
  'campaign.close': command(ByRevision, Campaign),
  'campaign.reopen': command(ByRevision, Campaign),
  ...recordRoutes('supporter', {
    entity: Supporter,
    create: SupporterCreate,
    fields: SupporterFields.omit({ campaignId: true }),
  }),
  'supporter.list': query(
    ListInput.extend({
      campaignId: RecordId,
      filter: z.enum(supporterFilters).default('all'),
      order: z.enum(supporterOrders).default('recent'),
      descending: z.boolean().default(true),
    }),
    listOf(SupporterLine),
  ),
  'supporter.counts': query(
    OfCampaign.extend({ by: SupporterBreakdown, publicly: z.boolean() }),
    StatisticsTable,
  ),
  /** Erases the person from the record and from its history; the signature still counts. Cannot be undone. */
  'supporter.forget': command(ById, Supporter),
  /** The same for all of a campaign. How many were erased. */
  'supporter.forgetAll': job(OfCampaign, z.int()),
  'supporterImport.paste': command(OfCampaign.extend({ text: z.string().min(1).max(5_000_000) }), ImportFile),
  /** Reads the file again, as written in another encoding. */
  'supporterImport.reread': command(z.strictObject({ token: z.uuid(), encoding: Encoding }), ImportFile),
  'supporterImport.check': job(ImportChoice, ImportCheck),
  'supporterImport.run': job(
    ImportChoice,
    z.object({ importId: RecordId, added: z.int(), rejected: z.int() }),
  ),
  /** Puts into the bin what one import brought. How many. */
  'supporterImport.takeBack': job(z.strictObject({ importId: RecordId }), z.int()),
};

/** Leaves the vault, or comes into it, by a dialog of the system. */
export const campaignOutputRoutes = {
  /** null: cancelled in the dialog. FILE_UNREADABLE, TEXT_TOO_LARGE, TABLE_MARK_OPEN */
  'supporterImport.open': command(OfCampaign, ImportFile.nullable()),
  /** The rows that cannot be taken in, with the reason beside each. false: cancelled. */
  'supporterImport.saveRejected': command(ImportChoice, z.boolean()),
  'campaign.exportOptIns': command(OfCampaign, z.boolean()),
  'campaign.exportCounts': command(
    OfCampaign.extend({ by: SupporterBreakdown, publicly: z.boolean(), language: Language }),
    z.boolean(),
  ),
  /**
   * One message for each signatory who opted in, as drafts in a folder that is asked for. How many; 0: cancelled.
   * `inOtherLanguage`: languages whose readers somebody decided to write to in another. OUTCOME_MISSING; OUTCOME_LANGUAGE
   * for readers of a language without text or title that it does not name
   */
  'campaign.outcomeMails': job(
    OfCampaign.extend({ ...answered, inOtherLanguage: z.array(DocumentLanguage).default([]) }),
    z.int(),
  ),
  'petition.sheetPreview': query(SheetChoice, LotPreview),
  'petition.sheetSave': command(SheetChoice.extend(answered), z.boolean()),
  'petition.sheetPrint': command(SheetChoice.extend(answered), z.boolean()),
  'petition.lotPreview': query(LotChoice, LotPreview),
  /** Saves the list as a file and records the lot. null: cancelled. */
  'petition.lotSave': job(LotChoice.extend(answered), PetitionLot.nullable()),
  'petition.lots': query(OfCampaign, z.array(LotLine)),
  'petition.delivered': command(ByRevision.extend({ deliveredOn: CivilDate.nullable() }), PetitionLot),
};
