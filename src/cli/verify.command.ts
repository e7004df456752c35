import { parseArgs } from 'node:util';
import { verifyVault, type Finding } from '../main/vault/verify.service';
import { exitCode, withPassphrase, type Command, type FailureWords, type Terminal } from './command';

export const verifyCommand: Command = {
  usage: 'verify VAULT',
  summary: 'checks pages, integrity, schema, journal and attachments of a vault; changes nothing',
  async run(args, terminal) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [path, ...surplus] = positionals;
    if (path === undefined || surplus.length > 0) {
      terminal.complain('usage: amparo verify VAULT');
      return exitCode.usage;
    }
    return withPassphrase(terminal, failures, async (passphrase) =>
      report(await verifyVault(path, passphrase), terminal),
    );
  },
};

const failures: FailureWords = {
  otherwise: 'The vault cannot be checked',
  named: {
    NOT_A_VAULT: 'This is not a vault',
    WRONG_PASSPHRASE: 'The passphrase is wrong',
    NEWER_VERSION: 'The vault was made by another or newer version',
    IN_USE: 'The vault is open elsewhere: close it first',
    DAMAGED: 'The header of the vault (vault.json) is damaged, and so is its copy',
  },
};

const titles: Record<Finding['check'], string> = {
  pages: 'Every page authentic',
  log: 'Write-ahead log',
  cipher: 'Encryption',
  integrity: 'Integrity of the database',
  references: 'References between records',
  schema: 'Tables and triggers',
  journal: 'Chain of the journal',
  users: 'People who may open it',
  attachments: 'Attachments',
};

function report(findings: readonly Finding[], terminal: Terminal): number {
  for (const { check, ok, detail } of findings) {
    const numbers = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
    terminal.say(`${ok ? 'ok   ' : 'FAULT'}  ${titles[check].padEnd(27)} ${numbers.join(', ')}`.trimEnd());
  }
  const faults = findings.filter((finding) => !finding.ok).length;
  terminal.say(
    faults === 0 ? 'The vault is sound.' : `${faults} of ${findings.length} checks found a fault.`,
  );
  if (faults > 0) terminal.say('Do not work on in it: restore the newest backup beside it and compare.');
  return faults === 0 ? exitCode.ok : exitCode.fault;
}
