/** Signatures leave the vault here, as CSV: who asked to hear more, and how many signed. Each time is noted. */
import { unparse } from 'papaparse';
import type { SupporterBreakdown } from '@shared/campaign/supporter.schema';
import { countryName } from '@shared/language/country.rules';
import { textIn, type Language } from '@shared/language/language.schema';
import { printedText } from '@shared/letter/printed-text';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, writeOut } from '../release/passage';
import { civilDay } from '../record/today';
import type { Store } from '../store/store';
import type { CampaignService } from './campaign.service';
import type { SupporterCountsService } from './supporter-counts.service';
import type { SupporterService } from './supporter.service';

interface Parts {
  readonly campaign: CampaignService;
  readonly supporter: SupporterService;
  readonly supporterCounts: SupporterCountsService;
}

const hidden = '*';

export class CampaignExportService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
    private readonly desk: Desk,
  ) {}

  /** Only those who opted in, with the words that they answered to. false: cancelled. */
  async saveOptIns(actor: Actor, campaignId: string): Promise<boolean> {
    const head = [
      'name',
      'email',
      'organisation',
      'country',
      'language',
      'opt_in_on',
      'opt_in_wording',
      'source',
    ];
    const rows = this.parts.supporter
      .listOptIns(campaignId)
      .map((one) => [
        one.name,
        one.email,
        one.organisation,
        one.country ?? '',
        one.language ?? '',
        one.optIn === null || one.optIn === undefined ? '' : civilDay(one.optIn.at),
        one.optIn?.wording ?? '',
        one.optIn?.source ?? '',
      ]);
    return this.#save(actor, campaignId, 'opt-ins', [head, ...rows]);
  }

  async saveCounts(
    actor: Actor,
    asked: { campaignId: string; by: SupporterBreakdown; publicly: boolean; language: Language },
  ): Promise<boolean> {
    const { campaignId, by, publicly, language } = asked;
    const { cells, total } = this.parts.supporterCounts.table(campaignId, by, publicly);
    const said = (value: number | null) => (value === null ? hidden : String(value));
    const rows = cells.map(({ key, value }) => [by === 'country' ? nameOf(key, language) : key, said(value)]);
    const words = (key: 'total' | 'signatures') => printedText(language, 'petition', key);
    const head = [by, words('signatures')];
    return this.#save(actor, campaignId, by, [head, ...rows, [words('total'), said(total)]]);
  }

  async #save(actor: Actor, campaignId: string, what: string, rows: string[][]): Promise<boolean> {
    const title = textIn(this.parts.campaign.get(campaignId).titles, 'en');
    const name = safeFileName(`${title.slice(0, 60)} - ${what}`);
    const path = await this.desk.chooseSavePath({ suggestedName: `${name}.csv`, extension: 'csv' });
    if (path === undefined) return false;
    const text = unparse(rows, { escapeFormulae: true });
    writeOut(Passage.asking('signatories'), path, new TextEncoder().encode(`\uFEFF${text}\r\n`));
    this.store.write(actor, 'campaign.export', (writer) =>
      writer.note('campaign', campaignId, { what, rows: rows.length - 1 }),
    );
    return true;
  }
}

function nameOf(code: string, language: Language): string {
  return code === '' ? '' : countryName(code, language);
}
