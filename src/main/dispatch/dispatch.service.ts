/** What was sent, how, to where, and what is known of its arrival. Amparo sends nothing: people note what they did. */
import type { InputOf } from '@shared/ipc/routes';
import { AppError } from '@shared/ipc/error';
import { dispatchContacts, reachedBy } from '@shared/dispatch/dispatch.rules';
import type { SendOutcome } from '@shared/dispatch/dispatch.routes';
import type { Dispatch, DispatchContact } from '@shared/dispatch/dispatch.schema';
import type { OfficeService } from '../authority/office.service';
import type { Actor, RequestContext } from '../ipc/context';
import type { LetterLifeService } from '../letter/letter-life.service';
import type { LetterRow } from '../letter/letter-row';
import { ChildService } from '../record/child.service';
import type { Store, Writer } from '../store/store';
import { dispatchTable } from './dispatch.table';

type Row = typeof dispatchTable.$inferSelect;
type Sending = Omit<InputOf<'dispatch.markSent'>, 'letterId'>;

export class DispatchService extends ChildService<typeof dispatchTable> {
  constructor(
    store: Store,
    private readonly life: LetterLifeService,
    private readonly offices: OfficeService,
    private readonly now: () => number,
  ) {
    super(store, dispatchTable, 'letterId', () => ({
      letterId: '',
      channel: 'post',
      sentAt: now(),
      sentBy: '',
      contact: '',
      tracking: '',
      delivery: 'pending',
      deliveryAt: null,
      proofDocumentId: null,
      notes: '',
    }));
  }

  /** The latest sending first. */
  listOfLetter(letterId: string): Dispatch[] {
    return this.listOf(letterId).toSorted((a, b) => b.sentAt - a.sentAt || b.createdAt - a.createdAt);
  }

  /** Addresses of the addressee as the directory has them now. @throws NOT_FOUND */
  contacts(letterId: string): DispatchContact[] {
    const { officeId, language } = this.life.get(letterId);
    return dispatchContacts(this.offices.get(officeId).addresses, language);
  }

  /** @throws LETTER_STAGE, NOT_FOUND */
  markSent(actor: Actor, { letterId, ...sending }: InputOf<'dispatch.markSent'>): Dispatch {
    return this.write(actor, 'markSent', (writer) => this.sentIn(writer, letterId, sending));
  }

  /** As `markSent`, within a transaction that its caller has begun. */
  sentIn(writer: Writer, letterId: string, sending: Sending): Dispatch {
    const contact = sending.contact ?? this.#contact(this.life.get(letterId), sending);
    const sentBy = sending.sentBy ?? writer.act.actor.name;
    const row = this.insert(writer, { ...sending, letterId, contact, sentBy });
    this.#settle(writer, letterId);
    return row;
  }

  /** Letters that cannot be marked are named with their reason; what was marked before a cancellation stays marked. */
  async markAllSent(
    { actor, signal, progress }: RequestContext,
    { letterIds, ...sending }: InputOf<'dispatch.markAllSent'>,
  ): Promise<SendOutcome[]> {
    const outcomes: SendOutcome[] = [];
    for (const letterId of new Set(letterIds)) {
      outcomes.push({
        letterId,
        error: signal.aborted ? 'CANCELLED' : this.#tryMark(actor, letterId, sending),
      });
      progress(outcomes.length, letterIds.length);
      // Between two letters a cancellation and the other requests of the page are heard.
      if (outcomes.length % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return outcomes;
  }

  #tryMark(actor: Actor, letterId: string, sending: Sending): SendOutcome['error'] {
    try {
      this.markSent(actor, { ...sending, letterId });
      return null;
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
  }

  #contact({ officeId, language }: LetterRow, { channel }: Sending): string {
    const contacts = dispatchContacts(this.offices.find(officeId)?.addresses ?? [], language);
    return contacts.find((one) => one.channel === channel)?.contact ?? '';
  }

  /** @throws NOT_FOUND, CONFLICT {field}, LETTER_STAGE */
  noteDelivery(actor: Actor, input: InputOf<'dispatch.noteDelivery'>): Dispatch {
    const { id, revision, delivery, deliveryAt = null, proofDocumentId } = input;
    return this.#changed(actor, 'noteDelivery', (writer) =>
      writer.update(dispatchTable, id, revision, {
        delivery,
        deliveryAt: delivery === 'pending' ? null : (deliveryAt ?? this.now()),
        ...(proofDocumentId === undefined ? {} : { proofDocumentId }),
      }),
    );
  }

  /** Corrects what was noted about a sending. @throws NOT_FOUND, CONFLICT {field} */
  correct(actor: Actor, { id, revision, patch }: InputOf<'dispatch.update'>): Dispatch {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    return this.update(actor, id, revision, given);
  }

  override remove(actor: Actor, id: string, revision: number): Row {
    return this.#changed(actor, 'remove', (writer) => writer.remove(dispatchTable, id, revision));
  }

  override restore(actor: Actor, id: string): Row {
    return this.#changed(actor, 'restore', (writer) => writer.restore(dispatchTable, id));
  }

  #changed(actor: Actor, verb: string, change: (writer: Writer) => Row): Row {
    return this.write(actor, verb, (writer) => {
      const row = change(writer);
      this.#settle(writer, row.letterId);
      return row;
    });
  }

  #settle(writer: Writer, letterId: string): void {
    this.life.settle(writer, letterId, reachedBy(this.listOf(letterId)));
  }
}
