/**
 * Petitions on paper. The list of signatories leaves the vault as a file and is not kept in it: a person who is forgotten
 * later must stand in no file of ours. What is kept is how many, when, for whom, and the hash of the file.
 */
import { createHash } from 'node:crypto';
import { and, asc, count, eq, isNull, max, notExists, sql } from 'drizzle-orm';
import { countsOf } from '@shared/campaign/petition-counts.rules';
import { coverText, lotPage, sheetPage, type PetitionSource } from '@shared/campaign/petition-page.rules';
import {
  lotLimit,
  type LotChoice,
  type LotLine,
  type PetitionLot,
  type SheetChoice,
} from '@shared/campaign/petition.schema';
import { audienceOfOffice, type Audience } from '@shared/consent/release.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import type { LocalizedLine } from '@shared/language/language.schema';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import type { PetitionPage } from '@shared/typeset/petition-page.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import type { Desk } from '../desk/desk';
import type { Actor, RequestContext } from '../ipc/context';
import type { LetterFactsService } from '../letter/letter-facts.service';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, printOut, writeOut, type GivenAnswer } from '../release/passage';
import type { LetterSettingService } from '../letter/letter-setting.service';
import { RecordService } from '../record/record.service';
import { civilDay } from '../record/today';
import type { RecordServices } from '../services';
import { rowsOf } from '../store/prepared';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { petitionLotTable } from './petition-lot.table';
import { petitionLotEntryTable, supporterTable } from './supporter.table';

type Listed = Pick<typeof supporterTable.$inferSelect, 'id' | 'name' | 'organisation' | 'country'>;

interface Parts {
  readonly records: RecordServices;
  readonly facts: LetterFactsService;
  readonly setting: LetterSettingService;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
}

/** With what is said to the consents that it meets. */
type Answered<Choice> = Choice & { readonly answer?: GivenAnswer | undefined };

export class PetitionService extends RecordService<typeof petitionLotTable> {
  constructor(
    store: Store,
    private readonly parts: Parts,
  ) {
    super(store, petitionLotTable, () => ({
      campaignId: '',
      number: 1,
      language: 'en',
      officeId: null,
      madeOn: '',
      signatures: 0,
      countries: 0,
      organisations: 0,
      pageCount: 1,
      sha256: '',
      deliveredOn: null,
    }));
  }

  /** Lots in their order. */
  listOf(campaignId: string): LotLine[] {
    return rowsOf(this.store.read, petitionLotTable, 'campaignId', campaignId)
      .toSorted((a, b) => a.number - b.number)
      .map((lot) => ({ ...lot, addressee: this.#addressee(lot.officeId) }));
  }

  #addressee(officeId: string | null): LocalizedLine {
    const office = officeId === null ? undefined : this.parts.records.office.find(officeId);
    const forms = Object.entries(office?.forms ?? {});
    return Object.fromEntries(forms.map(([language, one]) => [language, one.postMasculine.nominative]));
  }

  async previewSheet(choice: SheetChoice, signal: AbortSignal) {
    const { source, images } = this.#source(choice);
    const { pages } = await this.#drawing(sheetPage(source), images, signal);
    return { pages, pageCount: pages.length, signatures: 0 };
  }

  async saveSheet(actor: Actor, choice: Answered<SheetChoice>, signal: AbortSignal): Promise<boolean> {
    const passage = Passage.through(this.releasesOfSheet(choice), choice.answer);
    const { source, images } = this.#source(choice);
    const page = sheetPage(source);
    const { pdf } = await this.#pdf(page, images, signal);
    const path = await this.#choosePath(page.title);
    if (path === undefined) return false;
    writeOut(passage, path, pdf);
    this.#note(actor, 'petition.sheet', choice.campaignId, passage);
    return true;
  }

  async printSheet(actor: Actor, choice: Answered<SheetChoice>, signal: AbortSignal): Promise<boolean> {
    const passage = Passage.through(this.releasesOfSheet(choice), choice.answer);
    const { source, images } = this.#source(choice);
    const { pdf } = await this.#pdf(sheetPage(source), images, signal);
    const printed = await printOut(passage, this.parts.desk, new Uint8Array(pdf));
    if (printed) this.#note(actor, 'petition.print', choice.campaignId, passage);
    return printed;
  }

  /** The first pages: nobody reads a list of thousands on a screen. */
  async previewLot(choice: LotChoice, signal: AbortSignal) {
    const listed = this.#listed(choice);
    const { page, images } = this.#lot(choice, listed.slice(0, 150), listed);
    const { pages } = await this.#drawing(page, images, signal);
    return { pages, pageCount: pages.length, signatures: listed.length };
  }

  /** null: cancelled. @throws NOBODY_TO_LIST, FILE_UNWRITABLE, MISSING_GLYPH */
  async saveLot({ actor, signal }: RequestContext, choice: Answered<LotChoice>): Promise<PetitionLot | null> {
    const listed = this.#listed(choice);
    if (listed.length === 0) throw new AppError('NOBODY_TO_LIST');
    const passage = Passage.through(this.releasesOfLot(choice), choice.answer);
    const { page, images } = this.#lot(choice, listed, listed);
    const { pdf, pageCount } = await this.#pdf(page, images, signal);
    const path = await this.#choosePath(page.title);
    if (path === undefined) return null;
    writeOut(passage, path, pdf);
    return this.write(actor, 'lot', (writer) => {
      if (passage.detail['reason'] !== undefined) writer.note('campaign', choice.campaignId, passage.detail);
      const lot = this.insert(writer, {
        campaignId: choice.campaignId,
        number: this.#lastNumber(choice.campaignId) + 1,
        language: choice.language,
        officeId: choice.officeId,
        madeOn: civilDay(this.parts.now()),
        pageCount,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        ...countsOf(listed),
      });
      for (const { id } of listed) {
        writer.orm.insert(petitionLotEntryTable).values({ lotId: lot.id, supporterId: id }).run();
      }
      return lot;
    });
  }

  /** Anybody who is asked to sign reads the sheet. */
  releasesOfSheet(choice: SheetChoice): DossierRelease[] {
    return this.#releases(choice, sheetPage(this.#source(choice).source), ['public'], []);
  }

  /** The office reads the lot, and whoever signed it. */
  releasesOfLot(choice: LotChoice): DossierRelease[] {
    const office = choice.officeId === null ? undefined : this.parts.records.office.find(choice.officeId);
    const audiences = office === undefined ? [] : [audienceOfOffice(office.kind)];
    const readers = Object.values(this.#addressee(choice.officeId));
    return this.#releases(choice, this.#lot(choice, [], []).page, ['public', ...audiences], readers);
  }

  #releases(
    { campaignId, language }: SheetChoice,
    page: PetitionPage,
    audiences: readonly Audience[],
    readers: readonly string[],
  ): DossierRelease[] {
    const { campaign, release } = this.parts.records;
    const { caseFileId } = campaign.get(campaignId);
    const written = { text: JSON.stringify(page), audiences, readers, language, issued: false };
    return release.ofText({ caseFileId, ...written });
  }

  #lastNumber(campaignId: string): number {
    const row = this.store.read
      .select({ last: max(petitionLotTable.number) })
      .from(petitionLotTable)
      .where(eq(petitionLotTable.campaignId, campaignId))
      .get();
    return row?.last ?? 0;
  }

  /** By name; without those who are forgotten. */
  #listed({ campaignId, onlyNew, language }: LotChoice): Listed[] {
    const { read } = this.store;
    const inLot = read
      .select({ n: count() })
      .from(petitionLotEntryTable)
      .innerJoin(petitionLotTable, eq(petitionLotTable.id, petitionLotEntryTable.lotId))
      .where(
        and(eq(petitionLotEntryTable.supporterId, supporterTable.id), isNull(petitionLotTable.deletedAt)),
      )
      .groupBy(petitionLotEntryTable.supporterId);
    const listed = read
      .select({
        id: supporterTable.id,
        name: supporterTable.name,
        organisation: supporterTable.organisation,
        country: supporterTable.country,
      })
      .from(supporterTable)
      .where(
        and(
          eq(supporterTable.campaignId, campaignId),
          isNull(supporterTable.deletedAt),
          isNull(supporterTable.forgottenAt),
          onlyNew ? notExists(inLot) : undefined,
        ),
      )
      .orderBy(asc(sql`lower(${supporterTable.name})`), asc(supporterTable.id))
      .limit(lotLimit)
      .all();
    // The database would put «Élodie» after «Thomas».
    const order = new Intl.Collator(language);
    return listed.toSorted((one, other) => order.compare(one.name, other.name));
  }

  #lot(choice: LotChoice, shown: readonly Listed[], all: readonly Listed[]) {
    const { source, images } = this.#source(choice);
    const cover = choice.officeId === null ? null : this.#cover(source, choice, choice.officeId, all);
    return {
      page: lotPage(source, shown, cover?.page ?? null),
      images: { ...images, ...cover?.images },
    };
  }

  /** A letter like any other: addressed, greeted and closed as its office wants it. */
  #cover(
    source: PetitionSource,
    { campaignId, language }: LotChoice,
    officeId: string,
    listed: readonly Listed[],
  ): { page: LetterPage; images: Images } {
    const { records, facts, setting } = this.parts;
    const { caseFileId } = records.campaign.get(campaignId);
    const [signatory] = records.signatory.list();
    const signatoryId = records.settings.current().defaultSignatoryId ?? signatory?.id;
    const subject = {
      caseFileId,
      officeId,
      holderId: records.office.view(officeId).holders.find(({ until }) => until === null)?.id ?? null,
      personId: null,
      incidentId: null,
      detentionId: null,
      demandIds: [],
      signatoryIds: signatoryId === undefined ? [] : [signatoryId],
    };
    const words = coverText(source, countsOf(listed));
    const content = {
      language,
      origin: { version: 0, required: [], checks: [] },
      subject: words.subject,
      greeting: '',
      closing: '',
      blocks: [{ id: 'petition', kind: 'free' as const, text: words.body }],
      copies: [],
      enclosures: [],
      place: '',
      yourReference: '',
    };
    const { page, images } = setting.set(content, facts.assemble(subject, source.day), false);
    // A covering letter has no number of its own.
    return { page: { ...page, references: [] }, images };
  }

  #source({ campaignId, language, logos }: SheetChoice): { source: PetitionSource; images: Images } {
    const { records, now, setting } = this.parts;
    const campaign = records.campaign.get(campaignId);
    const cosponsors = records.caseOrganisation
      .viewsOf(campaign.caseFileId)
      .filter(({ link }) => link.role === 'cosponsor' && link.consentToBeNamed === 'yes')
      .map(({ organisation }) => organisation);
    const organisation = records.settings.current().names;
    const images = logos === true ? setting.partnerLogos(cosponsors) : {};
    const wanted = logos === true ? new Set(Object.keys(images)) : undefined;
    const source = { campaign, organisation, cosponsors, language, day: civilDay(now()), logos: wanted };
    return { source, images };
  }

  #drawing(page: PetitionPage, images: Images, signal: AbortSignal) {
    return this.parts.typesetting.render({ kind: 'petition', page, images, output: 'drawing' }, signal);
  }

  #pdf(page: PetitionPage, images: Images, signal: AbortSignal) {
    return this.parts.typesetting.render({ kind: 'petition', page, images, output: 'pdf' }, signal);
  }

  #choosePath(title: string) {
    const suggestedName = `${safeFileName(title.slice(0, 80))}.pdf`;
    return this.parts.desk.chooseSavePath({ suggestedName, extension: 'pdf' });
  }

  #note(actor: Actor, action: string, campaignId: string, { detail }: Passage): void {
    this.store.write(actor, action, (writer) => writer.note('campaign', campaignId, detail));
  }
}
