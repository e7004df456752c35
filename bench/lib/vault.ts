/** A vault with the cases of the demonstration, a letterhead and a signature: what letters are measured on. */
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../src/shared/ipc/error';
import { installDirectories } from '../../src/main/authority/starter-directory';
import { fillDemo } from '../../src/main/demo/demo.service';
import { deriveRows } from '../../src/main/derive';
import type { Desk } from '../../src/main/desk/desk';
import { createServices, type Services } from '../../src/main/services';
import type { Typesetting } from '../../src/main/typeset/typeset.port';
import { defaultKdf } from '../../src/main/vault/kdf';
import { createVault, unlockVault, type OpenVault } from '../../src/main/vault/vault.service';
import { strokes } from './picture';
import { paragraph, random } from './prose';

export const passphrase = 'anchor velvet tundra lamp orbit';
export const passphraseBytes = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(passphrase));

const options = { store: { derive: deriveRows } };

export interface Workplace {
  readonly vault: OpenVault;
  readonly services: Services;
  /** The cases of the demonstration. */
  readonly caseFileIds: readonly string[];
}

export interface Around {
  readonly typesetting?: Typesetting;
  readonly desk?: Desk;
}

/** Makes a vault inside `folder` and leaves it open. */
export async function makeVault(folder: string, around: Around = {}, kdf = defaultKdf): Promise<Workplace> {
  const { vault } = await createVault(
    { folder, name: 'Bench', userName: 'Aigerim', passphrase: passphraseBytes() },
    { ...options, kdf },
  );
  const services = createServices(vault.store, around);
  installDirectories({ store: vault.store, ...services }, vault.actor);
  const { caseFiles } = fillDemo(services, vault.actor);
  addPictures(vault, services);
  return { vault, services, caseFileIds: caseFiles.map(({ id }) => id) };
}

/** Opens a vault. The process of an app that was just ended may still hold it for a moment. */
export async function openVault(folder: string, around: Around = {}): Promise<Workplace> {
  const until = performance.now() + 15_000;
  for (;;) {
    try {
      const vault = await unlockVault(folder, passphraseBytes(), { ...options, kdf: defaultKdf });
      return { vault, services: createServices(vault.store, around), caseFileIds: [] };
    } catch (error) {
      const isHeld = error instanceof AppError && error.code === 'IN_USE';
      if (!isHeld || performance.now() > until) throw error;
      await setTimeout(500);
    }
  }
}

/** The sizes of performance.md: a letterhead of 2100 × 300 and a signature of 900 × 300 dots. */
function addPictures({ actor }: OpenVault, services: Services): void {
  const logo = services.attachment.addImage(actor, 'logo.png', strokes(2100, 300));
  const signature = services.attachment.addImage(actor, 'signature.png', strokes(900, 300));
  const settings = services.settings.current();
  services.settings.change(actor, settings.revision, { logoId: logo.id, ownApproval: true });
  for (const { id, revision } of services.signatory.list()) {
    services.signatory.update(actor, id, revision, { signatureImageId: signature.id });
  }
}

export interface WrittenAppeal {
  readonly appealId: string;
  readonly letterIds: readonly string[];
}

/** Writes `count` letters, French and Russian in turn, each with text of its own around the demands of its case. */
export function writeLetters(place: Workplace, count: number, seed: number): WrittenAppeal {
  const { services, vault, caseFileIds } = place;
  const caseFileId = caseFileIds[seed % caseFileIds.length];
  const { lines } = services.office.list({ text: '', limit: 500, offset: 0 });
  const offices = lines.filter((one) => 'fr' in one.office.forms && 'ru' in one.office.forms);
  if (caseFileId === undefined || offices.length === 0)
    throw new Error('the demonstration has no case or office');
  const addressees = Array.from({ length: Math.ceil(count / 2) }, (_, index) => ({
    officeId: offices[index % offices.length]?.office.id ?? '',
  }));
  const { appealId, letters } = services.appeal.createForCase(vault.actor, {
    caseFileId,
    addressees,
    languages: ['fr', 'ru'],
    template: 'campaign-message',
  });
  for (const [index, { id, revision, blocks, language }] of letters.entries()) {
    const next = random(seed * 100_000 + index);
    const demands = blocks.filter((block) => block.kind === 'demands');
    const own = Array.from({ length: 5 }, (_, at) => ({
      id: `own-${at}`,
      kind: 'free' as const,
      text: textOf(paragraph(language === 'ru' ? 'ru' : 'fr', next, language === 'ru' ? 250 : 290)),
    }));
    services.letter.change(vault.actor, id, revision, { blocks: [...own, ...demands] });
  }
  return { appealId, letterIds: letters.map(({ id }) => id) };
}

function textOf(text: string) {
  return {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  };
}
