import { expect, it } from 'vitest';
import type { TemplateWording } from './own-template.schema';
import { compareWordings } from './template-compare.rules';

function wording(text: string, more: Partial<TemplateWording> = {}): TemplateWording {
  return {
    description: '',
    subject: [{ text: 'x' }],
    blocks: [{ kind: 'law', paragraphs: [{ text }] }],
    demands: [],
    advice: '',
    checks: [],
    ...more,
  };
}
const compare = (fr: TemplateWording, ru: TemplateWording) =>
  compareWordings({ language: 'fr', wording: fr }, { language: 'ru', wording: ru });

it('finds nothing where only the words differ', () => {
  const fr = wording('L’article 9 protège {person.name.de}, {person.gender|arrêté|arrêtée}.');
  expect(compare(fr, wording('Статья 9 защищает {person.name.accusative}.'))).toEqual([]);
});

it('finds another article, a fact too few, a demand too many, a condition of one side', () => {
  const fr = wording('L’article 9, {person.name}, {incident.date}');
  expect(compare(fr, wording('Статья 7, {person.name}'))).toEqual([
    { kind: 'fields', block: 0, only: ['incident.date'], onlyOther: [] },
    { kind: 'numbers', block: 0, only: ['9'], onlyOther: ['7'] },
  ]);
  const demands: TemplateWording['demands'] = [{ kind: 'release', text: 'x' }];
  expect(compare(wording('x'), wording('x', { demands }))).toEqual([
    { kind: 'demands', block: null, only: [], onlyOther: ['release'] },
  ]);
  const blocks: TemplateWording['blocks'] = [
    { kind: 'law', paragraphs: [{ text: 'x', unless: ['detained'] }] },
  ];
  expect(compare(wording('x', { blocks }), wording('x'))).toEqual([
    { kind: 'conditions', block: 0, only: ['!detained'], onlyOther: [] },
  ]);
});

it('takes a condition for the same whatever form of the fact the passage then says', () => {
  const of = (path: string): TemplateWording =>
    wording('x', {
      subject: [
        { text: 'x', when: [path] },
        { text: 'x', unless: [`${path}`] },
      ],
    });
  expect(compare(of('incident.matter.of'), of('incident.matter.subject'))).toEqual([]);
  expect(compare(of('incident.matter.of'), of('incident.date'))).toMatchObject([
    { kind: 'conditions', only: ['incident.matter.of', '!incident.matter.of'] },
  ]);
});
