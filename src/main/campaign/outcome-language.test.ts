import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { consentSeen } from '../release/release.testkit';
import { openCampaign, optIn } from './campaign.testkit';

/** Two who read French, two Russian, one English, one who said nothing, and one without an address. */
function told(texts: Partial<Pick<Campaign, 'outcome' | 'titles'>>) {
  const test = openCampaign();
  const { services, actor, campaign } = test;
  const readers = [
    ['Anna', 'fr'],
    ['Bruno', 'fr'],
    ['Елена', 'ru'],
    ['Фёдор', 'ru'],
    ['Grace', 'en'],
    ['Somebody', null],
  ] as const;
  for (const [name, language] of readers)
    test.sign(
      name,
      `${name.length}${language ?? 'x'}${readers.length}${name.codePointAt(0) ?? 0}@x.example`,
      {
        language,
        optIn: optIn(),
      },
    );
  test.sign('Without address', '', { language: 'ru', optIn: optIn(), channel: 'paper' });
  test.sign('Asked for nothing', 'nothing@x.example', { language: 'kk' });
  services.campaign.update(actor, campaign.id, campaign.revision, texts);
  const folder = test.place('messages');
  mkdirSync(folder);
  test.answers.folder = folder;
  const { outcome } = services.campaign.view(campaign.id);
  return { ...test, folder, outcome };
}

it('says before how many of which language get which text and subject, and who has no address', () => {
  const { outcome } = told({
    outcome: { fr: 'Il est libre.', ru: 'Он на свободе.' },
    titles: { fr: 'Libre' },
  });
  expect(outcome).toEqual({
    readers: [
      { language: 'en', count: 1, text: 'fr', subject: 'fr' },
      { language: 'fr', count: 2, text: 'fr', subject: 'fr' },
      { language: 'ru', count: 2, text: 'ru', subject: 'fr' },
      { language: null, count: 1, text: 'fr', subject: 'fr' },
    ],
    withoutAddress: 1,
  });
});

it('writes to nobody in another language unless somebody said so of that language', async () => {
  const { services, campaign, context, folder } = told({ outcome: { fr: 'Il est libre.' } });
  const save = (inOtherLanguage: ('en' | 'ru')[]) =>
    services.outcomeMail.save(context, { campaignId: campaign.id, inOtherLanguage, answer: consentSeen });
  await expect(save([])).rejects.toMatchObject({ code: 'OUTCOME_LANGUAGE' });
  await expect(save(['en'])).rejects.toMatchObject({ code: 'OUTCOME_LANGUAGE' });
  expect(readdirSync(folder)).toEqual([]);
  expect(await save(['en', 'ru'])).toBe(6);
  const texts = await Promise.all(
    readdirSync(folder).map(async (name) =>
      (await PostalMime.parse(readFileSync(`${folder}/${name}`))).text?.trim(),
    ),
  );
  expect(new Set(texts)).toEqual(new Set(['Il est libre.']));
});

it('takes a subject of another language for what it is', async () => {
  const outcome = { fr: 'Il est libre.', ru: 'Он на свободе.', en: 'He is free.' };
  const { services, campaign, context } = told({ outcome, titles: { fr: 'Libre', en: 'Free' } });
  const asked = { campaignId: campaign.id, answer: consentSeen };
  await expect(services.outcomeMail.save(context, { ...asked, inOtherLanguage: [] })).rejects.toMatchObject({
    code: 'OUTCOME_LANGUAGE',
  });
  expect(await services.outcomeMail.save(context, { ...asked, inOtherLanguage: ['ru'] })).toBe(6);
});
