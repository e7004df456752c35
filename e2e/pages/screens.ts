/** Every screen of the app by address and by key, and what is wrong with the one that is shown. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '@shared/language/language.schema';
import type { Amparo } from '../app.fixture';

const caseTabs = [
  'overview',
  'chronology',
  'people',
  'events',
  'detention',
  'remedies',
  'demands',
  'protection',
  'documents',
  'letters',
  'submissions',
  'tasks',
  'dossier',
  'history',
];
const campaignTabs = ['overview', 'texts', 'recipients', 'signatories', 'counts', 'petition', 'closing'];
const settingsSections = [
  'organisation',
  'signatories',
  'templates',
  'library',
  'playbooks',
  'holidays',
  'deadlines',
  'vocabularies',
  'places',
  'fields',
  'vault',
  'computer',
  'about',
];

export interface Addresses {
  readonly all: readonly string[];
  /** Of a letter that is still written. */
  readonly draft: string;
}

/** Addresses of an open vault: of each kind of record the first. */
export async function listAddresses(amparo: Amparo): Promise<Addresses> {
  const caseFile = await idOf(amparo, 'case_file');
  const person = await idOf(amparo, 'person');
  const organisation = await idOf(amparo, 'organisation');
  const office = await idOf(amparo, 'office');
  const campaign = await idOf(amparo, 'campaign');
  const draft = `/letters/${await letterIn(amparo, 'draft')}`;
  const all = [
    '/',
    '/cases',
    ...caseTabs.map((tab) => `/cases/${caseFile}/${tab}`),
    '/people',
    `/people/${person}`,
    '/organisations',
    `/organisations/${organisation}`,
    '/letters',
    draft,
    `/letters/${await letterIn(amparo, 'issued')}`,
    `/forms/${await formIn(amparo)}`,
    ...['events', 'acts', 'detentions', 'documents', 'remedies'].map((list) => `/across/${list}`),
    '/tasks',
    '/campaigns',
    ...campaignTabs.map((tab) => `/campaigns/${campaign}/${tab}`),
    '/calendar',
    '/calendar?view=agenda',
    '/statistics',
    '/statistics/report',
    '/authorities',
    `/authorities/${office}`,
    '/bin',
    ...settingsSections.map((section) => `/settings?section=${section}`),
    '/templates/urgent-appeal',
    '/nowhere',
  ];
  return { all, draft };
}

type Kind = 'case_file' | 'person' | 'organisation' | 'office' | 'campaign';

async function idOf(amparo: Amparo, kind: Kind): Promise<string> {
  const found = await amparo.request('search.query', { text: '', kinds: [kind], limit: 1, language: 'en' });
  const [first] = found.ok ? found.value : [];
  if (first === undefined) throw new Error(`the demonstration has no ${kind}`);
  return first.id;
}

async function letterIn(amparo: Amparo, state: 'draft' | 'issued'): Promise<string> {
  const found = await amparo.request('letter.list', { state, limit: 1 });
  const [first] = found.ok ? found.value.lines : [];
  if (first === undefined) throw new Error(`the demonstration has no letter that is ${state}`);
  return first.id;
}

/** The first form of any case. */
async function formIn(amparo: Amparo): Promise<string> {
  const cases = await amparo.request('search.query', {
    text: '',
    kinds: ['case_file'],
    limit: 50,
    language: 'en',
  });
  for (const { id: caseFileId } of cases.ok ? cases.value : []) {
    const forms = await amparo.request('submission.listOfCase', { caseFileId });
    const [first] = forms.ok ? forms.value : [];
    if (first !== undefined) return first.id;
  }
  throw new Error('the demonstration has no form');
}

/** A dialog opens by keys or by a button (catalog and key of its text) of a screen. */
export interface DialogOf {
  readonly name: string;
  readonly address: string;
  readonly keys?: string;
  readonly button?: readonly [catalog: string, key: string];
}

export function dialogs({ draft }: Addresses): readonly DialogOf[] {
  const vault = '/settings?section=vault';
  return [
    { name: 'palette', address: '/', keys: 'Control+k' },
    { name: 'shortcuts', address: '/', keys: 'Control+/' },
    { name: 'new case', address: '/', keys: 'Control+n' },
    { name: 'new letter', address: '/', keys: 'Control+Shift+N' },
    { name: 'issue', address: draft, keys: 'Control+Enter' },
    { name: 'new authority', address: '/authorities', button: ['authority', 'new.action'] },
    { name: 'change passphrase', address: vault, button: ['settings', 'vault.changePassphrase'] },
    { name: 'new recovery key', address: vault, button: ['settings', 'vault.newKey'] },
  ];
}

/** Waits until nothing moves, nothing is awaited and nothing has changed on the page for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const quiet = 80;
        let timer = setTimeout(end, quiet);
        const latest = setTimeout(() => finish(), 4000);
        const observer = new MutationObserver(again);
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        function again() {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        }
        function end() {
          const moving = document.getAnimations().some(({ playState }) => playState === 'running');
          const awaited = document.querySelector(
            '[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root',
          );
          if (moving || awaited !== null) again();
          else finish();
        }
        function finish() {
          clearTimeout(timer);
          clearTimeout(latest);
          observer.disconnect();
          done();
        }
      }),
  );
}

/** Violations of WCAG, keys shown for texts, and what is wider than its place; empty: nothing. */
export async function faultsOf(page: Page, extent: Extent): Promise<string[]> {
  await settle(page);
  const violations = await runAxe(page, extents[extent]);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    ),
    ...untranslated(await page.locator('body').innerText()),
    ...(await overflows(page)),
  ];
}

/** What axe looks for: names, roles and order of what stands there, with or without how it is painted. */
export type Extent = 'whole' | 'structure';

const whole = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const extents: Record<Extent, RunOptions> = {
  whole: { runOnly: whole },
  structure: {
    runOnly: whole,
    rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
  },
};

interface RunOptions {
  readonly runOnly: string[];
  readonly rules?: Record<string, { enabled: boolean }>;
}

/** The builder puts axe into the page, which costs more than a run: it stays there, and later runs call it. */
async function runAxe(page: Page, options: RunOptions): Promise<readonly Violation[]> {
  const found = await page.evaluate(async (chosen) => {
    const { axe } = window as { axe?: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    return axe === undefined ? null : (await axe.run({ ...chosen, resultTypes: ['violations'] })).violations;
  }, options);
  if (found !== null) return found;
  return (await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()).violations;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const texts = resolve(import.meta.dirname, '../../src/shared/texts');
/** First parts of the keys of all catalogs: a text that begins so is a key without a text. */
const groups = new Set(
  readdirSync(join(texts, 'en')).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(texts, 'en', file), 'utf8')) as object),
  ),
);

/** The text at `key` ("start.create") of a catalog. */
export function word(language: Language, catalog: string, key: string): string {
  const file = join(texts, language, `${catalog}.json`);
  const found = key
    .split('.')
    .reduce<unknown>(
      (node, part) => Reflect.get(Object(node) as object, part),
      JSON.parse(readFileSync(file, 'utf8')),
    );
  if (typeof found !== 'string') throw new Error(`no text at ${key}`);
  return found;
}

function untranslated(text: string): string[] {
  const wrong = text.match(/\bundefined\b|\[object \w+\]|\bNaN\b|\{\{|\b[a-z]+:[a-z]\w*\.\w+/g) ?? [];
  const keys = (text.match(/(?<![\w.@/-])[a-z]\w*(?:\.\w+)+(?![\w.@/-])/g) ?? []).filter((token) =>
    groups.has(token.split('.')[0] ?? ''),
  );
  return [...wrong, ...keys].map((token) => `not a text: ${token}`);
}

function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll('main, header, footer, nav, aside, [role=dialog]'),
    ];
    return parts
      .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
      .map((part) => {
        const edge = part.getBoundingClientRect().left + part.clientWidth;
        const widest = [...part.querySelectorAll('*')].find(
          (inside) => inside.getBoundingClientRect().right > edge + 1,
        );
        return `${part.tagName} is ${part.scrollWidth - part.clientWidth} px too wide: ${widest?.outerHTML.slice(0, 160) ?? ''}`;
      });
  });
}
