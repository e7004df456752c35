/**
 * Files that were on their way in when the vault was locked. Guarantees: who opens it again is told of each of them until
 * they say that they have seen it; the names lie in the vault meanwhile, as everything that is not saved yet.
 */
import { z } from 'zod';
import type { Backend } from '../ui/backend';
import { dropDraft, findDraft, keepDraft } from '../ui/drafts';
import { isOpen, type ImportQueue } from './import-queue';

const key = 'import:unfinished';
const UnfinishedFile = z.object({ caseFileId: z.string(), name: z.string() });
export type UnfinishedFile = z.infer<typeof UnfinishedFile>;

export class UnfinishedImports {
  #lost: readonly UnfinishedFile[] = [];
  #kept = '[]';
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly backend: Backend,
    private readonly queue: Pick<ImportQueue, 'read' | 'subscribe'>,
  ) {}

  /** What did not come in before the lock. */
  readonly read = (): readonly UnfinishedFile[] => this.#lost;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what was left, and from then on notes what is under way. */
  async start(): Promise<void> {
    const kept = z.array(UnfinishedFile).safeParse(await findDraft(this.backend, key));
    if (kept.success) {
      this.#kept = JSON.stringify(kept.data);
      this.#setLost(kept.data);
    }
    this.queue.subscribe(() => this.#note());
    this.#note();
  }

  /** Somebody has seen what is missing in this case. */
  seen(caseFileId: string): void {
    this.#setLost(this.#lost.filter((file) => file.caseFileId !== caseFileId));
    this.#note();
  }

  #setLost(lost: readonly UnfinishedFile[]): void {
    this.#lost = lost;
    for (const listener of this.#listeners) listener();
  }

  /** The queue tells of every piece of a file: only what changes the list is written. */
  #note(): void {
    const underWay = this.queue
      .read()
      .filter(isOpen)
      .map(({ name, place }) => ({ caseFileId: place.caseFileId, name }));
    const files = [...this.#lost, ...underWay];
    const text = JSON.stringify(files);
    if (text === this.#kept) return;
    this.#kept = text;
    if (files.length === 0) dropDraft(this.backend, key);
    else keepDraft(this.backend, key, files);
  }
}
