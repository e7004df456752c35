import type { Actor } from '../ipc/context';
import type { Store } from '../store/store';
import { forgotten, noteForgotten } from './reply-due.derive';

const lettersInPiece = 200;

/** Notes when answers are due in vaults that are older than the time limits: in small pieces, beside the work. */
export class ReplyDueUpkeep {
  constructor(private readonly store: Store) {}

  /** Makes a piece. @returns whether there are more */
  work(actor: Actor): boolean {
    // Nothing is written where nothing is forgotten: each opening asks.
    if (forgotten(this.store.read, 1).length === 0) return false;
    return this.store.write(actor, 'replyDue.upkeep', (writer) => noteForgotten(writer, lettersInPiece));
  }
}
