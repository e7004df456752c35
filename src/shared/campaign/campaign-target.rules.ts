/** What speaks against an address of a campaign before anybody writes to it. */
import type { OfficeAddress } from '../authority/office.schema';
import { verificationOf } from '../authority/office-check.rules';
import { isFreeMail } from '../text/free-mail.rules';
import type { CampaignTarget, TargetWarning } from './campaign.schema';

/** A press office answers journalists: what comes there is not registered as an appeal and starts no time limit. */
const pressBox =
  /^(?:press|presse|pr|media|news|pressa|press-?(?:office|service|center|centre))(?:[.\-_@\d]|$)/iu;

interface Surroundings {
  readonly today: string;
  /** The addresses of the office that the target names, if it names one. */
  readonly known: readonly OfficeAddress[];
}

/**
 * `exposed_copy`: somebody who is no authority reads along under a personal address. Messages go out from hundreds of
 * mailboxes with all addresses in sight, so that each authority learns it.
 */
export function warningsOf(target: CampaignTarget, { today, known }: Surroundings): TargetWarning[] {
  const address = target.address.trim();
  if (address === '') return ['no_address'];
  const free = isFreeMail(address);
  const verified = verificationOf(target.verifiedOn, today);
  const warnings: [TargetWarning, boolean][] = [
    ['press_office', target.role === 'target' && (pressBox.test(address) || isPress(address, known))],
    ['free_mail', target.role === 'target' && free],
    ['exposed_copy', target.role !== 'target' && (free || target.officeId === null)],
    ['never_verified', verified === 'never'],
    ['stale', verified === 'stale'],
    ['bounced', target.health === 'bounced'],
    ['refused', target.health === 'refused'],
  ];
  return warnings.filter(([, holds]) => holds).map(([warning]) => warning);
}

function isPress(address: string, known: readonly OfficeAddress[]): boolean {
  return known.some(
    ({ kind, value }) =>
      kind === 'press' &&
      Object.values(value).some((one) => one.trim().toLowerCase() === address.toLowerCase()),
  );
}
