/** A campaign in a real encrypted store, with a desk that answers as a test says. */
import { join } from 'node:path';
import { remoteDesk } from '../desk/desk';
import type { RequestContext } from '../ipc/context';
import { addAssaultCase, addOffice, openLetters } from '../letter/letter.testkit';

/** The words beside the box, as the French page of the seed ought to have had them. */
export const wording = 'Je souhaite recevoir d’autres messages d’alerte.';

export function openCampaign() {
  const answers: { file?: string; save?: string; folder?: string } = {};
  const desk = {
    ...remoteDesk(() => Promise.reject(new Error('no desk'))),
    chooseFile: () => Promise.resolve(answers.file),
    chooseSavePath: () => Promise.resolve(answers.save),
    chooseFolder: () => Promise.resolve(answers.folder),
  };
  const test = openLetters({ desk });
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-president');
  const campaign = services.campaign.create(actor, {
    caseFileId: caseFile.id,
    titles: { fr: 'Libérez Erzhan Elshibayev', ru: 'Свободу Ержану Елшибаеву', en: 'Free Erzhan Elshibayev' },
    call: {
      fr: 'Nous demandons sa libération.',
      ru: 'Мы требуем освободить его.',
      en: 'We call for his release.',
    },
    message: { fr: 'Monsieur le Président,\nlibérez-le.' },
    optInWording: { fr: wording },
    sourceLanguage: 'fr',
  });
  const context: RequestContext = {
    actor,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const sign = (name: string, email: string, more: object = {}) =>
    services.supporter.create(actor, { campaignId: campaign.id, name, email, ...more });
  return {
    ...test,
    answers,
    campaign,
    office,
    context,
    sign,
    place: (name: string) => join(test.folder, name),
  };
}
export type TestCampaign = ReturnType<typeof openCampaign>;

export const optIn = (at = Date.UTC(2022, 2, 1)) => ({
  wording,
  language: 'fr' as const,
  at,
  source: 'export.csv',
});
