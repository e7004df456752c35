import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pieceSize } from '../../src/shared/evidence/evidence.schema';
import { inTurn, percentile, timed, type Bench, type Figure } from '../lib/measure';
import { makeVault } from '../lib/vault';

/** 100 MB as the page or the disk hands them over: hashed, encrypted, each piece durable, other requests in between. */
export const attach: Figure = {
  id: 'attach',
  unit: 'ms',
  rival: 'plain SQLite: the same pieces, each committed, neither encrypted nor hashed',
  goal: 3,
  async measure(bench) {
    const pieces = Array.from({ length: bench.quick ? 10 : 100 }, () => randomBytes(pieceSize));
    const rounds = bench.quick ? 2 : 7;
    const { vault, services, caseFileIds } = await makeVault(bench.makeFolder('attach'));
    const plain = openBare(bench, 'plain');
    const cipher = openBare(bench, 'cipher');
    const caseFileId = caseFileIds[0] ?? '';
    let longest = 0;
    try {
      const ours = async (round: number) => {
        // Another file each time: the same one would not be stored again.
        const [first = Buffer.alloc(0), ...rest] = pieces;
        const file = [Buffer.concat([randomBytes(16), first.subarray(16)]), ...rest];
        const add = async () => {
          const intakeId = services.attachmentIntake.begin(vault.actor);
          for (const piece of file) {
            const took = await timed(() => services.attachmentIntake.append(vault.actor, intakeId, piece));
            longest = Math.max(longest, took);
          }
          const place = { caseFileId, documentId: null, date: null };
          await services.evidenceIntake.finish(vault.actor, { intakeId, name: `${round}.bin`, place });
        };
        return [await timed(add)];
      };
      const rival = async (round: number) => [await timed(() => plain.add(round, pieces))];
      const samples = await inTurn(rounds, ours, rival);
      const bare: number[] = [];
      for (let round = 0; round < rounds; round += 1) bare.push(await timed(() => cipher.add(round, pieces)));
      const note = `The same pieces into a bare table under the cipher of the vault, neither hashed nor journalled: ${Math.round(percentile(bare, 0.5))} ms. The longest that one piece kept the vault process from its other requests: ${Math.round(longest)} ms.`;
      return { ...samples, n: rounds, note };
    } finally {
      plain.close();
      cipher.close();
      vault.close();
    }
  },
};

function openBare(bench: Bench, kind: 'plain' | 'cipher') {
  const folder = bench.makeFolder(kind);
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'bare.db'));
  if (kind === 'cipher') {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.key(Buffer.concat([Buffer.from('raw:'), randomBytes(32)]));
  }
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = FULL');
  database.exec(
    'create table chunk (file integer, position integer, bytes blob, primary key (file, position))',
  );
  const insert = database.prepare('insert into chunk values (?, ?, ?)');
  return {
    add: (file: number, pieces: readonly Buffer[]) => {
      for (const [position, bytes] of pieces.entries()) insert.run(file, position, bytes);
    },
    close: () => database.close(),
  };
}
