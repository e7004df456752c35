/** Every request by which something leaves the vault, asked as the page asks it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { datePoint } from '@shared/dates/partial-date.schema';
import { allRoutes, vaultRoutes, type RouteName } from '@shared/ipc/routes';
import { permissions } from '@shared/user/permissions.rules';
import type { Leaving } from '@shared/release/release.schema';
import { campaignOutputHandlers } from '../campaign/campaign.handlers';
import { remoteDesk, type Desk } from '../desk/desk';
import { dossierHandlers } from '../dossier/dossier.handlers';
import { evidenceHandlers } from '../evidence/evidence.handlers';
import { png } from '../evidence/evidence.testkit';
import { createRouter } from '../ipc/router';
import { letterExportHandlers } from '../letter/letter-export.handlers';
import { letterHandlers } from '../letter/letter.handlers';
import { addAssaultCase, addOffice, makeLetter, openLetters } from '../letter/letter.testkit';
import { journalTable } from '../store/journal.table';
import { submissionHandlers } from '../submission/submission.handlers';
import { releaseHandlers } from './release.handlers';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open() {
  folder = mkdtempSync(join(tmpdir(), 'amparo-leaving-'));
  const out: string[] = [];
  const path = () => Promise.resolve(join(folder, `out-${out.push('path')}`));
  const desk: Desk = {
    ...remoteDesk(() => Promise.reject(new Error('no desk'))),
    chooseSavePath: path,
    chooseFolder: () => Promise.resolve(folder),
    print: () => Promise.resolve(out.push('printed') > 0),
    openMail: () => Promise.resolve(out.push('mailed') > 0),
  };
  const test = openLetters({ desk });
  const { services, actor } = test;
  const { caseFile, person } = addAssaultCase(test);
  const caseFileId = caseFile.id;
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const context = {
    actor,
    role: 'administrator' as const,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const issued = await services.letterIssue.issue(actor, {
    id: makeLetter(test, caseFileId, office.id, 'fr').id,
    accepted: ['consentMissing'],
  });
  const draft = makeLetter(test, caseFileId, office.id, 'fr');
  const { dossier } = await services.dossier.make(
    actor,
    {
      caseFileId,
      language: 'fr',
      sections: ['person'],
      upTo: 2,
      recipient: '',
      includeHealth: false,
      audience: 'authorities',
    },
    context.signal,
  );
  const submission = services.submission.begin(actor, { caseFileId, formId: 'wgad', language: 'fr' });
  const campaign = services.campaign.create(actor, {
    caseFileId,
    titles: { fr: 'Justice pour Marat Zhanuzakov' },
    call: { fr: 'Nous demandons une enquête.' },
    outcome: { fr: 'Marat Zhanuzakov a été entendu.' },
    sourceLanguage: 'fr',
  });
  services.supporter.create(actor, {
    campaignId: campaign.id,
    name: 'Anna',
    email: 'anna@cgt.example',
    language: 'fr',
    optIn: { wording: 'Oui', language: 'fr', at: 0, source: 'x' },
  });
  const intakeId = services.attachmentIntake.begin(actor);
  services.attachmentIntake.append(actor, intakeId, png);
  const added = await services.evidenceIntake.finish(actor, {
    intakeId,
    name: 'Marat Zhanuzakov.png',
    place: { caseFileId, documentId: null, date: null },
  });
  if (added.outcome !== 'added') throw new Error('not added');
  const [consent] = services.consent.listOfCase(caseFileId);
  if (consent === undefined) throw new Error('the case has a consent');
  services.consent.update(actor, consent.id, consent.revision, {
    withdrawnOn: datePoint('2022-03-01'),
    purposes: [...consent.purposes, 'publish_name', 'publish_photo', 'share_with_partner', 'name_to_un'],
  });
  const handlers = {
    ...letterHandlers(() => services),
    ...letterExportHandlers(() => services.letterExport),
    ...dossierHandlers(() => services.dossier),
    ...submissionHandlers(() => services),
    ...campaignOutputHandlers(() => services),
    ...evidenceHandlers(() => services),
    ...releaseHandlers(() => services),
  };
  const routes = Object.fromEntries(Object.entries(vaultRoutes).filter(([name]) => name in handlers));
  const fail = ({ route, kind }: { route: string; kind: string }) => {
    throw new Error(`incident in ${route}: ${kind}`);
  };
  const router = createRouter(routes, handlers as never, fail, permissions);
  const ask = async (route: string, input: object) => router.dispatch(route, input, context);
  out.length = 0;
  const ids = { issued: issued.id, draft: draft.id, dossier: dossier.id, submission: submission.id };
  const of = { ...ids, campaignId: campaign.id, officeId: office.id, ...added, appealId: draft.appealId };
  return { ...test, ask, out, of, personId: person.id, left: () => [...out, ...readdirSync(folder)] };
}

type Of = Awaited<ReturnType<typeof open>>['of'];
const letter = ({ draft }: Of): Leaving => ({ kind: 'letters', ids: [draft] });

/** Each way out: its input, and what the dialog asks about. */
const ways: Readonly<Record<string, (of: Of) => { input: object; leaving: Leaving }>> = {
  'letter.savePdf': (of) => ({ input: { id: of.draft }, leaving: letter(of) }),
  'letter.print': (of) => ({ input: { id: of.draft }, leaving: letter(of) }),
  'letter.saveAll': ({ appealId }) => ({
    input: { appealId, as: 'separate' },
    leaving: { kind: 'appeal', appealId },
  }),
  'letterExport.saveEml': (of) => ({ input: { id: of.draft }, leaving: letter(of) }),
  'letterExport.saveDocx': (of) => ({ input: { id: of.draft }, leaving: letter(of) }),
  'letterExport.savePostal': (of) => ({
    input: { ids: [of.draft], layout: 'envelope' },
    leaving: letter(of),
  }),
  'letterExport.text': (of) => ({ input: { id: of.draft }, leaving: letter(of) }),
  // Only an issued letter goes to the mail program: it asks again where somebody has refused since.
  'letterExport.openMail': ({ issued }) => ({
    input: { id: issued },
    leaving: { kind: 'letters', ids: [issued] },
  }),
  'dossier.save': ({ dossier: id }) => ({ input: { id }, leaving: { kind: 'dossier', id } }),
  'dossier.print': ({ dossier: id }) => ({ input: { id }, leaving: { kind: 'dossier', id } }),
  'submission.savePdf': ({ submission: id }) => ({ input: { id }, leaving: { kind: 'submission', id } }),
  'submission.saveDocx': ({ submission: id }) => ({ input: { id }, leaving: { kind: 'submission', id } }),
  'submission.print': ({ submission: id }) => ({ input: { id }, leaving: { kind: 'submission', id } }),
  'petition.sheetSave': ({ campaignId }) => sheet(campaignId),
  'petition.sheetPrint': ({ campaignId }) => sheet(campaignId),
  'petition.lotSave': ({ campaignId, officeId }) => {
    const choice = { campaignId, language: 'fr', officeId, onlyNew: true } as const;
    return { input: choice, leaving: { kind: 'lot', choice } };
  },
  'campaign.outcomeMails': ({ campaignId }) => ({
    input: { campaignId },
    leaving: { kind: 'outcome', campaignId },
  }),
  'evidence.saveCopy': ({ versionId }) => ({
    input: { versionId, clean: null },
    leaving: { kind: 'file', versionId },
  }),
  'evidence.certificate': ({ documentId }) => {
    const choice = { documentId, language: 'fr', names: false } as const;
    return { input: { ...choice, to: 'printer' }, leaving: { kind: 'certificate', choice } };
  },
};

function sheet(campaignId: string): { input: object; leaving: Leaving } {
  const choice = { campaignId, language: 'fr' } as const;
  return { input: choice, leaving: { kind: 'sheet', choice } };
}

/** Routes that take an answer: by what their input is made of. */
const answering = (Object.keys(allRoutes) as RouteName[]).filter((name) => {
  const { input } = allRoutes[name] as { input: z.ZodType };
  return input instanceof z.ZodObject && 'answer' in input.shape;
});

describe('something that names somebody who took the consent back', () => {
  it('has no other way out than these', () => {
    expect(Object.keys(ways).toSorted()).toEqual(answering.toSorted());
  });

  it.each(Object.keys(ways))(
    'does not leave by %s without a written reason, which is kept',
    async (route) => {
      const { ask, of, left, store, personId } = await open();
      const way = ways[route]?.(of);
      if (way === undefined) throw new Error(route);
      const refused = { ok: false, error: { code: 'CONSENT_NEEDED' } };
      const before = left();
      expect(await ask(route, way.input)).toMatchObject(refused);
      const seen = { accepted: true, reason: '  ' };
      expect(await ask(route, { ...way.input, answer: seen })).toMatchObject(refused);
      expect(left()).toEqual(before);
      const asked = await ask('release.ask', { leaving: way.leaving });
      expect(asked).toMatchObject({ ok: true });
      expect(JSON.stringify(asked)).toContain('"state":"withdrawn"');
      expect(JSON.stringify(asked)).toContain(personId);
      const reason = 'His lawyer asked for it.';
      const answer = { accepted: true, reason };
      expect(await ask(route, { ...way.input, answer })).toMatchObject({ ok: true });
      const notes = store.read.select().from(journalTable).all();
      expect(notes.some(({ to }) => JSON.stringify(to).includes(reason))).toBe(true);
    },
  );
});
