/** What is typed and not saved lies in the vault under a key of its own. Without it a field shows what is saved, as it would have. */
import type { Backend } from './backend';

/** Undefined: none. */
export async function findDraft(backend: Backend, key: string): Promise<unknown> {
  const drafts = (await backend.request('draft.list', { prefix: key })) as { key: string; value: unknown }[];
  return drafts.find((draft) => draft.key === key)?.value;
}

export function keepDraft(backend: Backend, key: string, value: unknown): void {
  void backend.request('draft.put', { key, value }).catch(() => undefined);
}

export function dropDraft(backend: Backend, key: string): void {
  void backend.request('draft.drop', { key }).catch(() => undefined);
}
