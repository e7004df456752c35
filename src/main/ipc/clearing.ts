/** Overwrites what is secret as soon as `work` has ended, whatever came of it. */
export async function clearing<T>(secrets: readonly Uint8Array[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
}
