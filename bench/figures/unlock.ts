import { deriveKey } from '../../src/main/vault/kdf';
import { readHeader } from '../../src/main/vault/keyfile';
import { enterPassphrase } from '../lib/app-page';
import { withHost } from '../lib/host';
import { inTurn, timed, type Figure } from '../lib/measure';
import { passphrase, passphraseBytes } from '../lib/vault';

/** From the passphrase entered to the start page drawn, on a large vault. */
export const unlock: Figure = {
  id: 'unlock',
  unit: 'ms',
  rival: 'the key derivation alone',
  goal: 1.5,
  async measure(bench) {
    const rounds = bench.quick ? 3 : 7;
    const { folder, cases, events, letters, megabytes } = await bench.bigVault();
    const [user] = readHeader(folder).users;
    if (user === undefined) throw new Error('a vault without a user');
    const salt = Buffer.from(user.salt, 'base64');
    const ours = () =>
      withHost(
        bench,
        'app',
        async (host) => {
          await host.call('painted', 'input[type=password]');
          return [await host.inPage(enterPassphrase, passphrase)];
        },
        [folder],
      );
    const rival = async () => [await timed(() => deriveKey(passphraseBytes(), salt, user.kdf))];
    await inTurn(1, ours, rival);
    const samples = await inTurn(rounds, ours, rival);
    const { memory, passes, lanes } = user.kdf;
    const note = `${cases} cases, ${events} events, ${letters} letters (${megabytes} MB), put in in bulk without journal entries; Argon2id as the app sets it for a new vault: ${memory / 1024} MiB, ${passes} passes, ${lanes} lanes. The app is started anew for each round.`;
    return { ...samples, n: rounds, note };
  },
};
