import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OwnTemplate, TemplateWording } from '@shared/template/own-template.schema';
import { pathOfOwn } from '@shared/letter/own-fields.rules';
import { staleLanguages } from '@shared/template/own-template.schema';
import { addAssaultCase, addOffice, letterText, makeLetter, openLetters } from '../letter/letter.testkit';
import type { Desk } from '../desk/desk';
import { readTemplate } from './template-file.service';
import { temporaryFolder } from '../vault/vault.testkit';

let clock = Date.UTC(2022, 2, 15, 6);

function open() {
  const folder = temporaryFolder();
  const path = join(folder, 'template.json');
  const desk = {
    chooseSavePath: () => Promise.resolve(path),
    chooseFile: () => Promise.resolve(path),
  } as unknown as Desk;
  const test = openLetters({ desk, now: () => clock });
  const { caseFile, event } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const own = test.services.template.copy(test.actor, 'urgent-appeal');
  const change = (template: OwnTemplate, patch: Partial<OwnTemplate>) =>
    test.services.ownTemplate.update(test.actor, template.id, template.revision, patch);
  return { ...test, test, path, caseFile, event, office, own, change };
}

/** The French wording with a passage before all others. */
function withPassage(template: OwnTemplate, passage: object): TemplateWording {
  const { fr } = template;
  if (fr === null) throw new Error('the copy has a French text');
  const [first, ...rest] = fr.blocks;
  if (first === undefined) throw new Error('the copy has parts');
  return { ...fr, blocks: [{ ...first, paragraphs: [passage as never, ...first.paragraphs] }, ...rest] };
}
const paragraph = (...content: object[]) => [{ type: 'paragraph', content }];
const text = (words: string) => ({ type: 'text', text: words });
const chip = (path: string) => ({ type: 'field', attrs: { path, forms: [] } });
const linesOf = ({ test }: ReturnType<typeof open>, id: string) =>
  letterText(test.services.letter.setLetter(test.services.letter.get(id)).page);

describe('a duplicated template', () => {
  it('gives the same letter as the shipped one, and is offered after it', () => {
    const opened = open();
    const { test, own, caseFile, office } = opened;
    const shipped = makeLetter(test, caseFile.id, office.id, 'fr', 'urgent-appeal');
    const copied = makeLetter(test, caseFile.id, office.id, 'fr', own.id);
    expect(linesOf(opened, copied.id)).toEqual(linesOf(opened, shipped.id));
    expect(test.services.template.list('fr').at(-1)?.id).toBe(own.id);
  });

  it('says in which languages it is written when it is asked for another', () => {
    const { test, own, caseFile, office, change, services } = open();
    change(own, { fr: null });
    const line = services.template.lines().find(({ id }) => id === own.id);
    expect(line?.languages).toEqual(['en', 'ru']);
    expect(() => makeLetter(test, caseFile.id, office.id, 'fr', own.id)).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_LANGUAGE', data: { languages: 'English, русский' } }),
    );
  });

  it('can be given a passage under a condition, for one kind of addressee', () => {
    const opened = open();
    const { test, own, caseFile, office, change } = opened;
    const passage = {
      text: paragraph(text('Procureurs, voici '), chip('person.name'), text('.')),
      when: ['addressee.kind=prosecutor_general'],
    };
    change(own, { fr: withPassage(own, passage) });
    const ombudsman = addOffice(test, 'kz-ombudsman').office;
    const to = (id: string) => linesOf(opened, makeLetter(test, caseFile.id, id, 'fr', own.id).id).join('\n');
    expect(to(office.id)).toContain('Procureurs, voici Marat Zhanuzakov.');
    expect(to(ombudsman.id)).not.toContain('Procureurs');
  });

  it('says a field of the organisation’s own, and offers it', () => {
    const opened = open();
    const { test, own, caseFile, office, change, services, actor } = opened;
    const field = services.customField.create(actor, {
      host: 'case_file',
      type: 'number',
      names: { fr: 'Quota' },
    });
    services.caseFile.update(actor, caseFile.id, caseFile.revision, { custom: { [field.id]: 1200 } });
    const path = pathOfOwn(field.id);
    change(own, { fr: withPassage(own, { text: paragraph(text('Il y en a '), chip(path), text('.')) }) });
    const letter = makeLetter(test, caseFile.id, office.id, 'fr', own.id);
    expect(linesOf(opened, letter.id).join('\n')).toContain('Il y en a 1 200.');
    const offered = services.templateTryOut.fields({ language: 'fr', caseFileId: null, officeId: null });
    expect(offered.filter((one) => one.path.startsWith('own')).map((one) => one.path)).toEqual([path]);
  });

  it.each([
    [{ text: paragraph(chip('person.nmae')) }, 'unknownField'],
    [{ text: '{person.nmae}' }, 'unknownField'],
    [{ text: paragraph(text('x')), when: ['person.is=mad'] }, 'unknownCondition'],
    [{ text: paragraph(chip('charge.article')) }, 'outsideRepeat'],
  ])('is not saved with %j', (passage, rule) => {
    const { own, change, services } = open();
    expect(() => change(own, { fr: withPassage(own, passage) })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        data: expect.objectContaining({ field: 'fr', rule }) as unknown,
      }) as Error,
    );
    expect(services.ownTemplate.get(own.id).revision).toBe(own.revision);
  });

  it('says which languages were not looked at since another was changed', () => {
    const { own, change, services, actor } = open();
    expect(staleLanguages(own)).toEqual([]);
    clock += 1000;
    const changed = change(own, { fr: withPassage(own, { text: paragraph(text('Nouveau.')) }) });
    expect(staleLanguages(changed)).toEqual(['en', 'ru']);
    services.ownTemplate.markFits(actor, own.id, 'en');
    clock += 1000;
    services.ownTemplate.markFits(actor, own.id, 'en');
    expect(staleLanguages(services.ownTemplate.get(own.id))).toContain('ru');
  });

  it('goes into the bin and comes back; its letters stay', () => {
    const opened = open();
    const { test, own, caseFile, office, services, actor } = opened;
    const letter = makeLetter(test, caseFile.id, office.id, 'fr', own.id);
    services.ownTemplate.remove(actor, own.id, own.revision);
    expect(services.template.find(own.id, 'fr')).toBeUndefined();
    expect(linesOf(opened, letter.id).length).toBeGreaterThan(5);
    services.ownTemplate.restore(actor, own.id);
    expect(services.template.find(own.id, 'fr')).toBeDefined();
  });
});

it('keeps what letters were made from, once for each content, and brings it back', () => {
  const { test, own, caseFile, office, change, services, actor } = open();
  const versionOf = () => makeLetter(test, caseFile.id, office.id, 'fr', own.id).origin.version;
  expect([versionOf(), versionOf()]).toEqual([1, 1]);
  const changed = change(own, { fr: withPassage(own, { text: paragraph(text('Nouveau.')) }) });
  expect(versionOf()).toBe(2);
  expect(services.ownTemplate.versions(own.id)).toMatchObject([
    { version: 2, letters: 1 },
    { version: 1, letters: 2 },
  ]);
  const back = services.ownTemplate.bringBack(actor, own.id, 1);
  expect(back.fr).toEqual(own.fr);
  expect(changed.fr).not.toEqual(own.fr);
});

describe('a template as a file', () => {
  it('comes back as it went', async () => {
    const { own, services, actor, path } = open();
    expect(await services.templateFile.export(actor, own.id)).toBe(true);
    expect(readFileSync(path, 'utf8')).not.toContain('Zhanuzakov');
    const taken = await services.templateFile.import(actor);
    expect(taken).toMatchObject({ fr: own.fr, en: own.en, ru: own.ru, names: own.names });
    expect(taken?.id).not.toBe(own.id);
  });

  const hostile = (change: (file: { template: { fr: { blocks: object[] } } }) => void) => (file: string) => {
    const read = JSON.parse(file) as { template: { fr: { blocks: object[] } } };
    change(read);
    return JSON.stringify(read);
  };
  it.each<[string, (file: string) => string]>([
    ['no JSON', () => 'MZ\u0000'],
    ['another kind of file', () => '{"format":"other","formatVersion":1,"template":{}}'],
    ['more than a template', (file) => file.replace('"format"', '"shell":"rm","format"')],
    ['a prototype', (file) => file.replace('"format"', '"__proto__":{"own":true},"format"')],
    ['a field that is none', (file) => file.replace('person.name', 'process.env')],
    [
      'a condition that is code',
      hostile(({ template }) => void Object.assign(template.fr.blocks[0] ?? {}, { when: ['constructor'] })),
    ],
    ['markup nodes', hostile(({ template }) => (template.fr.blocks[0] = { kind: 'html', paragraphs: [] }))],
    ['deep nesting', () => '['.repeat(200_000)],
  ])('is refused with %s', async (_name, spoil) => {
    const { own, services, actor, path } = open();
    await services.templateFile.export(actor, own.id);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    const before = services.ownTemplate.list().length;
    await expect(services.templateFile.import(actor)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(services.ownTemplate.list()).toHaveLength(before);
    expect(({} as { own?: boolean }).own).toBeUndefined();
  });

  it('is refused when it is far too long', async () => {
    const { services, actor, path } = open();
    writeFileSync(path, ' '.repeat(3 * 1024 * 1024));
    await expect(services.templateFile.import(actor)).rejects.toMatchObject({ data: { rule: 'too_big' } });
    expect(() => readTemplate('{}')).toThrow('INVALID_INPUT');
  });
});

it('is tried out without writing anything, markup and all', async () => {
  const { own, services, caseFile, office, event, actor, store } = open();
  const { revision } = services.event.get(event.id);
  services.event.update(actor, event.id, revision, { description: { fr: '#panic() <b>$x$</b>' } });
  const letters = () => services.letterList.list({ offset: 0, limit: 10 }).total;
  const before = letters();
  const wording = withPassage(own, {
    text: paragraph(text('#read("/etc/passwd") '), chip('detention.court')),
  });
  const place = { id: own.id, language: 'fr', caseFileId: caseFile.id, officeId: office.id } as const;
  const tried = await services.templateTryOut.tryOut({ ...place, wording }, new AbortController().signal);
  expect(tried.pageCount).toBeGreaterThan(0);
  expect(tried.missing).toEqual(['detention.court']);
  expect(letters()).toBe(before);
  const fields = services.templateTryOut.fields({
    language: 'fr',
    caseFileId: caseFile.id,
    officeId: office.id,
  });
  expect(fields.find(({ path }) => path === 'person.name')?.value).toBe('Marat Zhanuzakov');
  expect(store).toBeDefined();
});
