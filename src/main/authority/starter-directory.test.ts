import { afterEach, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../services.testkit';
import { installDirectories, shippedDirectories } from './starter-directory';

let test: TestServices | undefined;
afterEach(() => test?.close());

function open(): TestServices {
  test = openTestServices();
  return test;
}

describe('the starter directory', () => {
  it('names every office in French, English and Russian, the Russian post in the dative', () => {
    for (const office of shippedDirectories().flatMap((one) => one.offices)) {
      for (const language of ['fr', 'en', 'ru'] as const) {
        const forms = office.forms[language];
        expect(forms?.postMasculine.nominative, `${office.key} ${language}`).not.toBe('');
        expect(forms?.greetingUnknown, `${office.key} ${language}`).not.toBe('');
        expect(forms?.closing, `${office.key} ${language}`).not.toBe('');
      }
      expect(office.forms.ru?.postMasculine.dative, office.key).not.toBe('');
      expect(office.forms.ru?.greetingMasculine, office.key).toMatch(/^Уважаем.*!$/);
    }
  });

  it('takes nobody for a man or a woman before the holder is known', () => {
    const gendered = /господин |госпож|^Monsieur|^Madame(?!, Monsieur,)|Sir(?! or Madam)|мырза|ханым/u;
    for (const office of shippedDirectories().flatMap((one) => one.offices)) {
      for (const forms of Object.values(office.forms)) expect(forms.greetingUnknown).not.toMatch(gendered);
    }
  });

  it('names a superior before those below it, and a source for everything', () => {
    for (const { offices } of shippedDirectories()) {
      const seen = new Set<string>();
      for (const office of offices) {
        if (office.parent !== null) expect(seen).toContain(office.parent);
        seen.add(office.key);
        expect(office.source).not.toBe('');
        for (const address of office.addresses) expect(address.source).not.toBe('');
      }
      expect(seen.size).toBe(offices.length);
    }
  });

  it('comes into a new vault once, with nothing verified', async () => {
    const { ask, services, store, actor } = open();
    installDirectories({ store, ...services }, actor);
    installDirectories({ store, ...services }, actor);
    const { lines } = await ask('office.list', { limit: 200 });
    expect(lines).toHaveLength(shippedDirectories().flatMap((one) => one.offices).length);
    expect(lines.every(({ office }) => office.verifiedOn === null)).toBe(true);
    const prosecutor = lines.find(({ office }) => office.starterKey === 'kz-prosecutor-akmola');
    const superior = lines.find(({ office }) => office.id === prosecutor?.office.parentId);
    expect(superior?.office.starterKey).toBe('kz-prosecutor-general');
  });

  it('brings international bodies, which belong to no country', async () => {
    const { ask, services, store, actor } = open();
    installDirectories({ store, ...services }, actor);
    const { lines } = await ask('office.list', { limit: 200, kinds: ['intergovernmental'] });
    const keys = lines.map(({ office }) => office.starterKey);
    expect(keys).toContain('un-arbitrary-detention');
    expect(lines.every(({ office }) => office.country === null)).toBe(true);
  });

  it('does not come back when somebody has thrown it away', async () => {
    const { ask, services, store, actor } = open();
    installDirectories({ store, ...services }, actor);
    const { lines } = await ask('office.list', { limit: 200 });
    for (const { office } of lines) await ask('office.remove', { id: office.id, revision: office.revision });
    installDirectories({ store, ...services }, actor);
    expect((await ask('office.list', { limit: 200 })).lines).toEqual([]);
  });
});
