import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AppError } from '@shared/ipc/error';
import { deriveRows } from '../main/derive';
import { readExit } from '../main/exchange/exit-reader';
import { renewDerived } from '../main/renew-derived';
import { createVault } from '../main/vault/vault.service';
import { exitCode, withPassphrase, type Command, type FailureWords, type Terminal } from './command';

interface Order {
  readonly from: string;
  readonly out: string;
  readonly name: string;
  readonly user: string;
  readonly passphrase: Uint8Array<ArrayBuffer>;
}

export const importCommand: Command = {
  usage: 'import DIR --out FOLDER --name NAME --user USER',
  summary: 'makes a new vault out of what “export” wrote; the passphrase is that of the new vault',
  async run(args, terminal) {
    const options = { out: { type: 'string' }, name: { type: 'string' }, user: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [from, ...surplus] = positionals;
    const { out = '', name = '', user = '' } = values;
    if (from === undefined || surplus.length > 0 || [out, name, user].includes('')) {
      terminal.complain(`usage: amparo ${importCommand.usage}`);
      return exitCode.usage;
    }
    return withPassphrase(terminal, failures, async (passphrase) => {
      await importVault({ from, out, name, user, passphrase }, terminal);
      return exitCode.ok;
    });
  },
};

const failures: FailureWords = {
  otherwise: 'The folder cannot be read',
  named: {
    NOT_A_VAULT: 'This folder was not written by “amparo export”',
    NEWER_VERSION: 'The folder was written by another version',
    DAMAGED: 'A file of the folder is missing or was changed',
    WEAK_PASSPHRASE: 'The passphrase is too easy to guess',
    TARGET_EXISTS: 'There is a vault of this name already: nothing is overwritten',
    VAULT_EXISTS: 'There is a vault of this name already: nothing is overwritten',
  },
};

async function importVault({ from, out, name, user, passphrase }: Order, terminal: Terminal): Promise<void> {
  if (!existsSync(from)) throw new AppError('NOT_A_VAULT');
  const input = { folder: out, name, userName: user, passphrase };
  const { vault, recoveryKey } = await createVault(input, { store: { derive: deriveRows } });
  try {
    const { store, actor, description } = vault;
    const { rows, files } = readExit(store, actor, from);
    renewDerived(store, actor);
    terminal.say(`${rows} rows and ${files} files in ${description.folder}`);
    terminal.say(`Recovery key, to be written on paper: ${recoveryKey.join(' ')}`);
  } finally {
    vault.close();
  }
}
