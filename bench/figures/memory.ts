import { readFileSync } from 'node:fs';
import { ask, enterPassphrase } from '../lib/app-page';
import { withHost, type Host } from '../lib/host';
import { inTurn, type Figure } from '../lib/measure';
import { makeVault, passphrase } from '../lib/vault';

/** Long enough for what a start leaves behind to be collected. */
const settling = 3000;

/** The share of memory of every process of the app, with a case open and a letter of it set. */
export const memory: Figure = {
  id: 'memory',
  unit: 'MB, proportional set size of all processes',
  rival: 'a blank Electron window',
  goal: 1.5,
  async measure(bench) {
    if (process.platform !== 'linux') throw new Error('memory is measured on Linux only: it reads /proc');
    const rounds = bench.quick ? 1 : 5;
    const { vault, caseFileIds } = await makeVault(bench.makeFolder('memory'));
    vault.close();
    const { folder } = vault.description;
    const ours = () =>
      withHost(
        bench,
        'app',
        async (host) => {
          await host.call('painted', 'input[type=password]');
          await host.inPage(enterPassphrase, passphrase);
          await openCase(host, caseFileIds[0] ?? '');
          return [await settledMemory(host)];
        },
        [folder],
      );
    const rival = () =>
      withHost(bench, 'blank', async (host) => {
        await host.call('painted', 'p');
        return [await settledMemory(host)];
      });
    const samples = await inTurn(rounds, ours, rival);
    const note =
      'Window, vault process and Chromium’s own processes, 3 s after the case was opened; the blank window likewise.';
    return { ...samples, n: rounds, note };
  },
};

async function openCase(host: Host, id: string): Promise<void> {
  await host.inPage(ask, { route: 'casefile.view', input: { id } });
  await host.call('run', `location.hash = '#/cases/${id}'; 0`);
}

async function settledMemory(host: Host): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, settling));
  const pids = await host.call('processes');
  return pids.reduce((sum, pid) => sum + proportionalSetSize(pid), 0);
}

/** In MB. */
function proportionalSetSize(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}
