import { ask, enterPassphrase } from '../lib/app-page';
import { withHost, type Host } from '../lib/host';
import type { Figure } from '../lib/measure';
import { paragraph, random } from '../lib/prose';
import { makeVault, passphrase, writeLetters, type Workplace } from '../lib/vault';

const frame = 1000 / 60;
const pages = 500;
/** Many short entries, as a chronology has them: 500 pages of unbroken prose would pass what a dossier may hold. */
const eventLength = 120;
const eventsOfPage = 7;

/** How long the main process, which answers the window, is held up while letters and a long dossier are set. */
export const stall: Figure = {
  id: 'stall',
  unit: 'ms, longest time the main thread did not answer',
  rival: 'a frame at 60 Hz',
  goal: 0.5,
  async measure(bench) {
    const place = await makeVault(bench.makeFolder('stall'));
    const rounds = bench.quick ? 1 : 5;
    const appeals = Array.from(
      { length: rounds },
      (_, seed) => writeLetters(place, bench.quick ? 10 : 40, seed).appealId,
    );
    const caseFileId = addLongCase(place, (bench.quick ? 2 : pages) * eventsOfPage);
    place.vault.close();
    return withHost(bench, 'app', (host) => watch(host, appeals, caseFileId), [
      place.vault.description.folder,
    ]);
  },
};

async function watch(host: Host, appeals: readonly string[], caseFileId: string) {
  await host.call('painted', 'input[type=password]');
  await host.inPage(enterPassphrase, passphrase);
  const idle = await longest(host, () => new Promise((resolve) => setTimeout(resolve, 5000)));
  const ours: number[] = [];
  let pageCount = 0;
  for (const appealId of appeals) {
    ours.push(await longest(host, () => issueLetters(host, appealId)));
    const sections = ['person', 'summary', 'chronology', 'documents'];
    const choice = { caseFileId, language: 'fr', sections, upTo: 4, recipient: 'Bench', includeHealth: true };
    ours.push(
      await longest(host, async () => {
        const made: { dossier: { pageCount: number } } = await host.inPage(ask, {
          route: 'dossier.make',
          input: choice,
        });
        pageCount = made.dossier.pageCount;
      }),
    );
  }
  const note = `1 ms ticker in the main process of the app; the dossier has ${pageCount} pages; idle, the longest pause was ${idle.toPrecision(3)} ms.`;
  return { ours, rival: [frame], n: ours.length, note };
}

async function longest(host: Host, work: () => Promise<unknown>): Promise<number> {
  await host.call('tick.start');
  await work();
  return (await host.call('tick.stop')).longest;
}

/** Sets and keeps every letter of the appeal. */
async function issueLetters(host: Host, appealId: string): Promise<void> {
  const accepted = [
    'holderUnknown',
    'addresseeUnverified',
    'formsUnverified',
    'nameFormsUnconfirmed',
    'languageNotAccepted',
    'noPostalAddress',
    'pressAddress',
    'consentMissing',
    'groundUnverified.hrd-12',
  ];
  await host.inPage(ask, { route: 'letter.issueAll', input: { appealId, accepted } });
}

function addLongCase({ services, vault, caseFileIds }: Workplace, count: number): string {
  const [caseFileId = ''] = caseFileIds;
  for (let index = 0; index < count; index += 1) {
    services.event.create(vault.actor, {
      caseFileId,
      kind: 'incident',
      titles: { fr: paragraph('fr', random(index), 40) },
      description: { fr: paragraph('fr', random(index), eventLength) },
      sensitivity: 1,
    });
  }
  return caseFileId;
}
