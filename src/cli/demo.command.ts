import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPassphrase } from '@shared/demo/demo.routes';
import type { Dossier } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import { installDirectories } from '../main/authority/starter-directory';
import { installDeadlineRules } from '../main/deadline/shipped-deadline-rules';
import { installPlaybooks } from '../main/playbook/shipped-playbooks';
import {
  addDemoFiles,
  demoVault,
  fillDemo,
  makeDemoDossiers,
  writeDemoLetters,
} from '../main/demo/demo.service';
import { deriveRows } from '../main/derive';
import { letterFileName } from '../main/letter/letter-file-name';
import { renewDerived } from '../main/renew-derived';
import { createServices, type Services } from '../main/services';
import { typesetPaths } from '../main/typeset/layouts';
import { Typesetter } from '../main/typeset/typesetter';
import { createVault } from '../main/vault/vault.service';
import { exitCode, type Command, type Terminal } from './command';

export const demoCommand: Command = {
  usage: 'demo --out DIR',
  summary: 'makes the demonstration vault, its letters and dossiers, without a window',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
    const { out } = values;
    if (out === undefined || out === '') {
      terminal.complain('usage: amparo demo --out DIR');
      return exitCode.usage;
    }
    if (existsSync(out) && readdirSync(out).length > 0) {
      terminal.complain(`${out} is not empty: give a new folder, nothing is overwritten.`);
      return exitCode.usage;
    }
    try {
      await makeDemo(out, terminal);
      return exitCode.ok;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      terminal.complain(`The demonstration could not be made (${error.code} ${JSON.stringify(error.data)})`);
      return exitCode.fault;
    }
  },
};

async function makeDemo(out: string, terminal: Terminal): Promise<void> {
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const passphrase = new TextEncoder().encode(demoPassphrase);
  const { vault } = await createVault(
    { ...demoVault, folder: out, passphrase },
    { demo: true, store: { derive: deriveRows } },
  );
  try {
    const { store, actor, description } = vault;
    renewDerived(store, actor);
    const typesetting = new Typesetter(typesetPaths(resources()));
    const services = createServices(store, { typesetting });
    installDirectories({ store, ...services }, actor);
    installPlaybooks({ store, ...services });
    installDeadlineRules({ store, ...services });
    const content = fillDemo(services, actor);
    const context = { actor, signal: new AbortController().signal, progress: () => undefined };
    await addDemoFiles(services, content, actor);
    await writeDemoLetters(services, content, context);
    const dossiers = await makeDemoDossiers(services, content, context);
    terminal.say(`vault    ${description.folder}  (passphrase: ${demoPassphrase})`);
    await saveLetters(services, out, terminal);
    saveDossiers(services, dossiers, out, terminal);
  } finally {
    vault.close();
  }
}

/** The bundle lies in out/main of the tree. */
function resources(): string {
  return join(import.meta.dirname, '..', '..', 'resources');
}

async function saveLetters(services: Services, out: string, terminal: Terminal): Promise<void> {
  const folder = join(out, 'letters');
  mkdirSync(folder);
  const { lines } = services.letterList.list({ offset: 0, limit: 200 });
  for (const [index, { id }] of lines.toReversed().entries()) {
    const letter = services.letter.get(id);
    // Drafts to one office have no number to tell them apart.
    const number = String(index + 1).padStart(2, '0');
    const name = `${number} ${letterFileName(letter, services.letter.factsOf(letter))} ${letter.language}.pdf`;
    const path = join(folder, name);
    writeFileSync(path, await services.letterOutput.pdf(letter));
    terminal.say(`letter   ${path}`);
  }
}

function saveDossiers(
  services: Services,
  dossiers: readonly Dossier[],
  out: string,
  terminal: Terminal,
): void {
  const folder = join(out, 'dossiers');
  mkdirSync(folder);
  for (const { attachmentId, caseFileId, language, copyNumber } of dossiers) {
    const { number } = services.caseFile.get(caseFileId);
    const path = join(folder, `${number} ${language} copy ${copyNumber}.pdf`);
    writeFileSync(path, services.attachment.getBytes(attachmentId));
    terminal.say(`dossier  ${path}`);
  }
}
