/** Guarantees: each dossier that was made is kept as it was made, under a copy number of its own. */
import { desc, eq, max } from 'drizzle-orm';
import { dossierPage } from '@shared/dossier/dossier-page.rules';
import { pagesBeforeSections, previewPart } from '@shared/dossier/dossier-preview.rules';
import { dossierReleases } from '@shared/dossier/dossier-release.rules';
import type { DossierSource } from '@shared/dossier/dossier-source';
import type {
  Dossier,
  DossierChoice,
  DossierOrder,
  DossierRelease,
  DossierSection,
} from '@shared/dossier/dossier.schema';
import { hiddenNames } from '@shared/dossier/veiled-dossier.rules';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { AppError } from '@shared/ipc/error';
import type { Images } from '@shared/typeset/typeset.schema';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import { logoOf } from '../attachment/logo';
import type { Desk } from '../desk/desk';
import type { CustodyService } from '../evidence/custody.service';
import type { EvidenceViewService } from '../evidence/evidence-view.service';
import type { Actor } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, printOut, writeOut, type GivenAnswer } from '../release/passage';
import type { LetterListService } from '../letter/letter-list.service';
import { RecordService } from '../record/record.service';
import { civilDay } from '../record/today';
import type { RecordServices } from '../services';
import type { Store, Writer } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { dossierTable } from './dossier.table';
import { printablePhoto } from './printable-photo';

const photoKey = (documentId: string): string => `photo-${documentId}`;
/** The typesetter takes 400 pictures. */
const mostPhotos = 300;

/** A list is merged once for a paper, however many of its rows are coded with it. */
function eachOnce(view: DossierSource['vocabulary']): DossierSource['vocabulary'] {
  const known = new Map<VocabularyKey, Vocabulary>();
  return (key) => {
    const vocabulary = known.get(key) ?? view(key);
    known.set(key, vocabulary);
    return vocabulary;
  };
}

export interface DossierParts {
  readonly records: RecordServices;
  readonly letters: Pick<LetterListService, 'listOfCase'>;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly files: Pick<EvidenceViewService, 'listOfCase'>;
  readonly custody: Pick<CustodyService, 'noteIn'>;
  readonly now: () => number;
}

export class DossierService extends RecordService<typeof dossierTable> {
  constructor(
    store: Store,
    private readonly parts: DossierParts,
  ) {
    super(store, dossierTable, () => ({
      caseFileId: '',
      kind: 'full',
      language: 'en',
      sections: [],
      upTo: 1,
      recipient: '',
      audience: 'inside',
      releaseReason: '',
      pseudonymous: false,
      asked: [],
      copyNumber: 1,
      pageCount: 1,
      attachmentId: '',
      sha256: '',
    }));
  }

  /** @param show the section to set when the dossier is too long to be set with every change */
  async preview(choice: DossierChoice, show: DossierSection | undefined, signal: AbortSignal) {
    const { page: whole, omitted, images, releases, reveals } = this.#page(choice, null);
    const told = { omitted, releases, reveals };
    const at = show === undefined ? 0 : choice.sections.indexOf(show);
    // A sheet is one page however long the case is.
    const { page, shown } = whole.setting === 'sheet' ? { page: whole, shown: null } : previewPart(whole, at);
    const request = { kind: 'dossier', page, images, output: 'drawing' } as const;
    const { pages: all } = await this.parts.typesetting.render(request, signal);
    if (shown === null) return { pages: all, pageCount: all.length, ...told, shown };
    const pages = shown === 0 || whole.setting !== 'book' ? all : all.slice(pagesBeforeSections);
    const section = choice.sections[shown] ?? null;
    return { pages, pageCount: pages.length, ...told, shown: section };
  }

  /**
   * Sets again with the next number when another copy was made meanwhile.
   * @throws CONSENT_NEEDED {count}, REVEALS_UNREAD {count}
   */
  async make(actor: Actor, choice: DossierOrder, signal: AbortSignal) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const copyNumber = this.#lastCopy(choice.caseFileId) + 1;
      const { page, omitted, images, releases, reveals, codes } = this.#page(choice, copyNumber);
      const passage = Passage.through(releases, choice);
      const unread = choice.revealsRead === true ? 0 : reveals.length;
      if (unread > 0) throw new AppError('REVEALS_UNREAD', { count: unread });
      const { pdf, pageCount } = await this.parts.typesetting.render(
        { kind: 'dossier', page, images, output: 'pdf' },
        signal,
      );
      const dossier = this.store.write(actor, 'dossier.make', (writer): Dossier | undefined => {
        if (this.#lastCopy(choice.caseFileId) + 1 !== copyNumber) return undefined;
        if (!this.parts.records.pseudonym.giveIn(writer, choice.caseFileId, codes)) return undefined;
        const name = `${safeFileName(`${page.metadata.keywords?.[0] ?? ''} ${copyNumber}`)}.pdf`;
        const file = this.parts.records.attachment.addIn(writer, { name, mime: 'application/pdf' }, [pdf]);
        const { caseFileId, language, sections, upTo, recipient } = choice;
        this.#notePhotos(writer, images, copyNumber);
        const releaseReason = passage.detail['reason'] ?? '';
        const asked = releases.map(({ personId, purpose }) => ({ personId, purpose }));
        const audience = choice.audience ?? 'inside';
        const made = {
          kind: choice.kind ?? 'full',
          audience,
          releaseReason,
          pseudonymous: choice.pseudonyms !== undefined,
          asked,
          copyNumber,
          pageCount,
          attachmentId: file.id,
          sha256: file.sha256,
        };
        return this.insert(writer, {
          caseFileId,
          language,
          sections,
          upTo,
          recipient,
          ...made,
          sensitivity: upTo,
        });
      });
      if (dossier !== undefined) return { dossier, omitted };
    }
    throw new AppError('CONFLICT', { field: 'copyNumber' });
  }

  listOfCase(caseFileId: string): Dossier[] {
    return this.store.read
      .select()
      .from(dossierTable)
      .where(eq(dossierTable.caseFileId, caseFileId))
      .orderBy(desc(dossierTable.copyNumber))
      .all()
      .filter((dossier) => dossier.deletedAt === null);
  }

  /** false: cancelled in the dialog. @throws FILE_UNWRITABLE, NOT_FOUND */
  async save(actor: Actor, id: string, answer: GivenAnswer): Promise<boolean> {
    const { attachmentId } = this.get(id);
    const passage = Passage.through(this.releasesOf(id), answer);
    const { name } = this.parts.records.attachment.get(attachmentId);
    const path = await this.parts.desk.chooseSavePath({ suggestedName: name, extension: 'pdf' });
    if (path === undefined) return false;
    writeOut(passage, path, this.parts.records.attachment.getBytes(attachmentId));
    this.store.write(actor, 'dossier.save', (writer) => writer.note('dossier', id, passage.detail));
    return true;
  }

  async print(actor: Actor, id: string, answer: GivenAnswer): Promise<boolean> {
    const passage = Passage.through(this.releasesOf(id), answer);
    const pdf = new Uint8Array(this.parts.records.attachment.getBytes(this.get(id).attachmentId));
    const printed = await printOut(passage, this.parts.desk, pdf);
    if (printed)
      this.store.write(actor, 'dossier.print', (writer) => writer.note('dossier', id, passage.detail));
    return printed;
  }

  /** Who of those whom it names refuses today: a consent may have been taken back since it was made. */
  releasesOf(id: string): DossierRelease[] {
    const { caseFileId, asked, recipient } = this.get(id);
    return this.parts.records.release.ofAsked(caseFileId, asked, [recipient]);
  }

  /** Copies in the bin count: a paper may be out there. */
  #lastCopy(caseFileId: string): number {
    const row = this.store.read
      .select({ last: max(dossierTable.copyNumber) })
      .from(dossierTable)
      .where(eq(dossierTable.caseFileId, caseFileId))
      .get();
    return row?.last ?? 0;
  }

  #page(choice: DossierChoice, copyNumber: number | null) {
    const photos = choice.sections.includes('photos') ? this.#photos(choice.caseFileId) : {};
    const source = this.#source(choice.caseFileId, photos);
    const { images: ofLogo, logo } = logoOf(this.parts.records.attachment, source.organisation.logoId);
    const images = { ...ofLogo, ...photos };
    const codes = this.#codes(source, choice);
    const set = dossierPage(source, choice, { copyNumber, logo, codes });
    const shown = new Set(
      set.page.sections.flatMap(({ blocks }) =>
        blocks.flatMap((one) => (one.kind === 'figure' ? one.image : [])),
      ),
    );
    // A photo above the chosen level does not even reach the typesetter.
    const used = Object.entries(images).filter(([key]) => key === logo || shown.has(key));
    const consents = this.parts.records.consent.listOfCase(choice.caseFileId);
    const releases = dossierReleases(set.page, source, choice, { consents, day: source.asOf });
    return { ...set, releases, codes, images: Object.fromEntries(used) };
  }

  /** Of those whom the paper must not name; whom it names keeps the code that another paper gave. */
  #codes({ view }: DossierSource, { pseudonyms, ...choice }: DossierChoice): Map<string, number> {
    if (pseudonyms === undefined) return new Map();
    const ids = hiddenNames(view, { ...choice, pseudonyms }).map(({ id }) => id);
    const numbers = this.parts.records.pseudonym.numbersFor(choice.caseFileId, ids);
    return new Map(ids.flatMap((id) => (numbers.has(id) ? [[id, numbers.get(id) ?? 0] as const] : [])));
  }

  #source(caseFileId: string, photos: Images): DossierSource {
    const { records, letters, now } = this.parts;
    const view = records.caseFileView.view(caseFileId);
    return {
      asOf: civilDay(now()),
      view,
      affiliations: new Map(
        view.persons.map(({ person }) => [person.id, records.affiliation.listOfPerson(person.id)]),
      ),
      chronology: records.chronology.listOfCase(caseFileId),
      letters: letters.listOfCase(caseFileId),
      campaigns: records.campaign.listOfCase(caseFileId),
      organisation: records.settings.current(),
      vocabulary: eachOnce((key) => records.vocabulary.view(key)),
      files: this.#files(caseFileId, photos),
      custom: records.customField.list(),
      lastExhibit: records.document.lastNumber(caseFileId),
      tasks: records.task.listOfCase(caseFileId).map(({ task }) => task),
    };
  }

  #files(caseFileId: string, photos: Images): DossierSource['files'] {
    return new Map(
      this.parts.files.listOfCase(caseFileId).flatMap(({ documentId, versions: [latest] }) => {
        if (latest === undefined) return [];
        const image = photoKey(documentId);
        const { sha256, mime } = latest.file;
        const isPhoto = viewKindOf(mime) === 'image';
        return [[documentId, { sha256, isPhoto, image: image in photos ? image : null }] as const];
      }),
    );
  }

  #photos(caseFileId: string): Images {
    const found = this.parts.files.listOfCase(caseFileId).slice(0, mostPhotos);
    return Object.fromEntries(
      found.flatMap(({ documentId, versions: [latest] }) => {
        if (latest === undefined) return [];
        const picture = printablePhoto(this.parts.records.attachment, latest.file);
        return picture === undefined ? [] : [[photoKey(documentId), picture] as const];
      }),
    );
  }

  /** Photos in a dossier have left the vault on its paper: their custody logs say so. */
  #notePhotos(writer: Writer, images: Images, copyNumber: number): void {
    const { custody, records } = this.parts;
    for (const key of Object.keys(images)) {
      const document = records.document.find(key.replace(/^photo-/, ''));
      if (document === undefined) continue;
      const { number } = records.caseFile.get(document.caseFileId);
      custody.noteIn(writer, document.id, { act: 'printed', note: `${number} · ${copyNumber}` });
    }
  }
}
