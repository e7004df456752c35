/**
 * The outcome of a campaign as one message for each signatory who asked to hear of it: drafts that a mail program opens
 * ready to be sent (X-Unsent). Nobody sees the address of anybody else. Amparo itself sends nothing.
 */
import { join } from 'node:path';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { borrowedFor, outcomeFor } from '@shared/campaign/outcome-language.rules';
import type { Supporter } from '@shared/campaign/supporter.schema';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import { textIn, type DocumentLanguage } from '@shared/language/language.schema';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import type { Desk } from '../desk/desk';
import type { RequestContext } from '../ipc/context';
import { Passage, writeOut, type GivenAnswer } from '../release/passage';
import { mailDraft } from '../mail/mail-draft';
import type { ReleaseService } from '../release/release.service';
import type { SettingsService } from '../settings/settings.service';
import type { Store } from '../store/store';
import type { CampaignService } from './campaign.service';
import { outcomeReaders } from './outcome-readers';
import type { SupporterService } from './supporter.service';

interface Parts {
  readonly campaign: CampaignService;
  readonly supporter: SupporterService;
  readonly settings: SettingsService;
  readonly release: Pick<ReleaseService, 'ofText'>;
}

interface Asked {
  readonly campaignId: string;
  /** Languages whose readers somebody decided to write to in another. */
  readonly inOtherLanguage: readonly DocumentLanguage[];
  readonly answer: GivenAnswer;
}

export class OutcomeMailService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
    private readonly desk: Desk,
    private readonly now: () => number,
  ) {}

  /** How many; 0: cancelled. @throws OUTCOME_MISSING, OUTCOME_LANGUAGE, NOBODY_TO_LIST, FILE_UNWRITABLE */
  async save(
    { actor, signal, progress }: RequestContext,
    { campaignId, inOtherLanguage, answer }: Asked,
  ): Promise<number> {
    const campaign = this.parts.campaign.get(campaignId);
    this.#assertLanguages(campaign, inOtherLanguage);
    const readers = this.parts.supporter.listOptIns(campaignId).filter(({ email }) => email !== '');
    if (readers.length === 0) throw new AppError('NOBODY_TO_LIST');
    const passage = Passage.through(this.releases(campaignId), answer);
    const folder = await this.desk.chooseFolder();
    if (folder === undefined) return 0;
    const digits = String(readers.length).length;
    const from = this.parts.settings.current();
    let written = 0;
    try {
      for (const [index, reader] of readers.entries()) {
        if (signal.aborted) throw new AppError('CANCELLED');
        const date = new Date(this.now());
        const message = await outcomeMessage(campaign, reader, { from, date });
        // A number and no name: names of files stand in lists of recent documents.
        writeOut(passage, join(folder, `message-${String(index + 1).padStart(digits, '0')}.eml`), message);
        written += 1;
        progress(written, readers.length);
      }
    } finally {
      if (written > 0) {
        this.store.write(actor, 'campaign.outcomeMails', (writer) =>
          writer.note('campaign', campaignId, { messages: written, ...passage.detail }),
        );
      }
    }
    return written;
  }

  /** Nobody is written to in another language unless somebody decided it of that language. */
  #assertLanguages(campaign: Campaign, decided: readonly DocumentLanguage[]): void {
    if (outcomeFor(campaign, null).text === undefined) throw new AppError('OUTCOME_MISSING');
    for (const reader of outcomeReaders(this.store.read, campaign).readers) {
      const borrowed = borrowedFor(reader, campaign.sourceLanguage);
      if (borrowed !== null && !decided.includes(borrowed)) throw new AppError('OUTCOME_LANGUAGE');
    }
  }

  /** Whom the outcome names to those who signed: that is everybody. */
  releases(campaignId: string): DossierRelease[] {
    const { caseFileId, titles, outcome, sourceLanguage } = this.parts.campaign.get(campaignId);
    return this.parts.release.ofText({
      caseFileId,
      text: JSON.stringify([titles, outcome]),
      audiences: ['public'],
      readers: [],
      language: sourceLanguage === 'kk' ? 'ru' : sourceLanguage,
      issued: false,
    });
  }
}

/** One message, as bytes (RFC 5322), in the language of the signature where the outcome is written in it. */
function outcomeMessage(
  campaign: Pick<Campaign, 'titles' | 'outcome' | 'sourceLanguage'>,
  reader: Pick<Supporter, 'name' | 'email' | 'language'>,
  { from, date }: { from: Pick<OrganisationSettings, 'names' | 'email'>; date: Date },
): Promise<Uint8Array> {
  const { text, subject } = outcomeFor(campaign, reader.language);
  const language = text?.language ?? campaign.sourceLanguage;
  return mailDraft({
    from: { name: textIn(from.names, language), address: from.email },
    to: { name: reader.name, address: reader.email },
    subject: subject?.text ?? '',
    text: text?.text ?? '',
    language,
    date,
  });
}
