/** A store with a case and a desk, and files that come into it as the page sends them. */
import { createHash, randomBytes } from 'node:crypto';
import { pieceSize } from '@shared/evidence/evidence.schema';
import { remoteDesk } from '../desk/desk';
import { createServices } from '../services';
import { openTestServices } from '../services.testkit';
import type { Typesetting } from '../typeset/typeset.port';
import { temporaryFolder } from '../vault/vault.testkit';

export const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), randomBytes(200)]);

export function openEvidence(given: { typesetting?: Typesetting } = {}) {
  const folder = temporaryFolder();
  const seen: { files: string[]; savePath: string | undefined } = { files: [], savePath: undefined };
  const desk = {
    ...remoteDesk(() => Promise.reject(new Error('not asked for'))),
    chooseFiles: () => Promise.resolve(seen.files),
    chooseSavePath: () => Promise.resolve(seen.savePath),
  };
  const test = openTestServices();
  const services = createServices(test.store, { desk, ...given });
  const caseFileId = services.caseFile.create(test.actor, {}).id;
  const place = { caseFileId, documentId: null, date: null };
  const context = (
    signal = new AbortController().signal,
    progress = (_done: number, _total: number) => undefined,
  ) => ({
    actor: test.actor,
    signal,
    progress,
  });
  const add = async (bytes: Uint8Array, name = 'paper.png', where: typeof place | object = {}) => {
    const id = services.attachmentIntake.begin(test.actor);
    for (let at = 0; at < bytes.length; at += pieceSize) {
      services.attachmentIntake.append(test.actor, id, bytes.subarray(at, at + pieceSize));
    }
    return services.evidenceIntake.finish(test.actor, { intakeId: id, name, place: { ...place, ...where } });
  };
  const added = async (...given: Parameters<typeof add>) => {
    const result = await add(...given);
    if (result.outcome !== 'added') throw new Error('not added');
    return result;
  };
  const count = (table: string) => test.database.prepare(`select count(*) as n from ${table}`).get();
  return { ...test, services, folder, seen, place, context, add, added, count };
}
