import { addDays, addMonths } from '@shared/calendar/civil-day.rules';
import type { Actor } from '../ipc/context';
import { civilDay } from '../record/today';
import type { Services } from '../services';
import { v7 as uuid } from 'uuid';
import type { DemoCampaign } from './demo.schema';

/** The campaign of a case, its recipients and those who signed: all of them invented. */
export function fillCampaign(
  services: Services,
  actor: Actor,
  caseFileId: string,
  { endsIn, targets, signatories, ...fields }: DemoCampaign,
): void {
  const today = civilDay(Date.now());
  const endsOn = addDays(today, endsIn);
  const campaign = services.campaign.create(actor, {
    ...fields,
    caseFileId,
    startsOn: addMonths(endsOn, -3),
    endsOn,
    retentionUntil: addMonths(endsOn, 6),
    targets: targets.map(({ office, ...target }) => ({
      ...target,
      id: uuid(),
      officeId: office === undefined ? null : (services.office.findByStarterKey(office)?.id ?? null),
      verifiedOn: null,
      healthOn: null,
      note: '',
    })),
  });
  const wordings = campaign.optInWording;
  services.supporter.createAll(
    actor,
    campaign.id,
    signatories.map(({ daysAgo, optIn, language, ...signatory }) => {
      const signedOn = addDays(today, -daysAgo);
      const wording = wordings[language];
      const proof = { language, at: Date.parse(`${signedOn}T12:00:00Z`), source: 'demo.csv' };
      return {
        ...signatory,
        language,
        signedOn,
        optIn: optIn && wording !== undefined ? { ...proof, wording } : null,
      };
    }),
  );
}
