import type { Desk } from '../desk/desk';
import { LetterFactsService } from '../letter/letter-facts.service';
import { LetterSettingService } from '../letter/letter-setting.service';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { CampaignExportService } from './campaign-export.service';
import { OutcomeMailService } from './outcome-mail.service';
import { PetitionService } from './petition.service';
import { SupporterImportService } from './supporter-import.service';

interface Surroundings {
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
}

/** By which campaigns come in and go out: files, papers, messages. */
export function createCampaignServices(
  store: Store,
  records: RecordServices,
  { typesetting, desk, now }: Surroundings,
) {
  const facts = new LetterFactsService(records);
  const setting = new LetterSettingService(records.attachment, typesetting);
  return {
    supporterImport: new SupporterImportService(store, records, desk, now),
    campaignExport: new CampaignExportService(store, records, desk),
    outcomeMail: new OutcomeMailService(store, records, desk, now),
    petition: new PetitionService(store, { records, facts, setting, typesetting, desk, now }),
  };
}
