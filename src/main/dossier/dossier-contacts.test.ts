import { describe, expect, it } from 'vitest';
import type { DossierChoice } from '@shared/dossier/dossier.schema';
import type { ContactPoint } from '@shared/person/person.schema';
import { addAssaultCase, openLetters } from '../letter/letter.testkit';
import { pdfWords } from '../typeset/pdf.testkit';

const signal = new AbortController().signal;

function point(kind: ContactPoint['kind'], value: string, more: Partial<ContactPoint> = {}): ContactPoint {
  return { kind, value, note: '', safeHours: '', unsafe: false, verifiedOn: null, ...more };
}

function reachable() {
  const test = openLetters();
  const { caseFile, person } = addAssaultCase(test);
  const { services, actor } = test;
  services.person.update(actor, person.id, person.revision, {
    contactPoints: [
      point('mobile', '+7 700 111 22 33', { safeHours: 'le soir', note: 'téléphone de sa sœur' }),
      point('email', 'watched@example.org', { unsafe: true }),
      point('address', '12, rue des Exemples\nAlmaty'),
      point('other', '  '),
    ],
  });
  const union = services.organisation.create(actor, {
    names: { fr: 'Pétroliers unis' },
    contactPoints: [point('phone', '+7 7292 44 55 66'), point('phone', '+7 7292 00 00 00', { unsafe: true })],
  });
  services.affiliation.create(actor, { personId: person.id, organisationId: union.id });
  const made = async (more: Partial<DossierChoice>) => {
    const choice: DossierChoice = {
      caseFileId: caseFile.id,
      language: 'fr',
      sections: ['person'],
      upTo: 3,
      recipient: '',
      includeHealth: false,
      ...more,
    };
    const order = { ...choice, accepted: true, reason: 'demandé par elle' };
    const { dossier, omitted } = await services.dossier.make(actor, order, signal);
    const words = pdfWords(services.attachment.getBytes(dossier.attachmentId));
    return { omitted, words: words.replaceAll(/[\u00a0\u202f]/g, ' ') };
  };
  return { ...test, person, union, made };
}

describe('how to reach somebody, in a dossier', () => {
  it('stands there for the organisation itself, with safe hours and a warning where it may be watched', async () => {
    const { made } = reachable();
    const { words, omitted } = await made({});
    for (const part of [
      'Portable : +7 700 111 22 33 (sans risque : le soir ; téléphone de sa sœur)',
      'Courriel : watched@example.org (NON SÛR : peut être surveillé)',
      'Adresse : 12, rue des Exemples, Almaty',
      'Téléphone : +7 7292 44 55 66',
    ])
      expect(words).toContain(part);
    expect(omitted).toEqual([]);
  });

  it('is given to nobody outside where it may be watched, and without our notes; what is left out is said', async () => {
    const { made, person, union } = reachable();
    const { words, omitted } = await made({ audience: 'partner' });
    expect(words).toContain('+7 700 111 22 33 (sans risque : le soir)');
    expect(words).toContain('+7 7292 44 55 66');
    expect(words).not.toMatch(/watched@|00 00 00|sœur/);
    expect(words).toContain('Ne figure pas dans cet exemplaire');
    expect(omitted).toEqual([
      { table: 'person', id: person.id, reason: 'unsafe' },
      { table: 'organisation', id: union.id, reason: 'unsafe' },
    ]);
  });

  it('of a person keeps the level of the private address, whatever the level of the person', async () => {
    const { made, services, actor, person } = reachable();
    const internal = await made({ upTo: 2 });
    expect(internal.words).not.toMatch(/700 111|Exemples/);
    expect(internal.words).toContain('+7 7292 44 55 66');
    expect(internal.omitted).toEqual([{ table: 'person', id: person.id, reason: 'field' }]);
    const { revision } = services.person.get(person.id);
    services.person.update(actor, person.id, revision, { fieldLevels: { address: 4 } });
    expect((await made({ upTo: 3 })).words).not.toMatch(/700 111|Exemples/);
    expect((await made({ upTo: 4 })).words).toContain('+7 700 111 22 33');
  });
});
