import { inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { openPlainServices } from '../lib/plain-store';
import { random } from '../lib/prose';
import { openVault } from '../lib/vault';
import { sentence, wordOfRank } from '../lib/vocabulary';
import type { Services } from '../../src/main/services';

const reader = { id: 'bench', name: 'Bench' };
const rival = 'the same store without encryption';

/** Searches, lists, whole cases: what the app reads, from pages that are and that are not in memory. */
export const encryptionRead: Figure = {
  id: 'encryption-read',
  unit: 'ms',
  rival,
  goal: 1.2,
  measure: (bench) =>
    compare(bench, (services, ids, next) => {
      const id = ids[Math.floor(next() * ids.length)] ?? '';
      services.caseFileView.view(id);
      services.search.query({ text: wordOfRank('ru', Math.floor(next() * 5000)), limit: 20, language: 'fr' });
      services.list.page(reader, {
        list: 'cases',
        text: '',
        filters: { statuses: ['intake'] },
        sort: { key: 'activity', descending: true },
        language: 'fr',
        offset: Math.floor(next() * 500),
        limit: 100,
      });
      services.event.listOfCase(id);
    }),
};

/** An event through its service, durable when it returns. */
export const encryptionWrite: Figure = {
  id: 'encryption-write',
  unit: 'ms',
  rival,
  goal: 1.6,
  measure: (bench) =>
    compare(bench, (services, ids, next) => {
      const caseFileId = ids[Math.floor(next() * ids.length)] ?? '';
      const description = { fr: sentence('fr', next, 40), ru: sentence('ru', next, 40) };
      services.event.create(reader, { caseFileId, description });
    }),
};

async function compare(
  bench: Bench,
  work: (services: Services, ids: readonly string[], next: () => number) => void,
): Promise<Samples> {
  const rounds = bench.quick ? 50 : 500;
  const { folder, plainPath, caseIds, megabytes } = await bench.bigVault();
  const encrypted = await openVault(folder);
  const plain = openPlainServices(plainPath);
  try {
    const ours = async (round: number) => {
      const next = random(round);
      return [await timed(() => work(encrypted.services, caseIds, next))];
    };
    const theirs = async (round: number) => {
      const next = random(round);
      return [await timed(() => work(plain.services, caseIds, next))];
    };
    await inTurn(
      30,
      (round) => ours(10_000 + round),
      (round) => theirs(10_000 + round),
    );
    const samples = await inTurn(rounds, ours, theirs);
    const note = `A store of ${megabytes} MB; both with 256 MB of pages in memory, WAL and synchronous=FULL.`;
    return { ...samples, n: rounds, note };
  } finally {
    plain.close();
    encrypted.vault.close();
  }
}
