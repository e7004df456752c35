import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterPatch } from '../../src/shared/letter/letter.routes';
import { enterPassphrase, showPreview } from '../lib/app-page';
import { Host } from '../lib/host';
import { inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { root } from '../lib/paths';
import { openTypesetting } from '../lib/typesetting';
import { makeVault, openVault, passphrase, writeLetters, type Workplace } from '../lib/vault';

/** A keystroke in the text of a letter to the drawn page, in the page of the app. */
export const preview: Figure = {
  id: 'preview',
  unit: 'ms',
  rival: 'the PDF of the same edit through pdf.js',
  goal: 0.2,
  async measure(bench) {
    const place = await makeVault(bench.makeFolder('preview'));
    const [letterId] = writeLetters(place, 2, 3).letterIds;
    place.vault.close();
    if (letterId === undefined) throw new Error('no letter');
    const { folder } = place.vault.description;
    // The app and the rival each have the vault open.
    const copy = join(bench.makeFolder('preview-copy'), 'Bench');
    cpSync(folder, copy, { recursive: true });
    const { client } = openTypesetting();
    const own = await openVault(folder, { typesetting: client });
    const hosts = [new Host(bench, 'app', [copy]), new Host(bench, 'viewer')] as const;
    try {
      return await compare(bench, own, letterId, hosts);
    } finally {
      await Promise.all(hosts.map((host) => host.end()));
      own.vault.close();
      client.close();
    }
  },
};

async function compare(
  bench: Bench,
  { services }: Workplace,
  letterId: string,
  [app, viewer]: readonly [Host, Host],
): Promise<Samples> {
  await app.call('painted', 'input[type=password]');
  await app.inPage(enterPassphrase, passphrase);
  await viewer.call('viewer.open', join(root, 'node_modules'));
  const letter = services.letter.get(letterId);
  const edit = (index: number): LetterPatch => ({
    blocks: edited(letter.blocks, `${letter.language}${index}`),
  });
  const ours = async (index: number) => [await app.inPage(showPreview, { id: letterId, patch: edit(index) })];
  const rival = async (index: number) => {
    const row = { ...letter, blocks: edit(index).blocks ?? [] };
    let pdf = '';
    const setting = await timed(async () => {
      pdf = Buffer.from(await services.letterOutput.pdf(row)).toString('base64');
    });
    return [setting + (await viewer.call('viewer.show', pdf))];
  };
  const rounds = bench.quick ? 6 : 60;
  const warmUp = 5;
  await inTurn(warmUp, ours, rival);
  const samples = await inTurn(
    rounds,
    (index) => ours(warmUp + index),
    (index) => rival(warmUp + index),
  );
  const note =
    'One word changed in the middle. Ours: request, facts, compile, SVG as a picture, drawn (software rendering); without ' +
    'the pause of the editor between keystrokes. The rival has the same services and typeset process, and is not ' +
    'charged with the way of the PDF to its page.';
  return { ...samples, n: rounds, note };
}

type Blocks = NonNullable<LetterPatch['blocks']>;

/** The letter with one more word at the end of its third paragraph. */
function edited(blocks: Blocks, word: string): Blocks {
  return blocks.map((block, at) => {
    const [first] = block.text.content;
    if (at !== 2 || first?.type !== 'paragraph') return block;
    const content = [...(first.content ?? []), { type: 'text' as const, text: ` ${word}` }];
    return { ...block, text: { ...block.text, content: [{ ...first, content }] } };
  });
}
