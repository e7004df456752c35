/** A mail of a server about a message of a campaign: which recipient it is about. Nothing of it is kept. */
import type { CampaignReport } from '@shared/campaign/campaign.schema';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { isAutoReply, readReport } from '@shared/incoming/delivery-report.rules';
import { partsOf, readMessage } from '../incoming/read-message';

/** The recipient whose address failed; one that is merely named in what a machine answered is not. */
export async function readCampaignReport(
  { targets }: Pick<Campaign, 'targets'>,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<CampaignReport> {
  const message = await readMessage(name, bytes);
  if (message === undefined) return { report: null, targetId: null, autoReply: false };
  const parts = partsOf(message);
  const report = readReport(parts) ?? null;
  const target = targets.find(({ address }) => address.trim().toLowerCase() === report?.recipient);
  return { report, targetId: target?.id ?? null, autoReply: report === null && isAutoReply(parts) };
}
