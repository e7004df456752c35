import { describe, expect, it } from 'vitest';
import { languages } from '@shared/language/language.schema';
import { compareWordings } from '@shared/template/template-compare.rules';
import { openLetters } from '../letter/letter.testkit';
import { ShippedTemplates } from './shipped-templates';

describe('the shipped templates', () => {
  const templates = openLetters().services.template;

  const ids = [...new Set(languages.flatMap((language) => templates.list(language).map(({ id }) => id)))];

  it('are found, and every field and condition in them is known', () => {
    expect(ids).toEqual(
      expect.arrayContaining(['urgent-appeal', 'investigation-request', 'medical-care', 'campaign-message']),
    );
  });

  it.each(ids)('%s says the same in each of its languages', (id) => {
    const [first, ...others] = languages.flatMap((language) => {
      const template = templates.find(id, language);
      if (template === undefined) return [];
      const { version, document, purpose, order, suits, required, demandKinds } = template;
      return [
        {
          head: { version, document, purpose, order, suits, required, demandKinds },
          blocks: template.blocks.map(({ kind, heading }) => ({ kind, headed: heading !== undefined })),
          demands: template.demands.map(({ kind }) => kind),
          checks: template.checks.length,
        },
      ];
    });
    for (const other of others) expect(other).toEqual(first);
  });
});

it('finds no difference between the languages of a shipped template', () => {
  const shipped = new ShippedTemplates();
  const found = [...new Set(shipped.all().map(({ id }) => id))].flatMap((id) => {
    const content = shipped.content(id);
    const versions = languages.flatMap((language) => {
      const wording = content?.[language] ?? null;
      return wording === null ? [] : [{ language, wording }];
    });
    return versions.slice(1).flatMap((other, index) => {
      const one = versions[index];
      return one === undefined
        ? []
        : compareWordings(one, other).map((difference) => ({ id, ...difference }));
    });
  });
  expect(found).toEqual([]);
});
