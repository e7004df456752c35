/** What a field keeps of itself while it is unsaved: the value and the one it was typed over, to be compared later. */
interface KeptDraft<T> {
  readonly typed: T;
  readonly over: T;
}

export function keptDraft<T>(typed: T, over: T): KeptDraft<T> {
  return { typed, over };
}

/** `over` undefined: a draft of an older version of the app, which kept only what was typed. */
export function readDraft<T>(draft: unknown): { typed: T; over: T | undefined } {
  if (isKept<T>(draft)) return draft;
  return { typed: draft as T, over: undefined };
}

function isKept<T>(draft: unknown): draft is KeptDraft<T> {
  if (typeof draft !== 'object' || draft === null) return false;
  return Object.keys(draft).toSorted().join() === 'over,typed';
}
