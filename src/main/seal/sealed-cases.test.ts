/**
 * What is sealed leaves no trace with others: every route that reads is asked as somebody from whom a case is sealed. The
 * answers are those of a vault in which the case never was, and an id of it is answered as an id that nobody ever gave.
 */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { vaultRoutes } from '@shared/ipc/routes';
import { permissions } from '@shared/user/permissions.rules';
import { installDirectories } from '../authority/starter-directory';
import { fillDemo, writeDemoLetters } from '../demo/demo.service';
import { vaultHandlers } from '../ipc/handlers';
import { createRouter } from '../ipc/router';
import { openLetters } from '../letter/letter.testkit';
import { noteLines } from '../list/list-lines';
import { closeDatabase } from '../store/open';
import { storedTables } from '../store/hidden-rows.rules';
import { inputsOf } from './sealed-inputs.testkit';

/** They say nothing of cases: of the vault itself, of its users, of files beside it. */
const notOfCases = /^(system|vault|demo|backup|user|app|vaults|session|recoverySheet)\./;
const ofCases = Object.entries(vaultRoutes).filter(([name]) => !notOfCases.test(name));
const reading = ofCases.filter(([, { kind }]) => kind === 'query');
const writing = ofCases.filter(([, { kind }]) => kind !== 'query');
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const nobody = '01930000-0000-7000-8000-00000000dead';

async function openDemo() {
  const test = openLetters();
  const { services, actor, store } = test;
  installDirectories({ store, ...services }, actor);
  const content = fillDemo(services, actor);
  const pace = { signal: new AbortController().signal, progress: () => undefined };
  await writeDemoLetters(services, content, { actor, ...pace });
  const other = services.user.add(actor, { name: 'Outsider', role: 'coordinator', signatoryId: null });
  const outsider = { actor: { id: other.id, name: other.name }, role: other.role, ...pace };
  const router = createRouter(
    vaultRoutes,
    vaultHandlers({ session: { services }, restored: () => undefined } as never),
    // What a wrong input does to a handler is tested elsewhere; here it must be the same for every id.
    () => undefined,
    permissions,
  );
  const ask = async (route: string, input: unknown) =>
    JSON.stringify(await router.dispatch(route, input, outsider)).replace(
      /"incident":"[^"]*"/,
      '"incident":""',
    );
  return { ...test, content, outsider, ask };
}

type Demo = Awaited<ReturnType<typeof openDemo>>;

/** Of each table one id of a row that is hidden or not. */
function idsIn({ database }: Demo, hidden: boolean): string[] {
  return storedTables
    .filter(({ ownId }) => ownId)
    .flatMap(({ name }) =>
      database
        .prepare<[], { id: string }>(
          `select id from main."${name}" where id ${hidden ? '' : 'not'} in (select id from temp.hidden_all) order by id limit 1`,
        )
        .all()
        .map(({ id }) => id),
    );
}

async function answers(demo: Demo, ids: readonly string[], words: readonly string[]) {
  const found = new Map<string, string>();
  for (const [route, { input }] of reading) {
    // A page is set in one way: how it looks says nothing that its facts do not.
    const most = /preview|tryOut/i.test(route) ? ids.length : undefined;
    for (const one of inputsOf(input as z.ZodType, ids, words).slice(0, most))
      found.set(`${route} ${JSON.stringify(one)}`, await demo.ask(route, one));
  }
  return found;
}

/** What is answered where this id stands in what is asked, in a few ways of asking. */
async function answersTo({ ask }: Demo, id: string, routes: typeof ofCases) {
  const found = new Map<string, string>();
  for (const [route, { input }] of routes) {
    const inputs = inputsOf(input as z.ZodType, [id], ['']).map((one) => JSON.stringify(one));
    for (const one of inputs.filter((text) => text.includes(id)).slice(0, 4))
      found.set(`${route} ${one.replaceAll(id, 'this')}`, await ask(route, JSON.parse(one)));
  }
  return found;
}

/** The rows themselves go, as if the case had never been. */
function destroy({ database, store, actor }: Demo): void {
  const ids = database.prepare<[], { id: string }>('select id from temp.hidden_all').all();
  store.showTo(actor.id);
  database.pragma('foreign_keys = OFF');
  const triggers = database
    .prepare<[], { name: string }>(
      "select name from main.sqlite_schema where type = 'trigger' and tbl_name = 'journal'",
    )
    .all();
  for (const { name } of triggers) database.prepare(`drop trigger "${name}"`).run();
  const note = database.prepare<[string]>('insert into temp.hidden values (?)');
  for (const { id } of ids) note.run(id);
  for (const { name, hides } of storedTables)
    database.prepare(`delete from main."${name}" where ${hides}`).run();
  database.prepare('delete from temp.hidden').run();
  const people = database.prepare<[], { id: string }>('select id from person').all();
  store.write(actor, 'derive', (writer) =>
    noteLines(
      writer,
      people.map(({ id }) => ({ table: 'person', id })),
    ),
  );
}

/** Seals the case that has a campaign, with one of each kind of record in it; from then on it is open for the outsider. */
function seal({ services, store, database, actor, outsider }: Demo): string {
  const of = (text: string) => database.prepare<[], { id: string }>(text).get()?.id ?? '';
  const caseFileId = of('select case_file_id as id from campaign');
  const { event, detention, remedy, demand, consent, contactEntry, riskAssessment } = services;
  const { protectionMeasure, document, source, statement, task, campaign } = services;
  const parts = [event, detention, remedy, demand, consent, contactEntry, riskAssessment];
  for (const part of [...parts, protectionMeasure, document, source, statement, task, campaign])
    part.create(actor, { caseFileId } as never);
  // Somebody of another case stands in it too, held since and marked, and has to do with somebody who stands in it alone.
  const both = of(`select person_id as id from case_person where case_file_id <> '${caseFileId}'`);
  const alone = of(`select person_id as id from case_person where case_file_id = '${caseFileId}'`);
  services.casePerson.create(actor, { caseFileId, personId: both });
  services.detention.create(actor, { caseFileId, personId: both } as never);
  services.relationship.create(actor, { personId: alone, otherId: both } as never);
  services.flag.create(actor, { subjectTable: 'case_file', subjectId: caseFileId, reason: 'Why' } as never);
  services.draft.put(actor, `casefile:${caseFileId}:titles`, { typed: 'Half a word', over: '' });
  services.caseSeal.set(actor, { caseFileId, userIds: [actor.id] });
  store.showTo(outsider.actor.id);
  return caseFileId;
}

function hiddenIn({ database }: Demo): string[] {
  return database
    .prepare<[], { id: string }>('select id from temp.hidden_all')
    .all()
    .map(({ id }) => id);
}

/** Where an id of the case is answered otherwise than an id that nobody ever gave. */
async function told(demo: Demo, routes: typeof ofCases): Promise<string[]> {
  // What was made meanwhile has an id of its own each time.
  const alike = (answer: string, id: string) => answer.replaceAll(id, 'this').replaceAll(uuid, 'id');
  const never = await answersTo(demo, nobody, routes);
  const found: string[] = [];
  for (const id of idsIn(demo, true)) {
    for (const [asked, answer] of await answersTo(demo, id, routes)) {
      const expected = never.get(asked) ?? '';
      if (alike(answer, id) !== alike(expected, nobody))
        found.push(`${asked}\n  ${answer}\n  ${expected}`.slice(0, 1500));
    }
  }
  return found.slice(0, 12);
}

describe('a sealed case', () => {
  it('is to others as if it had never been, whatever they ask', async () => {
    const demo = await openDemo();
    const { store, outsider } = demo;
    seal(demo);
    const hidden = hiddenIn(demo);
    expect(hidden.length).toBeGreaterThan(40);
    expect(await told(demo, reading)).toEqual([]);
    const said = await answers(demo, idsIn(demo, false), ['Bokayev', 'letter', '']);
    const good = [...said].filter(([, answer]) => answer.startsWith('{"ok":true'));
    expect(new Set(good.map(([asked]) => asked.split(' ')[0])).size).toBeGreaterThan(reading.length * 0.7);
    const all = [...said.values()].join('\n');
    expect(hidden.filter((id) => all.includes(id))).toEqual([]);
    destroy(demo);
    store.showTo(outsider.actor.id);
    const differing: string[] = [];
    for (const [asked, answer] of said) {
      const space = asked.indexOf(' ');
      const without = await demo.ask(asked.slice(0, space), JSON.parse(asked.slice(space + 1)));
      if (without !== answer) differing.push(`${asked}\n  ${answer}\n  ${without}`.slice(0, 3000));
    }
    // Its journal has lost entries: nothing of this vault is worth looking at any more.
    closeDatabase(demo.database);
    expect(differing.slice(0, 12)).toEqual([]);
  }, 300_000);

  it('cannot be changed by its ids, and no answer tells that they are any', async () => {
    const demo = await openDemo();
    seal(demo);
    const before = contentOf(demo);
    expect(await told(demo, writing)).toEqual([]);
    expect(contentOf(demo)).toEqual(before);
  }, 300_000);
});

/** All that is hidden, as it is stored. */
function contentOf({ database }: Demo): Record<string, unknown[]> {
  return Object.fromEntries(
    storedTables.map(({ name, hides }) => [
      name,
      database.prepare(`select * from main."${name}" where ${hides}`).all(),
    ]),
  );
}
