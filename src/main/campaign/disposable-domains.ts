/** Domains of mailboxes that are thrown away after one message, from a kept list (docs/decisions). */

let domains: Set<string> | undefined;
let wildcards: Set<string> | undefined;

/** Loaded when somebody signs: two megabytes that most sessions never need. */
export async function loadDisposableDomains(): Promise<(domain: string) => boolean> {
  if (domains === undefined || wildcards === undefined) {
    const [plain, wild] = await Promise.all([
      import('disposable-email-domains/index.json'),
      import('disposable-email-domains/wildcard.json'),
    ]);
    domains = new Set(plain.default);
    wildcards = new Set(wild.default);
  }
  const [known, endings] = [domains, wildcards];
  return (domain) => known.has(domain) || endingsOf(domain).some((one) => endings.has(one));
}

/** "a.b.c": "b.c", "c". */
function endingsOf(domain: string): string[] {
  const parts = domain.split('.');
  return parts.map((_part, at) => parts.slice(at).join('.'));
}
