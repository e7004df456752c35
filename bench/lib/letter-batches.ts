/** A thousand different letters to a thousand files, in rounds, as `letter.saveAll` writes them with two typeset processes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/shared/ipc/error';
import { remoteDesk } from '../../src/main/desk/desk';
import type { SetLetter } from '../../src/main/letter/letter-setting.service';
import { TypesetPool } from '../../src/main/typeset/typeset.pool';
import { timed, type Bench } from './measure';
import { openTypesetting } from './typesetting';
import { makeVault, writeLetters } from './vault';

export const batchRounds = 5;
const thousand = 1000;

export interface LetterBatches {
  /** How many letters a round has. */
  readonly count: number;
  /** Writes the letters of a round; round `batchRounds` is one more, to warm up with. @returns ms, scaled to one letter */
  save(round: number): Promise<number>;
  /** The first letters of a round, put together but not set: what a rival is given. */
  first(round: number, count: number): readonly SetLetter[];
  /** A new folder for what a rival writes. */
  newFolder(name: string): string;
  close(): void;
}

/** Opens a vault of its own with all the letters in it. */
export async function openBatches(bench: Bench): Promise<LetterBatches> {
  const clients = [openTypesetting().client, openTypesetting().client];
  let folder = '';
  const refuse = () => Promise.reject(new AppError('CANCELLED'));
  const desk = { ...remoteDesk(refuse), chooseFolder: async () => folder };
  const place = await makeVault(bench.makeFolder('batch'), { typesetting: new TypesetPool(clients), desk });
  const { services, vault } = place;
  const count = bench.quick ? 20 : thousand / batchRounds;
  const appeals = Array.from({ length: batchRounds + 1 }, (_, seed) => writeLetters(place, count, seed));
  const output = bench.makeFolder('batch-output');
  const newFolder = (name: string) => {
    mkdirSync(join(output, name));
    return join(output, name);
  };
  const context = { actor: vault.actor, signal: new AbortController().signal, progress: () => undefined };
  return {
    count,
    save: async (round) => {
      folder = newFolder(`ours-${round}`);
      const appealId = appeals[round]?.appealId ?? '';
      const answer = { accepted: true, reason: '' };
      const save = () => services.letterOutput.saveAll(context, { appealId, as: 'separate', answer });
      return (await timed(save)) / count;
    },
    first: (round, wanted) =>
      (appeals[round]?.letterIds ?? [])
        .slice(0, wanted)
        .map((id) => services.letter.setLetter(services.letter.get(id))),
    newFolder,
    close: () => {
      vault.close();
      for (const client of clients) client.close();
    },
  };
}
