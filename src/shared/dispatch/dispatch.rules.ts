import type { OfficeAddress } from '../authority/office.schema';
import { textIn, type Language } from '../language/language.schema';
import type { Dispatch, DispatchChannel, DispatchContact } from './dispatch.schema';

/**
 * How far a letter has come by what is known of its sendings: it has arrived when one of them has, and has failed when
 * all of them have.
 */
export function reachedBy(
  dispatches: readonly Pick<Dispatch, 'delivery'>[],
): 'issued' | 'sent' | 'delivered' | 'bounced' {
  if (dispatches.length === 0) return 'issued';
  if (dispatches.some(({ delivery }) => delivery === 'delivered')) return 'delivered';
  return dispatches.every(({ delivery }) => delivery === 'bounced' || delivery === 'returned')
    ? 'bounced'
    : 'sent';
}

const channelsOf: Readonly<Record<OfficeAddress['channel'], readonly DispatchChannel[]>> = {
  postal: ['registered', 'post', 'hand'],
  email: ['email'],
  fax: ['fax'],
  web: ['portal'],
  phone: [],
};

/** The registry of an office is where letters are numbered; the press office answers nobody. */
const rank: Readonly<Record<OfficeAddress['kind'], number>> = {
  registry: 0,
  portal: 1,
  other: 2,
  embassy: 3,
  press: 4,
};

/** Addresses by the channels that they serve, the best first. */
export function dispatchContacts(addresses: readonly OfficeAddress[], language: Language): DispatchContact[] {
  const ranked = addresses.toSorted(
    (a, b) => rank[a.kind] - rank[b.kind] || Number(b.verifiedOn !== null) - Number(a.verifiedOn !== null),
  );
  return ranked.flatMap(({ kind, channel, value, verifiedOn }) => {
    const contact = textIn(value, language).trim();
    const byEmbassy = kind === 'embassy' && channel === 'postal';
    const channels = byEmbassy ? (['embassy'] as const) : channelsOf[channel];
    if (contact === '') return [];
    return channels.map((one) => ({ channel: one, contact, kind, verified: verifiedOn !== null }));
  });
}
