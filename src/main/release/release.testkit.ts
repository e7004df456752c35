import type { ReleaseAnswer } from '@shared/release/release.schema';

/** Missing consents were seen; nobody has refused. */
export const consentSeen: ReleaseAnswer = { accepted: true, reason: '' };
