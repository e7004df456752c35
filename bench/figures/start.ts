import { withHost } from '../lib/host';
import { inTurn, type Figure } from '../lib/measure';
import { makeVault } from '../lib/vault';

/** From the start of the process to the frame in which the passphrase can be typed. */
export const start: Figure = {
  id: 'start',
  unit: 'ms',
  rival: 'a blank Electron window',
  goal: 1.15,
  async measure(bench) {
    const rounds = bench.quick ? 3 : 9;
    const { vault } = await makeVault(bench.makeFolder('start'));
    vault.close();
    const { folder } = vault.description;
    const painted = (mode: 'app' | 'blank', selector: string) =>
      withHost(
        bench,
        mode,
        async (host) => [(await host.call('painted', selector)) - host.startedAt],
        mode === 'app' ? [folder] : [],
      );
    const ours = () => painted('app', 'input[type=password]');
    const rival = () => painted('blank', 'p');
    // The first of each reads the files from the disk.
    await inTurn(1, ours, rival);
    const samples = await inTurn(rounds, ours, rival);
    const note =
      'New profile each time, so without the code cache of earlier starts; the vault process starts beside the page.';
    return { ...samples, n: rounds, note };
  },
};
