import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '@shared/submission/form.schema';
import type { FormPage } from '@shared/typeset/form-page.schema';
import { addAssaultCase, addDetentionCase, openLetters } from '../letter/letter.testkit';
import { ShippedForms } from './shipped-forms';
import { addWholeCase, formText, openForm } from './submission.testkit';

const forms = new ShippedForms().all();
const written = forms.flatMap((form) => form.languages.map((language) => ({ id: form.id, form, language })));

/** Each was read as a lawyer who sends it would; read it again when it changes. */
describe('whole forms, word for word', () => {
  it.each(written)('$id in $language', async ({ id, language }) => {
    const { services, submission, close } = openForm(id, language, 'feminine');
    const text = formText(services.submissionPaper.draftPage(submission.id));
    close();
    await expect(text).toMatchFileSnapshot(`golden/${id}.${language}.txt`);
  });
});

/** No control characters: they cannot be typed into a field. Marks of every markup language that a mistake could wake. */
const hostile = fc.stringMatching(/^[a-zа-яәғқ#$*_@<>{}[\]\\/"'`|&;:.! -]{0,60}$/);
/** Typography changes quotation marks, apostrophes, dashes and spaces. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f"'`«»“”„‘’.–—-]/gu, '').toLowerCase();
const wordsOf = (page: FormPage) =>
  bare(JSON.stringify(page.sections).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));

describe('any form on any case', () => {
  const test = openLetters();
  const { services, actor } = test;
  const cases = [
    addWholeCase(test).caseFile.id,
    addAssaultCase(test).caseFile.id,
    addDetentionCase(test, 'feminine').caseFile.id,
    services.caseFile.create(actor, { titles: {} }).id,
  ];

  it('is complete or names what is missing, and holds every answer as it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.constantFrom(...cases),
        hostile,
        fc.constantFrom('instead', 'after'),
        ({ id: formId, form, language }, caseFileId, text, mode) => {
          const submission = services.submission.begin(actor, { caseFileId, formId, language });
          const [item] = itemsOf(form);
          const answers = item === undefined ? {} : { [item.id]: { text, mode } as const };
          services.submission.update(actor, submission.id, submission.revision, { answers });
          const { completeness } = services.submissionPaper.view(submission.id);
          const page = services.submissionPaper.draftPage(submission.id);
          expect(wordsOf(page)).toContain(bare(text));
          const said = formText(page);
          expect(/\[(?:manque|missing|нет|не хватает)/u.test(said)).toBe(false);
          const gaps = /\[(?:not yet answered|sans réponse|ответа пока нет)/u.test(said);
          expect(gaps && completeness.missing.length === 0).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('numbers and punctuates several demands as a letter does, and the union signs without what the person is in it', () => {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile } = addWholeCase(test);
  for (const fr of ['abandonner les poursuites ;', 'enquêter sur les actes de torture'])
    services.demand.create(actor, {
      caseFileId: caseFile.id,
      kind: 'other',
      text: { fr, ru: 'расследовать;' },
    });
  const read = (formId: string, language: 'fr' | 'ru') => {
    const { id } = services.submission.begin(actor, { caseFileId: caseFile.id, formId, language });
    return formText(services.submissionPaper.draftPage(id));
  };
  const appeal = read('public-appeal', 'fr').replace(/[\u00a0\u202f]/gu, ' ');
  expect(appeal).toMatch(/Ordonner sa libération ;\s.*Abandonner les poursuites ;\s.*torture\./u);
  expect(read('public-appeal', 'ru')).toMatch(/заключения\.\s.*Расследовать\.\s/u);
  expect(read('ilo-complaint', 'fr')).not.toContain('(membre)');
});

describe('the shipped forms', () => {
  it.each(forms)('$id has its own id, and asks for what can be answered', (form) => {
    expect(forms.filter(({ id }) => id === form.id)).toHaveLength(1);
    for (const item of itemsOf(form)) {
      // Whoever finds a gap is led somewhere, or told what to write.
      const helped =
        item.enteredIn !== undefined || item.hint !== undefined || item.boxes.length > 0 || form.byHand;
      if (item.need !== 'optional') expect(helped, `${form.id} ${item.id}`).toBe(true);
    }
  });

  it.each(forms)('$id is French as French is set, and Russian in Cyrillic', (form) => {
    const texts = (language: 'fr' | 'ru') =>
      JSON.stringify(form, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && language in value
          ? (value as Record<string, unknown>)[language]
          : value,
      );
    expect(texts('fr')).not.toMatch(/\p{L}[;!?](?=\s)|[^\s\u00a0\u202f]»|«[^\s\u00a0\u202f]|\p{L}'\p{L}/u);
    for (const { label } of itemsOf(form)) expect(label.ru).toMatch(/\p{Script=Cyrillic}/u);
  });

  it('asks the consent of the person where the body does', () => {
    const strict = forms.filter(({ consent }) => consent === 'required').map(({ id }) => id);
    expect(strict).toEqual(expect.arrayContaining(['wgad']));
  });

  it('refuses a form that names a fact which does not exist', () => {
    const [form] = forms;
    const [section] = form?.sections ?? [];
    const broken = {
      ...form,
      sections: [{ ...section, items: [{ ...section?.items[0], answer: ['{person.nothing}'] }] }],
    };
    expect(() => new ShippedForms([broken]).all()).toThrow('unknownField');
  });
});
