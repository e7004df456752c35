import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../desk/desk';
import { pdfWords } from '../typeset/pdf.testkit';
import { makePng } from '../typeset/png.testkit';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';
import { consentSeen } from '../release/release.testkit';

const wide = makePng(160, 40, (x) => [x, 80, 120, 255]);
const square = makePng(60, 60, (x, y) => [x * 4, y * 4, 90, 255]);

/** A case with three co-sponsors: two agreed to be named, one of them without a logo. */
function openSponsored(language: 'fr' | 'ru' = 'fr') {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-logos-'));
  const desk = { chooseSavePath: () => Promise.resolve(join(folder, 'out')) } as unknown as Desk;
  const test = openLetters({ desk });
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const sponsor = (name: string, logo: Buffer | null, consentToBeNamed: 'yes' | 'no') => {
    const logoId = logo === null ? null : services.attachment.addImage(actor, `${name}.png`, logo).id;
    const organisation = services.organisation.create(actor, { names: { en: name, fr: name }, logoId });
    services.caseOrganisation.create(actor, {
      caseFileId: caseFile.id,
      organisationId: organisation.id,
      role: 'cosponsor',
      consentToBeNamed,
    });
    return organisation;
  };
  const first = sponsor('Solidaires', wide, 'yes');
  sponsor('Refused', square, 'no');
  sponsor('Collective', null, 'yes');
  const letter = makeLetter(test, caseFile.id, office.id, language);
  return { ...test, letter, first, written: () => readFileSync(join(folder, 'out')) };
}

describe('logos of co-sponsors', () => {
  it('stand in no letter that does not ask for them, and its page is as it was', () => {
    const { services, letter } = openSponsored();
    const { page, images } = services.letter.setLetter(services.letter.get(letter.id));
    expect(letter.partnerLogos).toBe(false);
    expect(page).not.toHaveProperty('partners');
    expect(Object.keys(images)).toEqual([]);
  });

  it('stand in their order where they are asked for: of those that agreed, the name of one without a logo', async () => {
    const { services, actor, letter, first } = openSponsored();
    const asking = services.letter.change(actor, letter.id, letter.revision, { partnerLogos: true });
    const { page, images } = services.letter.setLetter(services.letter.get(asking.id));
    expect(page.partners).toEqual([
      { name: 'Solidaires', logo: `partner-${first.id}` },
      { name: 'Collective', logo: null },
    ]);
    expect(page.partnersLabel).toBe('En partenariat avec\u00a0:');
    expect(Object.keys(images)).toEqual([`partner-${first.id}`]);
    const issued = await services.letterIssue.issue(actor, { id: letter.id, accepted: [] });
    const pdf = services.attachment.getBytes(issued.attachmentId ?? '');
    expect(pdfWords(pdf)).toContain('Collective');
    expect(pdfWords(pdf)).not.toContain('Refused');
    // The pictures of an issued letter stay with it, also when another file is made from it.
    const frozen = services.letter.setLetter(services.letter.get(letter.id));
    expect(Object.keys(frozen.images)).toEqual([`partner-${first.id}`]);
  });

  it('are named in another language where the letter has no name of its own for them', async () => {
    const { services, actor, letter } = openSponsored('ru');
    services.letter.change(actor, letter.id, letter.revision, { partnerLogos: true });
    expect(services.letter.setLetter(services.letter.get(letter.id)).page.partners?.[0]?.name).toBe(
      'Solidaires',
    );
    expect((await services.letterIssue.issue(actor, { id: letter.id, accepted: [] })).state).toBe('issued');
  });

  it('go along into a copy as a new draft', () => {
    const { services, actor, letter } = openSponsored();
    services.letter.change(actor, letter.id, letter.revision, { partnerLogos: true });
    expect(services.letter.copyAsDraft(actor, letter.id).partnerLogos).toBe(true);
  });
});

describe('the Word document of a letter', () => {
  it('has the logo of the letterhead and those of co-sponsors, and never a scanned signature', async () => {
    const { services, actor, letter, written } = openSponsored();
    const logoId = services.attachment.addImage(actor, 'logo.png', square).id;
    services.settings.change(actor, services.settings.current().revision, { logoId });
    const [signatory] = services.signatory.list();
    const signature = services.attachment.addImage(actor, 'signature.png', wide.subarray()).id;
    services.signatory.update(actor, signatory?.id ?? '', 1, { signatureImageId: signature });
    services.letter.change(actor, letter.id, letter.revision, { partnerLogos: true });
    await services.letterExport.saveDocx(actor, letter.id, consentSeen);
    const parts = unzipSync(new Uint8Array(written()));
    const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(pictures).toHaveLength(2);
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(
      document.match(/<wp:docPr[^>]*descr="[^"]*"/gu)?.map((one) => /descr="([^"]*)"/u.exec(one)?.[1]),
    ).toEqual(['Centre Amparo', 'Solidaires']);
    expect(document.indexOf('En partenariat avec')).toBeLessThan(document.indexOf('descr="Solidaires"'));
    expect(document.indexOf('Collective')).toBeGreaterThan(document.indexOf('descr="Solidaires"'));
  });
});
