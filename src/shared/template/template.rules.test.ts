import { describe, expect, it } from 'vitest';
import { canStand, conditionText, readCondition } from './condition.rules';
import { templateFaults } from './template-check.rules';
import { blocksOf, filledBlocks } from './template-text.rules';
import { nothing } from './lookup.testkit';
import { fillParagraphs, withParts, type CaseLookup } from './template.rules';
import { Template, TemplateParts, TemplateSource, type TemplateText } from './template.schema';

const remedies: CaseLookup = {
  ...nothing,
  items: (kind) => (kind === 'remedy' ? ['r1', 'r2', 'r3'] : []),
  value: (path, item) => (path === 'remedy.description' && item !== 'r1' ? 'Text' : null),
};

/** The first paragraph of a text, as it fills. */
function inlines(
  text: TemplateText,
  language: 'fr' | 'en' | 'ru',
  style: CaseLookup['inclusiveStyle'] = 'generic',
) {
  const [first] = filledBlocks(text, { language, inclusiveStyle: style }, null);
  return first?.type === 'paragraph' ? first.content : undefined;
}

/** A template that says nothing but what is given. */
function template(more: object): Template {
  return Template.parse({
    id: 'own',
    version: 1,
    language: 'fr',
    name: '',
    description: '',
    subject: [{ text: 'Objet' }],
    blocks: [{ kind: 'facts', paragraphs: [{ text: 'x' }] }],
    demandKinds: [],
    advice: '',
    ...more,
  });
}

describe('the texts of a template', () => {
  it('turn braces into fields and leave everything else as text', () => {
    expect(inlines('{person.name} a été {person.gender|arrêté|arrêtée} <b>hier</b>.', 'fr')).toEqual([
      { type: 'field', attrs: { path: 'person.name', forms: [] } },
      { type: 'text', text: ' a été ' },
      { type: 'field', attrs: { path: 'person.gender', forms: ['arrêté', 'arrêtée'] } },
      { type: 'text', text: ' <b>hier</b>.' },
    ]);
  });

  it.each([
    ['{person.nmae}', 'unknownField'],
    ['{remedy:r1.body}', 'unknownField'],
    ['{person.gender}', 'wrongForms'],
    ['{person.gender|a|b|c}', 'wrongForms'],
    ['{person.name|a|b}', 'wrongForms'],
    ['{demands.count|a|b|c}', 'wrongForms'],
    ['{person.name', 'braces'],
    ['person.name}', 'braces'],
  ])('refuse %s', (text, fault) => {
    expect(() => blocksOf(text, 'fr')).toThrow(fault);
  });

  it('refuse the same when they come from the editor', () => {
    const chip = (path: string) => [
      { type: 'paragraph' as const, content: [{ type: 'field' as const, attrs: { path, forms: [] } }] },
    ];
    expect(() => blocksOf(chip('person.nmae'), 'fr')).toThrow('unknownField');
    expect(blocksOf(chip('person.name'), 'fr')).toEqual(chip('person.name'));
    // Braces that a person typed are braces.
    const typed = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '{x' }] }];
    expect(blocksOf(typed, 'fr')).toEqual(typed);
  });

  it('take three forms of number in Russian', () => {
    expect(() => blocksOf('{demands.count|требование|требования|требований}', 'ru')).not.toThrow();
    expect(() => blocksOf('{demands.count|требование|требования}', 'ru')).toThrow('wrongForms');
  });
});

describe('words for people of any gender', () => {
  const text = 'tous les {inclusive|défenseurs|défenseures} {country.in}';

  it('follow the house style, and become plain text that the writer may change', () => {
    expect(inlines(text, 'fr', 'median')?.[0]).toEqual({ type: 'text', text: 'tous les défenseur·es ' });
    expect(inlines(text, 'fr')?.[0]).toEqual({ type: 'text', text: 'tous les défenseurs ' });
  });

  it.each(['en', 'ru'] as const)('have no place in a template in %s', (language) => {
    expect(() => blocksOf(text, language)).toThrow('inclusiveOutsideFrench');
  });
});

describe('conditions', () => {
  it('keep and drop passages by fields, choices, numbers and facts', () => {
    const values: Record<string, string> = {
      'incident.assertion': 'alleged',
      'person.name': 'X',
      'charge.count': '2',
      'remedy.count': '0',
    };
    const lookup: CaseLookup = {
      ...nothing,
      value: (path) => values[path] ?? null,
      has: (fact) => fact === 'incident',
      letter: (question) => (question === 'addressee.kind' ? ['prosecutor'] : []),
    };
    const stand = [
      { text: 'a', when: ['incident'] },
      { text: 'b', when: ['detention'] },
      { text: 'c', when: ['incident.assertion=alleged', 'person.name'] },
      { text: 'd', unless: ['person.name'] },
      { text: 'e', unless: ['person.occupation', 'incident.assertion=established'] },
      { text: 'f', when: ['incident.assertion=reported|alleged'] },
      { text: 'g', when: ['charge.count>1'], unless: ['charge.count>2', 'remedy.count'] },
      { text: 'h', when: ['addressee.kind=prosecutor_general|prosecutor'] },
      { text: 'i', when: ['addressee.kind=prison'] },
      { text: 'j', when: ['country=KZ'] },
    ];
    expect(said(fillParagraphs(stand, 'fr', lookup))).toEqual(['a', 'c', 'e', 'f', 'g', 'h']);
  });

  it.each([
    [{ when: ['detained'], unless: ['detained'] }, false],
    [{ when: ['country=KZ', 'country=RU|KG'] }, false],
    [{ when: ['addressee.kind=prison', 'addressee.kind=prosecutor|prosecutor_general'] }, false],
    [{ when: ['incident.assertion=alleged'], unless: ['incident.assertion'] }, false],
    [{ when: ['charge.count>1'], unless: ['charge.count'] }, false],
    [{ when: ['addressee.competence=medical_care', 'addressee.competence=release'] }, true],
    [{ when: ['country=KZ|RU', 'country=RU'], unless: ['detained'] }, true],
    [{ when: ['charge.count>1'], unless: ['charge.count>5'] }, true],
    [{}, true],
  ] as const)('that rule each other out are told from those that wait for their case: %j', (asked, can) => {
    expect(canStand(asked)).toBe(can);
  });

  it.each([
    'detained',
    'incident.date',
    'incident.assertion=reported|alleged',
    'charge.count>1',
    'addressee.competence=medical_care',
    'country=KZ|RU',
  ])('%s is read and written the same', (text) => {
    const condition = readCondition(text);
    expect(typeof condition === 'string' ? condition : conditionText(condition)).toBe(text);
  });

  it.each([
    ['nobody', 'unknownCondition'],
    ['incident.assertion=maybe', 'unknownValue'],
    ['person.name=X', 'unknownValue'],
    ['person.name>1', 'unknownCondition'],
    ['charge.count>many', 'unknownValue'],
    ['addressee.kind=king', 'unknownValue'],
    ['country=kz', 'unknownValue'],
    ['', 'unknownCondition'],
    ['toString', 'unknownCondition'],
    ['__proto__=x', 'unknownCondition'],
  ])('%s cannot be evaluated', (text, fault) => {
    expect(readCondition(text)).toBe(fault);
  });

  it('look at the record of a repeated passage', () => {
    const filled = fillParagraphs(
      [{ text: '{remedy.description}', each: 'remedy', when: ['remedy.description'] }],
      'fr',
      remedies,
    );
    expect(filled).toEqual(
      ['r2', 'r3'].map((id) => ({
        type: 'paragraph',
        content: [{ type: 'field', attrs: { path: `remedy:${id}.description`, forms: [] } }],
      })),
    );
  });
});

/** The texts of paragraphs and items; a field shows as its path. */
function said(blocks: ReturnType<typeof fillParagraphs>): string[] {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph' ? [block] : block.content.flatMap((item) => item.content),
    )
    .map(({ content = [] }) =>
      content
        .map((one) => (one.type === 'text' ? one.text : one.type === 'field' ? `<${one.attrs.path}>` : '|'))
        .join(''),
    );
}

describe('passages', () => {
  const listed = { text: '{remedy.body}', each: 'remedy', lead: 'Démarches :' } as const;

  it('join repeated texts as the language joins a list', () => {
    const sentence = { ...listed, as: 'sentence' } as const;
    expect(said(fillParagraphs([sentence], 'fr', remedies))).toEqual([
      'Démarches : <remedy:r1.body>, <remedy:r2.body> et <remedy:r3.body>.',
    ]);
    expect(said(fillParagraphs([sentence], 'ru', remedies))[0]).toContain(' и <remedy:r3.body>.');
    expect(fillParagraphs([sentence], 'fr', nothing)).toEqual([]);
  });

  it('number them under what leads into them', () => {
    const [lead, list] = fillParagraphs([{ ...listed, as: 'numbered' }], 'fr', remedies);
    expect(said(lead === undefined ? [] : [lead])).toEqual(['Démarches :']);
    expect(list).toMatchObject({ type: 'orderedList', content: [{}, {}, {}] });
  });

  it('give one variant, the first that suits', () => {
    const variants = [
      { text: 'prison', when: ['addressee.kind=prison'] },
      { text: 'justice', when: ['addressee.kind=prosecutor|court'] },
      { text: 'all' },
    ];
    const to = (kind: string): CaseLookup => ({ ...nothing, letter: () => [kind] });
    const given = (kind: string) => said(fillParagraphs([{ variants }], 'fr', to(kind)));
    expect([given('court'), given('prison'), given('other')]).toEqual([['justice'], ['prison'], ['all']]);
  });

  it('answer a question of a form, or say that nothing is known', () => {
    const answer = (lookup: CaseLookup) =>
      said(
        fillParagraphs(
          [
            {
              label: 'Date d’arrestation',
              text: '{detention.arrestDate}',
              when: ['detention.arrestDate'],
              otherwise: 'non communiquée',
            },
          ],
          'fr',
          lookup,
        ),
      );
    expect(answer(nothing)).toEqual(['Date d’arrestation : non communiquée']);
    expect(answer({ ...nothing, value: () => 'x' })).toEqual(['Date d’arrestation : <detention.arrestDate>']);
  });

  it('bring ready-made parts under conditions of their own', () => {
    const parts = TemplateParts.parse({
      language: 'fr',
      parts: {
        incident: [{ text: 'a' }, { text: 'b', when: ['detained'] }],
        ...Object.fromEntries(
          ['custody', 'complaints', 'profile', 'pattern', 'motive', 'security'].map((name) => [name, []]),
        ),
      },
    });
    const source = TemplateSource.parse({
      ...template({}),
      blocks: [{ kind: 'facts', paragraphs: [{ part: 'incident', when: ['incident'] }] }],
    });
    expect(withParts(source, parts).blocks[0]?.paragraphs).toEqual([
      { text: 'a', when: ['incident'], unless: [] },
      { text: 'b', when: ['incident', 'detained'], unless: [] },
    ]);
  });
});

describe('a template is refused', () => {
  it.each([
    [
      { blocks: [{ kind: 'facts', paragraphs: [{ text: 'x', when: ['incident.assertion=maybe'] }] }] },
      'unknownValue',
    ],
    [{ blocks: [{ kind: 'facts', when: ['nobody'], paragraphs: [] }] }, 'unknownCondition'],
    [{ blocks: [{ kind: 'facts', paragraphs: [{ text: 'x', otherwise: '{no.field}' }] }] }, 'unknownField'],
    [{ blocks: [{ kind: 'facts', paragraphs: [{ variants: [{ text: '{no.field}' }] }] }] }, 'unknownField'],
    [{ blocks: [{ kind: 'facts', paragraphs: [{ text: '{charge.article}' }] }] }, 'outsideRepeat'],
    [{ blocks: [{ kind: 'facts', paragraphs: [{ text: 'x', when: ['charge.article'] }] }] }, 'outsideRepeat'],
    [{ blocks: [{ kind: 'facts', paragraphs: [{ text: 'x', as: 'numbered' }] }] }, 'listWithoutRepeat'],
    [{ demands: [{ kind: 'release', text: '{no.field}' }] }, 'unknownField'],
    [{ required: ['no.field'] }, 'unknownField'],
    [{ required: ['charge.article'] }, 'notRequirable'],
  ])('for %j', (more, code) => {
    expect(templateFaults(template(more)).map((fault) => fault.code)).toEqual([code]);
  });

  it('for nothing that can be said', () => {
    const paragraphs = [{ text: '{charge.article}', each: 'charge', when: ['charge.article'] }];
    expect(
      templateFaults(template({ blocks: [{ kind: 'law', paragraphs }], required: ['person.name'] })),
    ).toEqual([]);
  });
});
