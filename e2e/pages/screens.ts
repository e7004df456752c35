/** Every screen of the app by address and by key, and what is wrong with the one that is shown. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Amparo } from '../app.fixture';

const caseTabs = [
  'overview',
  'chronology',
  'people',
  'events',
  'detention',
  'remedies',
  'demands',
  'documents',
  'history',
];
const settingsSections = ['organisation', 'signatories', 'vault', 'computer', 'about'];

/** Addresses of an open vault: of each kind of record the first. */
export async function listAddresses(amparo: Amparo): Promise<string[]> {
  const [caseFile = ''] = await idsOf(amparo, 'case_file');
  const [person = ''] = await idsOf(amparo, 'person');
  const [organisation = ''] = await idsOf(amparo, 'organisation');
  const [office = ''] = await idsOf(amparo, 'office');
  const letters = await idsOf(amparo, 'letter');
  return [
    '/',
    '/cases',
    ...caseTabs.map((tab) => `/cases/${caseFile}/${tab}`),
    '/people',
    `/people/${person}`,
    '/organisations',
    `/organisations/${organisation}`,
    '/letters',
    ...letters.slice(0, 2).map((id) => `/letters/${id}`),
    '/authorities',
    `/authorities/${office}`,
    '/bin',
    ...settingsSections.map((section) => `/settings?section=${section}`),
    '/nowhere',
  ];
}

async function idsOf(
  amparo: Amparo,
  kind: 'case_file' | 'person' | 'organisation' | 'office' | 'letter',
): Promise<string[]> {
  const found = await amparo.request('search.query', { text: '', kinds: [kind], limit: 20, language: 'en' });
  return found.ok ? found.value.map(({ id }) => id) : [];
}

/** Waits until nothing has changed on the page for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const quiet = 150;
        let timer = setTimeout(end, quiet);
        const latest = setTimeout(end, 4000);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        function end() {
          clearTimeout(latest);
          observer.disconnect();
          done();
        }
      }),
  );
}

/** Violations of WCAG, keys shown for texts, and what is wider than its place; empty: nothing. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settle(page);
  const violations = await runAxe(page);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    ),
    ...untranslated(await page.locator('body').innerText()),
    ...(await overflows(page)),
  ];
}

/** The builder puts axe into the page, which costs more than a run: it stays there, and later runs call it. */
async function runAxe(page: Page): Promise<readonly Violation[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as { axe?: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    return axe === undefined ? null : (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return found ?? (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const texts = resolve(import.meta.dirname, '../../src/shared/texts/en');
/** First parts of the keys of all catalogs: a text that begins so is a key without a text. */
const groups = new Set(
  readdirSync(texts).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(texts, file), 'utf8')) as object),
  ),
);

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
