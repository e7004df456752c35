import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { answeredLetter, kindOfMessage, numberIn } from '@shared/incoming/incoming-text.rules';
import { isAutoReply, readReport, type MailParts } from '@shared/incoming/delivery-report.rules';
import type { DeliveryReport, IncomingKind, IncomingProposal } from '@shared/incoming/incoming.schema';
import { AppError } from '@shared/ipc/error';
import type { AttachmentIntake } from '../attachment/attachment-intake';
import type { AttachmentService } from '../attachment/attachment.service';
import { dispatchTable } from '../dispatch/dispatch.table';
import type { DocumentService } from '../document/document.service';
import type { DocumentVersionService } from '../evidence/document-version.service';
import type { EvidenceIntakeService } from '../evidence/evidence-intake.service';
import type { Actor } from '../ipc/context';
import { letterNumberTable, letterTable } from '../letter/letter.table';
import type { Store } from '../store/store';
import type { Message } from './message-parts';
import { maxMessageSize, partsOf, readMessage } from './read-message';

interface Parts {
  readonly attachment: AttachmentService;
  readonly attachmentIntake: AttachmentIntake;
  readonly document: DocumentService;
  readonly documentVersion: DocumentVersionService;
  readonly evidenceIntake: EvidenceIntakeService;
}

const summaryLength = 2000;
/** What mail programs put before the subject of an answer, in English, French and Russian. */
const answerMarks = /^\s*(?:(?:re|r[ée]p|fwd?|tr|на|ha|отв|ответ)\s*:\s*)+/iu;
const nothing: IncomingProposal = {
  sender: null,
  subject: '',
  summary: '',
  datedOn: null,
  theirNumber: '',
  letterId: null,
  kind: 'reply',
  report: null,
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
    const parts = partsOf(message);
    const report = readReport(parts) ?? null;
    const original = parts.parts.map((part) => part.text).join('\n');
    const all = `${subject}\n${text}\n${original}`;
    return {
      sender,
      subject,
      summary: summaryOf(report, text),
      datedOn,
      theirNumber: numberIn(
        all,
        references.map(({ reference }) => reference),
      ),
      letterId:
        answeredLetter(all, references) ??
        (report === null ? this.#answeredBy(subject) : this.#letterOf(report)),
      kind: kindOf(report, parts),
      report,
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

  /** The letter that was sent last to the address that failed, or that bears the subject. */
  #letterOf({ recipient, subject }: DeliveryReport): string | null {
    const { letterId, contact, deletedAt, channel, sentAt } = dispatchTable;
    const sent = this.store.read
      .select({ letterId })
      .from(dispatchTable)
      .where(and(eq(channel, 'email'), sql`lower(${contact}) = ${recipient}`, isNull(deletedAt)))
      .orderBy(desc(sentAt))
      .limit(1)
      .get();
    return sent?.letterId ?? this.#withSubject(subject.replace(answerMarks, ''));
  }

  /** Only what is marked as an answer: another mail may well be about the same. */
  #answeredBy(subject: string): string | null {
    return answerMarks.test(subject) ? this.#withSubject(subject.replace(answerMarks, '')) : null;
  }

  /** The letter issued last that bears the subject. */
  #withSubject(subject: string): string | null {
    const bare = subject.trim();
    if (bare === '') return null;
    const named = this.store.read
      .select({ id: letterTable.id })
      .from(letterTable)
      .where(
        and(
          // As it is typeset, small words do not part from the next; a mail has plain blanks.
          sql`replace(replace(${letterTable.subjectLine}, char(160), ' '), char(8239), ' ') = ${bare}`,
          eq(letterTable.state, 'issued'),
          isNull(letterTable.deletedAt),
        ),
      )
      .orderBy(desc(letterTable.issuedAt))
      .limit(1)
      .get();
    return named?.id ?? null;
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

/** What a server said goes before what it wrote around it. */
function summaryOf(report: DeliveryReport | null, text: string): string {
  const told =
    report === null ? '' : [report.recipient, report.status, report.reason].filter(Boolean).join(' · ');
  return [told, text.trim()].filter(Boolean).join('\n\n').slice(0, summaryLength);
}

/** A delay is no failure: the server goes on trying. */
function kindOf(report: DeliveryReport | null, mail: MailParts): IncomingKind {
  if (report?.action === 'failed') return 'bounce';
  if (report !== null) return 'other';
  return isAutoReply(mail) ? 'auto_reply' : kindOfMessage(mail.from, mail.subject);
}
