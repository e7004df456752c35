import { expect, it } from 'vitest';
import { warningsOf } from './campaign-target.rules';
import type { CampaignTarget } from './campaign.schema';

const target = (more: Partial<CampaignTarget>): CampaignTarget => ({
  id: '019a0000-0000-7000-8000-000000000001',
  role: 'target',
  officeId: null,
  name: '',
  address: 'registry@prokuror.kz',
  verifiedOn: '2026-03-01',
  health: 'unknown',
  healthOn: null,
  note: '',
  ...more,
});
const warned = (more: Partial<CampaignTarget>) =>
  warningsOf(target(more), { today: '2026-03-15', known: [] });

it('warns of the addresses of the seed as they deserve', () => {
  for (const address of ['press@prokuror.kz', 'press@akorda.kz', 'press@mfa.kz']) {
    expect(warned({ address })).toEqual(['press_office']);
  }
  // The same two boxes as addressees, and as copies of people who can be found by them.
  expect(warned({ address: 'campaign@gmail.com' })).toEqual(['free_mail']);
  expect(warned({ address: 'campaign@gmail.com', role: 'copy' })).toEqual(['exposed_copy']);
  expect(warned({ address: 'campaign@gmail.com', role: 'mailbox' })).toEqual(['exposed_copy']);
});

it('knows the press office by the directory too', () => {
  const known = [
    {
      kind: 'press' as const,
      channel: 'email' as const,
      value: { en: 'info@akorda.kz' },
      verifiedOn: null,
      source: '',
    },
  ];
  expect(warningsOf(target({ address: 'Info@akorda.kz' }), { today: '2026-03-15', known })).toEqual([
    'press_office',
  ]);
});

it('is quiet about a registry that was looked at this year, and not about one that bounced or that nobody looked at', () => {
  expect(warned({})).toEqual([]);
  expect(warned({ verifiedOn: null })).toEqual(['never_verified']);
  expect(warned({ verifiedOn: '2024-03-01', health: 'bounced' })).toEqual(['stale', 'bounced']);
  expect(warned({ address: ' ' })).toEqual(['no_address']);
});
