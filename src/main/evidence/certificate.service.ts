/**
 * The custody certificate of a piece of evidence. Guarantees: it is made only when every stored file was read again and is
 * byte for byte what came in; the custody log tells that it was made.
 */
import { setImmediate } from 'node:timers/promises';
import { materialOf } from '@shared/document/document-material.rules';
import { certificatePage, type CertificateSource } from '@shared/evidence/certificate-page.rules';
import type { CertificateChoice } from '@shared/evidence/certificate.schema';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import { textIn } from '@shared/language/language.schema';
import { wordCoded } from '@shared/vocabulary/coded-value.rules';
import type { Images } from '@shared/typeset/typeset.schema';
import type { PageDrawing } from '@shared/typeset/page-drawing.schema';
import type { AttachmentService } from '../attachment/attachment.service';
import { logoOf } from '../attachment/logo';
import type { CaseFileService } from '../casefile/casefile.service';
import type { Desk } from '../desk/desk';
import type { DocumentService } from '../document/document.service';
import type { RequestContext } from '../ipc/context';
import { safeFileName } from '../letter/letter-file-name';
import { Passage, printOut, writeOut, type GivenAnswer } from '../release/passage';
import type { ReleaseService } from '../release/release.service';
import type { SettingsService } from '../settings/settings.service';
import type { VocabularyService } from '../vocabulary/vocabulary.service';
import type { Typesetting } from '../typeset/typeset.port';
import type { CustodyService } from './custody.service';
import type { DocumentVersionService } from './document-version.service';

export interface CertificateParts {
  readonly attachment: AttachmentService;
  readonly caseFile: CaseFileService;
  readonly custody: CustodyService;
  readonly document: DocumentService;
  readonly documentVersion: DocumentVersionService;
  readonly release: Pick<ReleaseService, 'ofText'>;
  readonly settings: SettingsService;
  readonly vocabulary: VocabularyService;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
}

export class CertificateService {
  constructor(private readonly parts: CertificateParts) {}

  async preview(choice: CertificateChoice, signal: AbortSignal): Promise<{ pages: PageDrawing[] }> {
    const { source, images } = this.#source(choice);
    const page = certificatePage(source, choice, { draft: true });
    const { pages } = await this.parts.typesetting.render(
      { kind: 'certificate', page, images, output: 'drawing' },
      signal,
    );
    return { pages };
  }

  /** False: cancelled in the dialog. @throws DAMAGED, CANCELLED, FILE_UNWRITABLE, NOT_FOUND */
  async make(
    context: RequestContext,
    {
      to,
      answer,
      ...choice
    }: CertificateChoice & { to: 'file' | 'printer'; answer?: GivenAnswer | undefined },
  ): Promise<boolean> {
    const { custody, desk, typesetting } = this.parts;
    const passage = Passage.through(this.releases(choice), answer);
    await this.#readAgain(choice.documentId, context);
    const { source, images } = this.#source(choice);
    const page = certificatePage(source, choice, { draft: false });
    const { pdf } = await typesetting.render(
      { kind: 'certificate', page, images, output: 'pdf' },
      context.signal,
    );
    if (to === 'printer') {
      if (!(await printOut(passage, desk, new Uint8Array(pdf)))) return false;
    } else {
      const suggestedName = safeFileName([page.title, page.subtitle].join(' '));
      const path = await desk.chooseSavePath({ suggestedName: `${suggestedName}.pdf`, extension: 'pdf' });
      if (path === undefined) return false;
      writeOut(passage, path, Buffer.from(pdf));
    }
    custody.note(context.actor, choice.documentId, {
      act: 'certified',
      note: passage.detail['reason'] ?? '',
    });
    return true;
  }

  /** Whom it names: it is shown to courts and authorities. */
  releases(choice: CertificateChoice): DossierRelease[] {
    const { source } = this.#source(choice);
    return this.parts.release.ofText({
      caseFileId: source.document.caseFileId,
      text: JSON.stringify(certificatePage(source, choice, { draft: false })),
      audiences: ['authorities'],
      readers: [],
      language: choice.language,
      issued: false,
    });
  }

  async #readAgain(documentId: string, { signal, progress }: RequestContext): Promise<void> {
    const { attachment, documentVersion } = this.parts;
    const files = documentVersion
      .newestFirst(documentId)
      .map(({ attachmentId }) => attachment.get(attachmentId));
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const { id } of files)
      for (const piece of attachment.read(id)) {
        if (signal.aborted) throw new AppError('CANCELLED');
        done += piece.length;
        progress(done, total);
        await setImmediate();
      }
  }

  #source(choice: CertificateChoice): { source: CertificateSource; images: Images } {
    const { attachment, caseFile, custody, document, documentVersion, settings, vocabulary, now } =
      this.parts;
    const entry = document.get(choice.documentId);
    const { names, logoId } = settings.current();
    const { images, logo } = logoOf(attachment, logoId);
    const titleOf = (id: string | null) => (id === null ? '' : (document.find(id)?.title ?? ''));
    const source: CertificateSource = {
      document: entry,
      caseNumber: caseFile.get(entry.caseFileId).number,
      versions: documentVersion
        .newestFirst(entry.id)
        .map((version) => ({ version, file: attachment.get(version.attachmentId) })),
      custody: custody.listOf(entry.id),
      translationOf: titleOf(entry.translationOfId),
      redactionOf: titleOf(entry.redactionOfId),
      material: wordCoded(
        vocabulary.view('source_material'),
        materialOf(entry, choice.language),
        choice.language,
      ),
      organisation: textIn(names, choice.language),
      logo,
      at: now(),
      offsetAt: (at) => -new Date(at).getTimezoneOffset(),
    };
    return { source, images };
  }
}
