import type { TypesetRequest } from '@shared/typeset/typeset.schema';
import { endBeyond } from './typeset/memory-guard';
import { collectOften } from './typeset/collect-often';
import { Typesetter } from './typeset/typesetter';
import { typesetPaths } from './typeset/layouts';
import { electronPort, processPort, type ElectronPort } from './typeset/typeset.port';
import { serveTypeset } from './typeset/typeset.server';

/**
 * The typeset process: Typst and nothing else. It holds no key and no file of the vault, and may die at any time: hostile
 * text can abort the compiler. Started by the shell as a utilityProcess (each message brings a MessagePort) or forked
 * under plain Node (the channel itself is the port).
 */

/** Electron's `process.parentPort`, there only in a utilityProcess. */
interface ParentPort {
  on(event: 'message', listener: (event: { ports: ElectronPort[] }) => void): unknown;
}

const flag = '--resources=';
const memoryFlag = '--memory=';
/** Three times what a dossier of 500 pages takes. */
const memoryLimit = 3 * 1024 ** 3;

/** Long documents are watched over; the thread is not there for letters, which cannot grow so large. */
function guardOnce(limit: number): (request: TypesetRequest) => void {
  let guarded = false;
  return ({ kind }) => {
    if (guarded || kind === 'letter' || kind === 'sheet') return;
    guarded = true;
    endBeyond(limit);
  };
}

function start(): void {
  const resources = process.argv.find((argument) => argument.startsWith(flag))?.slice(flag.length);
  if (resources === undefined) throw new Error(`usage: typeset.process ${flag}FOLDER [${memoryFlag}BYTES]`);
  const typesetter = new Typesetter(typesetPaths(resources));
  const given = process.argv.find((argument) => argument.startsWith(memoryFlag))?.slice(memoryFlag.length);
  const watch = {
    before: guardOnce(given === undefined ? memoryLimit : Number(given)),
    after: collectOften(),
  };
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort !== undefined) {
    parentPort.on('message', ({ ports }) => {
      for (const port of ports) serveTypeset(electronPort(port), typesetter, watch);
    });
    return;
  }
  process.on('disconnect', () => process.exit(0));
  serveTypeset(processPort(process), typesetter, watch);
}

start();
