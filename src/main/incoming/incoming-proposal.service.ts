import { eq, isNull } from 'drizzle-orm';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { answeredLetter, kindOfMessage, numberIn } from '@shared/incoming/incoming-text.rules';
import type { IncomingProposal } from '@shared/incoming/incoming.schema';
import { AppError } from '@shared/ipc/error';
import type { AttachmentIntake } from '../attachment/attachment-intake';
import type { AttachmentService } from '../attachment/attachment.service';
import type { DocumentService } from '../document/document.service';
import type { DocumentVersionService } from '../evidence/document-version.service';
import type { EvidenceIntakeService } from '../evidence/evidence-intake.service';
import type { Actor } from '../ipc/context';
import { letterNumberTable, letterTable } from '../letter/letter.table';
import type { Store } from '../store/store';
import { maxMessageSize, readMessage, type Message } from './read-message';

interface Parts {
  readonly attachment: AttachmentService;
  readonly attachmentIntake: AttachmentIntake;
  readonly document: DocumentService;
  readonly documentVersion: DocumentVersionService;
  readonly evidenceIntake: EvidenceIntakeService;
}

const summaryLength = 2000;
const nothing: IncomingProposal = {
  sender: null,
  subject: '',
  summary: '',
  datedOn: null,
  theirNumber: '',
  letterId: null,
  kind: 'reply',
  attachments: [],
};

/** Reads a mail that lies among the documents of a case, so that a person need not copy it out by hand. */
export class IncomingProposalService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
  ) {}

  /** @throws NOT_FOUND, DAMAGED */
  async propose(documentId: string): Promise<IncomingProposal> {
    const message = await this.#messageOf(documentId);
    if (message === undefined) return nothing;
    const { from: sender, subject, text, datedOn, attachments } = message;
    const references = this.#references();
    const all = `${subject}\n${text}`;
    return {
      sender,
      subject,
      summary: text.trim().slice(0, summaryLength),
      datedOn,
      theirNumber: numberIn(
        all,
        references.map(({ reference }) => reference),
      ),
      letterId: answeredLetter(all, references),
      kind: kindOfMessage(sender, subject),
      attachments: attachments.map(({ name, bytes }, index) => ({ index, name, size: bytes.length })),
    };
  }

  /** @throws NOT_FOUND for a document that is no mail or has no such attachment, DISK_FULL */
  async fileAttachment(actor: Actor, documentId: string, index: number): Promise<{ documentId: string }> {
    const attachment = (await this.#messageOf(documentId))?.attachments[index];
    if (attachment === undefined) throw new AppError('NOT_FOUND', { what: 'attachment' });
    const { attachmentIntake, document, evidenceIntake } = this.parts;
    const { caseFileId } = document.get(documentId);
    const intakeId = attachmentIntake.begin(actor);
    for (let at = 0; at < attachment.bytes.length; at += pieceSize) {
      attachmentIntake.append(actor, intakeId, attachment.bytes.subarray(at, at + pieceSize));
    }
    const place = { caseFileId, documentId: null, date: null };
    const added = await evidenceIntake.finish(actor, { intakeId, name: attachment.name, place });
    if (added.outcome === 'added') return { documentId: added.documentId };
    const known = added.found.find((one) => one.caseFileId === caseFileId);
    if (known !== undefined) return { documentId: known.documentId };
    return { documentId: evidenceIntake.link(actor, added.attachmentId, place).documentId };
  }

  async #messageOf(documentId: string): Promise<Message | undefined> {
    const { attachment, documentVersion } = this.parts;
    const [latest] = documentVersion.newestFirst(documentId);
    if (latest === undefined) throw new AppError('NOT_FOUND', { what: 'file' });
    const { name, size } = attachment.get(latest.attachmentId);
    if (size > maxMessageSize) return undefined;
    return readMessage(name, Buffer.concat([...attachment.read(latest.attachmentId)]));
  }

  #references() {
    return this.store.read
      .select({ letterId: letterNumberTable.letterId, reference: letterNumberTable.reference })
      .from(letterNumberTable)
      .innerJoin(letterTable, eq(letterTable.id, letterNumberTable.letterId))
      .where(isNull(letterTable.deletedAt))
      .all();
  }
}
