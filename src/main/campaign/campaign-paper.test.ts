import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { makePng } from '../typeset/png.testkit';
import { openCampaign, optIn, type TestCampaign } from './campaign.testkit';
import { consentSeen } from '../release/release.testkit';

function signed(test: TestCampaign) {
  test.sign('Anna Petit', 'anna@cgt.example', {
    organisation: 'CGT',
    country: 'FR',
    optIn: optIn(),
    language: 'fr',
  });
  test.sign('=cmd() #strong[x] <b>', 'b@x.example', { organisation: '\\alpha $x$', country: 'KZ' });
  test.sign('Ёлкина Анна', 'el@x.example', { country: 'RU', language: 'ru', optIn: optIn() });
}

describe.each(['fr', 'en', 'ru'] as const)('a petition in %s', (language) => {
  it('hands over name, organisation and country of everybody, and no address', async () => {
    const test = openCampaign();
    const { services, campaign, office, context, answers } = test;
    signed(test);
    answers.save = test.place('petition.pdf');
    const choice = { campaignId: campaign.id, language, officeId: office.id, onlyNew: true };
    const lot = await services.petition.saveLot(context, { ...choice, answer: consentSeen });
    const pdf = readFileSync(answers.save);
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    const text = pdfWords(pdf).normalize('NFC');
    for (const words of ['Anna Petit', 'CGT', '=cmd() #strong[x] <b>', '\\alpha $x$', 'Ёлкина Анна']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/\S@(?:cgt|x)\.example/u);
    expect(pdfStructure(pdf)).toContain('TH');
    expect(lot).toMatchObject({ number: 1, signatures: 3, countries: 3, organisations: 2 });
    // Who stands in a lot does not stand in the next.
    await expect(
      services.petition.saveLot(context, { ...choice, answer: consentSeen }),
    ).rejects.toMatchObject({
      code: 'NOBODY_TO_LIST',
    });
    test.sign('Late', 'late@x.example');
    expect(await services.petition.saveLot(context, { ...choice, answer: consentSeen })).toMatchObject({
      number: 2,
      signatures: 1,
      countries: 0,
    });
    expect(services.petition.listOf(campaign.id).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('lists names as the language of the list orders them', async () => {
    const test = openCampaign();
    for (const name of ['Thomas', 'Élodie', 'anna', 'Яна', 'Ёлка', 'Денис'])
      test.sign(name, `${name.length}${name.codePointAt(0) ?? 0}@x.example`, { country: 'FR' });
    const { services, campaign, context, answers } = test;
    answers.save = test.place('order.pdf');
    const choice = { campaignId: campaign.id, language, officeId: null, onlyNew: true };
    await services.petition.saveLot(context, { ...choice, answer: consentSeen });
    const text = pdfWords(readFileSync(answers.save)).normalize('NFC');
    const places = (names: string[]) => names.map((name) => text.indexOf(name));
    for (const names of [
      ['anna', 'Élodie', 'Thomas'],
      ['Денис', 'Ёлка', 'Яна'],
    ]) {
      expect(places(names).every((place) => place > 0)).toBe(true);
      expect(places(names)).toEqual(places(names).toSorted((one, other) => one - other));
    }
  });

  it('bears the logos of those who stand behind it, and names each of them once', async () => {
    const test = openCampaign();
    const { services, actor, campaign, answers, context } = test;
    const logo = services.attachment.addImage(
      actor,
      'logo.png',
      makePng(80, 20, () => [20, 70, 110, 255]),
    );
    for (const [name, logoId] of [
      ['Solidarity', logo.id],
      ['Collective', null],
    ] as const) {
      const { id } = services.organisation.create(actor, { names: { [language]: name }, logoId });
      services.caseOrganisation.create(actor, {
        caseFileId: campaign.caseFileId,
        organisationId: id,
        role: 'cosponsor',
        consentToBeNamed: 'yes',
      });
    }
    answers.save = test.place('logos.pdf');
    const choice = { campaignId: campaign.id, language, logos: true, answer: consentSeen };
    await services.petition.saveSheet(actor, choice, context.signal);
    const pdf = readFileSync(answers.save);
    const text = pdfWords(pdf);
    expect(text.match(/Solidarity|Collective/gu)).toEqual(['Solidarity', 'Collective']);
    expect(pdfStructure(pdf).match(/Figure/gu)).toHaveLength(1);
  });

  it('can be signed on a blank sheet that asks before it keeps anything', async () => {
    const test = openCampaign();
    const { services, actor, campaign, answers, context } = test;
    answers.save = test.place('sheet.pdf');
    services.campaign.update(actor, campaign.id, campaign.revision, {
      retentionUntil: '2022-12-31',
      privacyNotice: { fr: 'Avis', en: 'Notice', ru: 'Уведомление' },
    });
    expect(
      await services.petition.saveSheet(
        actor,
        { campaignId: campaign.id, language, answer: consentSeen },
        context.signal,
      ),
    ).toBe(true);
    const text = pdfWords(readFileSync(answers.save));
    expect(text).toContain('2022');
    expect(text).toContain({ fr: 'Avis', en: 'Notice', ru: 'Уведомление' }[language]);
  });
});

it('writes no person into a lot after she was forgotten', async () => {
  const test = openCampaign();
  const { services, actor, campaign, context, answers } = test;
  signed(test);
  const [anna] = services.supporter.listOptIns(campaign.id);
  services.supporter.forget(actor, anna?.id ?? '');
  answers.save = test.place('petition.pdf');
  const choice = { campaignId: campaign.id, language: 'fr' as const, officeId: null, onlyNew: false };
  expect(await services.petition.saveLot(context, { ...choice, answer: consentSeen })).toMatchObject({
    signatures: 2,
  });
  expect(pdfWords(readFileSync(answers.save))).not.toContain('Anna Petit');
});

describe('the dossier of the case', () => {
  it('tells of its campaigns how many signed, and never who', async () => {
    const test = openCampaign();
    const { services, actor, campaign, context } = test;
    signed(test);
    const { id, revision, caseFileId } = campaign;
    const told = { startsOn: '2022-02-01', endsOn: '2022-03-01', outcome: { fr: 'Il est libre.' } };
    services.campaign.update(actor, id, revision, told);
    const choice = { caseFileId, language: 'fr', sections: ['campaigns'], upTo: 2, recipient: '' } as const;
    const made = { ...choice, sections: [...choice.sections], includeHealth: false };
    const { dossier } = await services.dossier.make(actor, made, context.signal);
    const words = pdfWords(services.attachment.getBytes(dossier.attachmentId)).replaceAll(/\s+/gu, ' ');
    for (const part of ['Campagnes', 'Libérez Erzhan Elshibayev', 'février 2022', 'Il est libre.'])
      expect(words).toContain(part);
    expect(words).not.toContain('Anna Petit');
    const low = { ...made, upTo: 1 as const };
    const { omitted } = await services.dossier.make(actor, low, context.signal);
    expect(omitted).toContainEqual({ table: 'campaign', id, reason: 'sensitivity' });
  });
});

describe('the outcome', () => {
  const asked = (campaignId: string) => ({ campaignId, inOtherLanguage: [], answer: consentSeen });

  it('goes to each who asked for it in a message of their own, ready to be sent, in their language', async () => {
    const test = openCampaign();
    const { services, actor, campaign, context, answers } = test;
    signed(test);
    test.sign('Bcc: all@x.example\r\nX-Bad: 1', 'inject@x.example', { optIn: optIn() });
    services.campaign.update(actor, campaign.id, campaign.revision, {
      outcome: { fr: 'Il est libre.\n.\nMerci à vous.', ru: 'Он на свободе.' },
    });
    answers.folder = test.place('messages');
    mkdirSync(answers.folder);
    expect(await services.outcomeMail.save(context, asked(campaign.id))).toBe(3);
    const names = readdirSync(answers.folder).toSorted();
    expect(names).toEqual(['message-1.eml', 'message-2.eml', 'message-3.eml']);
    const messages = await Promise.all(
      names.map((name) => PostalMime.parse(readFileSync(`${answers.folder ?? ''}/${name}`))),
    );
    const told = messages.map(({ to, subject, text }) => [to?.[0]?.address, subject, text?.trim()]);
    expect(told).toEqual([
      ['anna@cgt.example', 'Libérez Erzhan Elshibayev', 'Il est libre.\n.\nMerci à vous.'],
      ['inject@x.example', 'Libérez Erzhan Elshibayev', 'Il est libre.\n.\nMerci à vous.'],
      ['el@x.example', 'Свободу Ержану Елшибаеву', 'Он на свободе.'],
    ]);
    for (const { to, cc, bcc, headers, messageId } of messages) {
      expect(messageId).toMatch(/@amparo\.invalid>$/u);
      expect([to?.length, cc, bcc]).toEqual([1, undefined, undefined]);
      expect(headers.filter(({ key }) => key === 'x-unsent')).toMatchObject([{ value: '1' }]);
      expect(headers.some(({ key }) => key === 'x-bad')).toBe(false);
    }
  });

  it('is not told before there is one', async () => {
    const test = openCampaign();
    signed(test);
    await expect(test.services.outcomeMail.save(test.context, asked(test.campaign.id))).rejects.toMatchObject(
      {
        code: 'OUTCOME_MISSING',
      },
    );
  });
});

describe('what is exported', () => {
  it('is only those who opted in, with the words they answered to', async () => {
    const test = openCampaign();
    signed(test);
    test.answers.save = test.place('opt-ins.csv');
    expect(await test.services.campaignExport.saveOptIns(test.actor, test.campaign.id)).toBe(true);
    const { data } = parse<string[]>(readFileSync(test.answers.save, 'utf8').slice(1).trimEnd());
    expect(data.slice(1).map(([name, email]) => [name, email])).toEqual([
      ['Anna Petit', 'anna@cgt.example'],
      ['Ёлкина Анна', 'el@x.example'],
    ]);
    expect(data[1]?.[6]).toBe(optIn().wording);
  });

  it('hides small numbers in counts for the public', async () => {
    const test = openCampaign();
    signed(test);
    test.answers.save = test.place('counts.csv');
    const asked = { campaignId: test.campaign.id, by: 'country', language: 'fr' } as const;
    const read = () =>
      parse<string[]>(
        readFileSync(test.answers.save ?? '', 'utf8')
          .slice(1)
          .trimEnd(),
      ).data;
    await test.services.campaignExport.saveCounts(test.actor, { ...asked, publicly: false });
    expect(read()).toContainEqual(['France', '1']);
    await test.services.campaignExport.saveCounts(test.actor, { ...asked, publicly: true });
    expect(read()).toContainEqual(['France', '*']);
  });
});
