import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataOrder } from '@shared/exchange/huridocs.schema';
import { installDirectories } from '../authority/starter-directory';
import { fillDemo } from '../demo/demo.service';
import { openExchange } from './exchange.testkit';

const formats = join(import.meta.dirname, '..', '..', '..', 'docs', 'formats');
const demo = openExchange();
installDirectories({ store: demo.store, ...demo.services }, demo.actor);
const { caseFiles } = fillDemo(demo.services, demo.actor);
afterAll(() => demo.end());

const provider = new XmlBufferInputProvider({ 'xml.xsd': readFileSync(join(formats, 'xml.xsd')) });
xmlRegisterInputProvider(provider);
const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(formats, 'huridocs-1.xsd'))));

function order(caseFileId: string, more: Partial<DataOrder> = {}): DataOrder {
  return {
    caseFileId,
    upTo: 4,
    recipient: 'Archive',
    audience: 'inside',
    language: 'en',
    format: 'xml',
    accepted: false,
    reason: '',
    ...more,
  };
}

async function saved(from: typeof demo, one: DataOrder): Promise<string> {
  expect(await from.services.huridocs.save(from.actor, one)).toBe(true);
  return from.read();
}

describe('a case as data', () => {
  it('fits the schema, for every case and level of the demonstration', async () => {
    for (const { id } of caseFiles) {
      for (const upTo of [2, 3, 4] as const) {
        const { counts } = demo.services.huridocs.preview(order(id, { upTo }));
        if (Object.keys(counts).length === 0) continue;
        const document = XmlDocument.fromString(await saved(demo, order(id, { upTo })));
        expect(document.root.name).toBe('huridocs');
        schema.validate(document);
        document.dispose();
      }
    }
  });

  it('carries codes beside terms, dates with what is not known of them, and the same in JSON', async () => {
    const { ask, services, ...test } = openExchange();
    const { id: caseFileId } = await ask('casefile.create', {
      number: 'X-1',
      country: 'KZ',
      titles: { en: 'A <b> & "c" ]]>\u0000' },
    });
    const date = { start: '2019-10', end: null, about: false, time: null, timeAbout: false };
    const event = await ask('event.create', { caseFileId, date, titles: { ru: 'Арест' } });
    const term = services.vocabulary.view('acts').terms[5];
    await ask('act.create', {
      eventId: event.id,
      type: 'arbitrary_arrest',
      term: { code: term?.code ?? '', note: 'at night' },
    });
    const xml = await saved({ ask, services, ...test }, order(caseFileId));
    const document = XmlDocument.fromString(xml);
    schema.validate(document);
    const at = (path: string) => document.get(path)?.content;
    expect(at('//*[local-name()="case"]/*[local-name()="title"]')).toBe('A <b> & "c" ]]>');
    expect(at('//*[local-name()="act"]/*[local-name()="term"]/@code')).toBe(term?.code);
    expect(at('//*[local-name()="act"]/*[local-name()="term"]/@note')).toBe('at night');
    expect(at('//*[local-name()="event"]/*[local-name()="date"]/@dateType')).toBe('02000000000048');
    expect(at('//*[local-name()="case"]/*[local-name()="country"]/@code')).toMatch(/^\d{12}15$/u);
    document.dispose();
    const json = JSON.parse(
      await saved({ ask, services, ...test }, order(caseFileId, { format: 'json' })),
    ) as {
      acts: { term: { code: string; list: number } }[];
      events: { date: { start: string } }[];
    };
    expect(json.acts[0]?.term).toMatchObject({ code: term?.code, list: 4 });
    expect(json.events[0]?.date.start).toBe('2019-10');
    test.end();
  });

  it('leaves out what is above the level, and does not name it as victim, perpetrator or source', async () => {
    const { ask, services, ...test } = openExchange();
    const person = async (codeName: string, sensitivity: 1 | 2 | 3 | 4) => {
      const { id } = await ask('person.create', { names: [], codeName });
      await ask('person.update', { id, revision: 1, patch: { sensitivity } });
      return id;
    };
    const [open, shut, source] = [
      await person('Open', 2),
      await person('Shut', 4),
      await person('Informant', 2),
    ];
    const { id: caseFileId } = await ask('casefile.create', { number: 'X-2', subjectId: open });
    await ask('casePerson.create', { caseFileId, personId: shut });
    await ask('casePerson.create', { caseFileId, personId: source, role: 'witness' });
    await ask('source.create', {
      caseFileId,
      who: { kind: 'person', personId: source },
      protection: 'discreet',
    });
    const event = await ask('event.create', { caseFileId });
    await ask('act.create', { eventId: event.id, victimId: shut });
    const asked = order(caseFileId, { upTo: 4, audience: 'partner', accepted: true });
    const partner = await saved({ ask, services, ...test }, { ...asked, upTo: 3 });
    expect(partner).toContain('Open');
    for (const kept of ['Shut', shut, 'Informant', source]) expect(partner).not.toContain(kept);
    // Inside the house a discreet source is known from its level on.
    expect(await saved({ ask, services, ...test }, order(caseFileId, { upTo: 3 }))).toContain('Informant');
    await ask('casefile.update', { id: caseFileId, revision: 1, patch: { sensitivity: 4 } });
    await expect(services.huridocs.save(test.actor, order(caseFileId, { upTo: 3 }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    test.end();
  });

  it('goes to others only with the consents, and stands in the journal', async () => {
    const { ask, services, database, ...test } = openExchange();
    const { id: personId } = await ask('person.create', {
      names: [
        {
          kind: 'legal',
          language: 'en',
          given: 'Aigul',
          patronymic: '',
          family: 'Omarova',
          primary: true,
          inflections: null,
        },
      ],
    });
    const { id: caseFileId } = await ask('casefile.create', { number: 'X-3', subjectId: personId });
    const asked = order(caseFileId, { audience: 'partner', recipient: 'A partner' });
    expect(services.huridocs.preview(asked).releases).toMatchObject([{ personId, state: 'missing' }]);
    await expect(services.huridocs.save(test.actor, asked)).rejects.toMatchObject({ code: 'CONSENT_NEEDED' });
    await saved({ ask, services, database, ...test }, { ...asked, accepted: true });
    const noted = database
      .prepare(`select record_id as id, "to" as detail from journal where action = 'huridocs.save'`)
      .get() as { id: string; detail: string };
    expect(noted.id).toBe(caseFileId);
    expect(JSON.parse(noted.detail)).toMatchObject({
      format: 'xml',
      recipient: 'A partner',
      audience: 'partner',
    });
    test.end();
  });
});
