import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { AppError } from '../../src/shared/ipc/error';
import { remoteDesk } from '../../src/main/desk/desk';
import { TypesetPool } from '../../src/main/typeset/typeset.pool';
import { letterHtml, writeLetterPage } from '../lib/letter-html';
import { withHost } from '../lib/host';
import { inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { openTypesetting } from '../lib/typesetting';
import { makeVault, writeLetters, type Workplace } from '../lib/vault';

const rounds = 5;
const thousand = 1000;

/** A thousand different letters to a thousand files, as `letter.saveAll` writes them, with two typeset processes. */
export const letterBatch: Figure = {
  id: 'letter-batch',
  unit: 's per 1,000 letters',
  rival: 'printToPDF loop in two open hidden windows',
  goal: 0.12,
  async measure(bench) {
    const clients = [openTypesetting().client, openTypesetting().client];
    let folder = '';
    const refuse = () => Promise.reject(new AppError('CANCELLED'));
    const desk = { ...remoteDesk(refuse), chooseFolder: async () => folder };
    const place = await makeVault(bench.makeFolder('batch'), { typesetting: new TypesetPool(clients), desk });
    try {
      return await compare(bench, place, (next) => {
        folder = next;
      });
    } finally {
      place.vault.close();
      for (const client of clients) client.close();
    }
  },
};

async function compare(bench: Bench, place: Workplace, choose: (folder: string) => void): Promise<Samples> {
  const { services, vault } = place;
  const ourCount = bench.quick ? 20 : thousand / rounds;
  const rivalCount = bench.quick ? 8 : 200 / rounds;
  const appeals = Array.from({ length: rounds + 1 }, (_, seed) => writeLetters(place, ourCount, seed));
  const setLetters = appeals.map(({ letterIds }) =>
    letterIds.slice(0, rivalCount).map((id) => services.letter.setLetter(services.letter.get(id))),
  );
  const first = setLetters[0]?.[0];
  if (first === undefined) throw new Error('no letter');
  const output = bench.makeFolder('batch-output');
  const file = writeLetterPage(output, first);
  const context = { actor: vault.actor, signal: new AbortController().signal, progress: () => undefined };
  const newFolder = (name: string) => {
    mkdirSync(join(output, name));
    return join(output, name);
  };
  return withHost(bench, 'printer', async (host) => {
    await host.call('print.open', file, 2);
    const ours = async (round: number) => {
      choose(newFolder(`ours-${round}`));
      const appealId = appeals[round]?.appealId ?? '';
      const ms = await timed(() =>
        services.letterOutput.saveAll(context, {
          appealId,
          as: 'separate',
          answer: { accepted: true, reason: '' },
        }),
      );
      return [ms / ourCount];
    };
    const rival = async (round: number) => {
      const letters = (setLetters[round] ?? []).map(letterHtml);
      return [(await host.call('print.files', letters, newFolder(`rival-${round}`))).ms / rivalCount];
    };
    // The last appeal warms both up: processes, fonts, caches.
    await inTurn(
      1,
      () => ours(rounds),
      () => rival(rounds),
    );
    const samples = await inTurn(rounds, ours, rival);
    const note = `${rounds} rounds of ${ourCount} letters against ${rivalCount} of the rival, both scaled to 1,000; the letters are written from the vault to files.`;
    return { ...samples, n: rounds * ourCount, note };
  });
}
