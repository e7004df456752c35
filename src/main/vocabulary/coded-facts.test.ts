import { expect, it } from 'vitest';
import { coded } from '@shared/vocabulary/coded-value.rules';
import { choiceFor } from '../dossier/dossier-choice.testkit';
import { addAssaultCase, openLetters } from '../letter/letter.testkit';
import { pdfWords } from '../typeset/pdf.testkit';

const beating = '03010000000005';
const assault = '02010100000004';
const gaveOrders = '01020000000018';

/** An act whose term, means and perpetrator are coded. */
function openCoded() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, act, event } = addAssaultCase(test);
  const [involvement] = services.event.listOfCase(caseFile.id)[0]?.acts[0]?.involvements ?? [];
  if (involvement === undefined) throw new Error('the case has a perpetrator');
  services.act.update(actor, act.id, act.revision, {
    term: coded(assault),
    methods: [coded(beating, 'coups de matraque')],
  });
  services.involvement.update(actor, involvement.id, involvement.revision, { degree: coded(gaveOrders) });
  const found = (text: string) =>
    services.search.query({ text, language: 'fr', limit: 20 }).map(({ id }) => id);
  return { ...test, caseFile, act, event, found };
}

it('keeps a coded value with its note and counts it as used while its record is there', () => {
  const { services, actor, act } = openCoded();
  const used = () => services.vocabulary.usage('methods').find(({ code }) => code === beating)?.count ?? 0;
  const kept = services.act.get(act.id);
  expect(kept.methods).toEqual([{ code: beating, note: 'coups de matraque' }]);
  expect(used()).toBe(1);
  services.act.remove(actor, act.id, kept.revision);
  expect(used()).toBe(0);
});

it('finds an event by a term of its acts in any language, by the note, and by the words of the organisation', () => {
  const { services, actor, event, found } = openCoded();
  for (const text of ['избиение', 'beating', 'matraque']) expect(found(text)).toContain(event.id);
  expect(found('rossée')).toEqual([]);
  services.vocabulary.create(actor, { list: 'methods', code: beating, label: { fr: 'Rossée' } });
  expect(found('rossée')).toContain(event.id);
});

it('prints the coded words in the table of who did what to whom', async () => {
  const { services, actor, caseFile } = openCoded();
  const { dossier } = await services.dossier.make(
    actor,
    choiceFor(caseFile.id),
    new AbortController().signal,
  );
  // Words are parted at the ends of lines; the blanks do not matter here.
  const pressed = (text: string) => text.replace(/\s+/gu, '');
  const words = pressed(pdfWords(services.attachment.getBytes(dossier.attachmentId)));
  for (const part of ['Agression physique', 'Coups (coups de matraque)', 'A donné les ordres'])
    expect(words).toContain(pressed(part));
});
