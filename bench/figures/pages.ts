import { enterPassphrase, filterAndSort, openEvents, showCases } from '../lib/app-page';
import { withHost, type Host } from '../lib/host';
import { frame, inTurn, type Bench, type Figure, type Samples } from '../lib/measure';
import { passphrase } from '../lib/vault';

/** The list of cases: a word typed into its filter, then sorted, each until it is painted. */
export const list: Figure = {
  ...frame,
  id: 'list',
  goal: 1,
  measure: (bench) =>
    inApp(bench, async (host) => {
      const rounds = bench.quick ? 10 : 60;
      await host.inPage(showCases, undefined);
      const ours = (round: number) =>
        host.inPage(filterAndSort, ['77', '12', '9', 'centre'][round % 4] ?? '');
      await inTurn(3, ours, async () => []);
      const samples = await inTurn(rounds, ours, async () => frame.sample);
      return { ...samples, n: samples.ours.length };
    }),
};

/** From the list to a case with 500 events, its events painted. */
export const caseOpen: Figure = {
  id: 'case-open',
  unit: 'ms',
  rival: 'what feels immediate',
  goal: 1,
  measure: (bench) =>
    inApp(bench, async (host, id) => {
      const rounds = bench.quick ? 5 : 20;
      const ours = async () => {
        await host.inPage(showCases, undefined);
        return [await host.inPage(openEvents, id)];
      };
      await inTurn(2, ours, async () => []);
      const samples = await inTurn(rounds, ours, async () => [50]);
      return { ...samples, n: rounds };
    }),
};

/** Starts the app on the large vault and unlocks it. */
async function inApp(
  bench: Bench,
  work: (host: Host, longCaseId: string) => Promise<Omit<Samples, 'note'>>,
): Promise<Samples> {
  const { folder, cases, longCaseId } = await bench.bigVault();
  return withHost(
    bench,
    'app',
    async (host) => {
      await host.call('painted', 'input[type=password]');
      await host.inPage(enterPassphrase, passphrase);
      const note = `A vault of ${cases} cases; painted by software, until the frame that shows it was painted.`;
      return { ...(await work(host, longCaseId)), note };
    },
    [folder],
  );
}
