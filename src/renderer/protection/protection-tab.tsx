/** What keeps the person safe: consent, risk, measures, and who was spoken with. */
import { Stack } from '@mantine/core';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { ConsentSection } from '../consent/consent-section';
import { ContactSection } from '../contact/contact-section';
import { MeasuresSection } from './measures-section';
import { RiskSection } from './risk-section';

export function ProtectionTab({ view }: { view: CaseFileView }) {
  return (
    <Stack gap={0}>
      <ConsentSection view={view} />
      <RiskSection view={view} />
      <MeasuresSection view={view} />
      <ContactSection view={view} />
    </Stack>
  );
}
