/** What leaves the vault, looked at with independent tools: what a court, an archive or an opponent would look at. */
import { describe, expect, it } from 'vitest';
import { usualSections } from '@shared/dossier/dossier.schema';
import { languages, type Language } from '@shared/language/language.schema';
import { pdfFonts, pdfObjects, pdfStructure, pdfWords, qpdfCheck } from '../typeset/pdf.testkit';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from './letter.testkit';

const never = new AbortController().signal;

/** Hyphenation, the kind of spaces and the end of a line are the typesetter's. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u00ad-]+/gu, '');
}

const kazakh = 'Әғқңөұүһі ӘҒҚҢӨҰҮҺІ';

async function issuedLetter(language: Language) {
  const test = openLetters();
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const letter = makeLetter(test, caseFile.id, office.id, language);
  const { revision } = test.services.letter.get(letter.id);
  test.services.letter.change(test.actor, letter.id, revision, { copies: [kazakh] });
  const draft = await test.services.letterOutput.pdf(test.services.letter.get(letter.id));
  const issued = await test.services.letterIssue.issue(test.actor, { id: letter.id, accepted: [] });
  const pdf = await test.services.letterOutput.pdf(test.services.letter.get(issued.id));
  return { test, caseFile, issued, draft, pdf };
}

function checkArchive(pdf: Uint8Array, language: Language, organisation: string): void {
  expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
  const objects = pdfObjects(pdf);
  expect(objects).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(objects).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(objects).toMatch(/\/StructTreeRoot \d+ 0 R/u);
  expect(objects).toMatch(new RegExp(String.raw`/Lang \(${language}(?:-[A-Z]{2})?\)`, 'u'));
  expect(objects).toContain(organisation);
  expect(objects).not.toMatch(/\/(?:home|root|tmp|Users)\//u);
  const fonts = pdfFonts(pdf);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((font) => !font.embedded)).toEqual([]);
  expect(pdfStructure(pdf)).toContain('Document');
}

const names: Record<Language, string> = {
  fr: 'Centre Amparo',
  en: 'Amparo Centre',
  ru: 'Центр «Ампаро»',
};

describe.each(languages)('an issued letter in %s', (language) => {
  it('is a sound archive file that says nothing of the machine, and reads word for word', async () => {
    const { test, issued, draft, pdf } = await issuedLetter(language);
    checkArchive(pdf, language, names[language]);
    const { page } = test.services.letter.setLetter(test.services.letter.get(issued.id));
    const read = bare(pdfWords(pdf));
    for (const line of [...letterText(page), ...page.letterhead.lines, kazakh, issued.reference]) {
      for (const part of line.split(', ')) expect(read).toContain(bare(part));
    }
    const mark = { fr: 'PROJET', en: 'DRAFT', ru: 'ПРОЕКТ' }[language];
    expect(read).not.toContain(mark);
    expect(bare(pdfWords(draft))).toContain(mark);
  });
});

describe.each(languages)('a dossier in %s', (language) => {
  it('is a sound archive file', async () => {
    const { test, caseFile } = await issuedLetter(language);
    const choice = {
      caseFileId: caseFile.id,
      language,
      sections: [...usualSections],
      upTo: 2 as const,
      recipient: kazakh,
      includeHealth: false,
    };
    const { dossier } = await test.services.dossier.make(test.actor, choice, never);
    const pdf = test.services.attachment.getBytes(dossier.attachmentId);
    checkArchive(pdf, language, names[language]);
    expect(bare(pdfWords(pdf))).toContain(bare(kazakh));
  });
});

describe('the same letter', () => {
  it('has the same bytes in another vault; that another process gives the same is proved beside the typesetter', async () => {
    const [one, other] = [await issuedLetter('ru'), await issuedLetter('ru')];
    expect(other.issued.id).not.toBe(one.issued.id);
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });
});
