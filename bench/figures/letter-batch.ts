import { batchRounds, openBatches, type LetterBatches } from '../lib/letter-batches';
import { letterHtml, writeLetterPage } from '../lib/letter-html';
import { withHost } from '../lib/host';
import { inTurn, type Bench, type Figure, type Samples } from '../lib/measure';

/** A thousand different letters to a thousand files, against what Chromium prints. */
export const letterBatch: Figure = {
  id: 'letter-batch',
  unit: 's per 1,000 letters',
  rival: 'printToPDF loop in two open hidden windows',
  goal: 0.12,
  async measure(bench) {
    const batches = await openBatches(bench);
    try {
      return await compare(bench, batches);
    } finally {
      batches.close();
    }
  },
};

async function compare(bench: Bench, batches: LetterBatches): Promise<Samples> {
  const rivalCount = bench.quick ? 8 : 200 / batchRounds;
  const rounds = Array.from({ length: batchRounds + 1 }, (_, round) => batches.first(round, rivalCount));
  const first = rounds[0]?.[0];
  if (first === undefined) throw new Error('no letter');
  const file = writeLetterPage(batches.newFolder('page'), first);
  return withHost(bench, 'printer', async (host) => {
    await host.call('print.open', file, 2);
    const ours = async (round: number) => [await batches.save(round)];
    const rival = async (round: number) => {
      const letters = (rounds[round] ?? []).map(letterHtml);
      const { ms } = await host.call('print.files', letters, batches.newFolder(`rival-${round}`));
      return [ms / rivalCount];
    };
    // The last round warms both up: processes, fonts, caches.
    await inTurn(
      1,
      () => ours(batchRounds),
      () => rival(batchRounds),
    );
    const samples = await inTurn(batchRounds, ours, rival);
    const note = `${batchRounds} rounds of ${batches.count} letters against ${rivalCount} of the rival, both scaled to 1,000; the letters are written from the vault to files.`;
    return { ...samples, n: batchRounds * batches.count, note };
  });
}
