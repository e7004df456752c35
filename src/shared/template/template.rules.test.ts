import { describe, expect, it } from 'vitest';
import { checkTemplate, fillParagraphs, parseInlines, type CaseLookup } from './template.rules';
import type { Template } from './template.schema';

const nothing: CaseLookup = {
  value: () => null,
  has: () => false,
  items: () => [],
  inclusiveStyle: 'generic',
};

describe('the texts of a template', () => {
  it('turn braces into fields and leave everything else as text', () => {
    expect(parseInlines('{person.name} a été {person.gender|arrêté|arrêtée} <b>hier</b>.', 'fr')).toEqual([
      { type: 'field', attrs: { path: 'person.name', forms: [] } },
      { type: 'text', text: ' a été ' },
      { type: 'field', attrs: { path: 'person.gender', forms: ['arrêté', 'arrêtée'] } },
      { type: 'text', text: ' <b>hier</b>.' },
    ]);
  });

  it.each([
    ['{person.nmae}', 'unknown field'],
    ['{person.gender}', 'wrong number of forms'],
    ['{person.gender|a|b|c}', 'wrong number of forms'],
    ['{person.name|a|b}', 'wrong number of forms'],
    ['{demands.count|a|b|c}', 'wrong number of forms'],
    ['{person.name', 'brace'],
    ['person.name}', 'brace'],
  ])('refuse %s', (text, fault) => {
    expect(() => parseInlines(text, 'fr')).toThrow(fault);
  });

  it('take three forms of number in Russian', () => {
    expect(() => parseInlines('{demands.count|требование|требования|требований}', 'ru')).not.toThrow();
    expect(() => parseInlines('{demands.count|требование|требования}', 'ru')).toThrow('wrong number');
  });
});

describe('words for people of any gender', () => {
  const text = 'tous les {inclusive|défenseurs|défenseures} {country.in}';

  it('follow the house style, and become plain text that the writer may change', () => {
    expect(parseInlines(text, 'fr', 'median')[0]).toEqual({ type: 'text', text: 'tous les défenseur·es ' });
    expect(parseInlines(text, 'fr', 'generic')[0]).toEqual({ type: 'text', text: 'tous les défenseurs ' });
  });

  it.each(['en', 'ru'] as const)('have no place in a template in %s', (language) => {
    expect(() => parseInlines(text, language, 'median')).toThrow('outside French');
  });
});

describe('conditions', () => {
  it('keep and drop paragraphs by fields, choices and facts', () => {
    const lookup: CaseLookup = {
      ...nothing,
      value: (path) => ({ 'incident.assertion': 'alleged', 'person.name': 'X' })[path as string] ?? null,
      has: (fact) => fact === 'incident',
    };
    const paragraphs = [
      { text: 'a', when: ['incident'] },
      { text: 'b', when: ['detention'] },
      { text: 'c', when: ['incident.assertion=alleged', 'person.name'] },
      { text: 'd', unless: ['person.name'] },
      { text: 'e', unless: ['person.occupation', 'incident.assertion=established'] },
    ];
    expect(fillParagraphs(paragraphs, 'fr', lookup).map((one) => one.content?.[0])).toEqual([
      { type: 'text', text: 'a' },
      { type: 'text', text: 'c' },
      { type: 'text', text: 'e' },
    ]);
  });

  it('look at the record of a repeated paragraph', () => {
    const lookup: CaseLookup = {
      ...nothing,
      items: (kind) => (kind === 'remedy' ? ['r1', 'r2'] : []),
      value: (path, item) => (path === 'remedy.description' && item === 'r2' ? 'Text' : null),
    };
    const filled = fillParagraphs(
      [{ text: '{remedy.description}', each: 'remedy', when: ['remedy.description'] }],
      'fr',
      lookup,
    );
    expect(filled).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'field', attrs: { path: 'remedy:r2.description', forms: [] } }],
      },
    ]);
  });

  it('that name nothing are found when the template is checked', () => {
    const template: Template = {
      id: 'urgent-appeal',
      version: 1,
      language: 'fr',
      name: '',
      description: '',
      subject: [{ text: 'Objet' }],
      blocks: [{ kind: 'facts', paragraphs: [{ text: 'x', when: ['incident.assertion=maybe'] }] }],
      demandKinds: [],
      demands: [],
      advice: '',
    };
    expect(() => checkTemplate(template)).toThrow('unknown value');
  });
});
