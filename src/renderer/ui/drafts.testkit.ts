/** A vault that keeps drafts and knows nothing else. */
export function makeDrafts() {
  const drafts = new Map<string, unknown>();
  const request = (route: string, input: unknown): Promise<unknown> => {
    const { key, value, prefix } = input as { key: string; value: unknown; prefix: string };
    if (route === 'draft.put') drafts.set(key, value);
    if (route === 'draft.drop') drafts.delete(key);
    const found = [...drafts].filter(([name]) => name.startsWith(prefix));
    return Promise.resolve(found.map(([name, kept]) => ({ key: name, value: kept })));
  };
  return { request, drafts };
}
