import { parseArgs } from 'node:util';
import { AppError } from '@shared/ipc/error';
import { deriveRows } from '../main/derive';
import { ExitService } from '../main/exchange/exit.service';
import { createServices } from '../main/services';
import { unlockVault } from '../main/vault/vault.service';
import { exitCode, withPassphrase, type Command, type FailureWords, type Terminal } from './command';

export const exportCommand: Command = {
  usage: 'export VAULT --out DIR',
  summary: 'writes everything in a vault into a new folder, readable by anybody: NOT encrypted',
  async run(args, terminal) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [path, ...surplus] = positionals;
    const { out = '' } = values;
    if (path === undefined || surplus.length > 0 || out === '') {
      terminal.complain(`usage: amparo ${exportCommand.usage}`);
      return exitCode.usage;
    }
    return withPassphrase(terminal, failures, async (passphrase) => {
      await exportVault({ path, out, passphrase }, terminal);
      return exitCode.ok;
    });
  },
};

const failures: FailureWords = {
  otherwise: 'The vault cannot be exported',
  named: {
    NOT_A_VAULT: 'This is not a vault',
    WRONG_PASSPHRASE: 'The passphrase is wrong',
    IN_USE: 'The vault is open elsewhere: close it first',
    TARGET_EXISTS: 'The folder is there already: give a new one, nothing is overwritten',
    FILE_UNWRITABLE: 'The folder cannot be written',
    FORBIDDEN: 'Only an administrator may export everything',
  },
};

async function exportVault(
  { path, out, passphrase }: { path: string; out: string; passphrase: Uint8Array },
  terminal: Terminal,
): Promise<void> {
  const vault = await unlockVault(path, passphrase, { store: { derive: deriveRows } });
  try {
    const { store, actor, users } = vault;
    if (users.getActive(actor.id).role !== 'administrator') throw new AppError('FORBIDDEN');
    const { attachment } = createServices(store);
    const pace = { signal: new AbortController().signal, progress: () => undefined };
    const { rows, files } = await new ExitService(store, attachment, Date.now).write(out, pace);
    store.write(actor, 'exit.save', (writer) =>
      writer.note('vault', vault.description.vaultId, { rows, files }),
    );
    terminal.say(`${rows} rows and ${files} files in ${out}`);
    terminal.say('They are NOT encrypted. Keep them as carefully as the vault.');
  } finally {
    vault.close();
  }
}
