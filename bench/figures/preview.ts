import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterPatch } from '../../src/shared/letter/letter.routes';
import { enterPassphrase, openLetter, typeWord } from '../lib/app-page';
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
  await app.inPage(openLetter, { id: letterId, part: partAt });
  await viewer.call('viewer.open', join(root, 'node_modules'));
  const letter = services.letter.get(letterId);
  const wordOf = (index: number) => (index < 0 ? '' : ` mot${index}`);
  const ours = async (index: number) => [
    await app.inPage(typeWord, { old: wordOf(index - 1), word: wordOf(index) }),
  ];
  const rival = async (index: number) => {
    const row = { ...letter, blocks: edited(letter.blocks, wordOf(index)) };
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
    'One word changed in the middle. Ours is the letter page of the app: the word typed into its editor, request, facts, ' +
    'check, compile, page drawn (software rendering). The rival has the same services and typeset process, and is ' +
    'charged neither with an editor nor with the way of the PDF to its page.';
  return { ...samples, n: rounds, note };
}

type Blocks = NonNullable<LetterPatch['blocks']>;

/** The third paragraph; in the outline the subject and the greeting stand before the first. */
const paragraphAt = 2;
const partAt = paragraphAt + 2;

/** The letter with one more word at the end of that paragraph. */
function edited(blocks: Blocks, word: string): Blocks {
  return blocks.map((block, at) => {
    const [first] = block.text.content;
    if (at !== paragraphAt || first?.type !== 'paragraph') return block;
    const content = [...(first.content ?? []), { type: 'text' as const, text: word }];
    return { ...block, text: { ...block.text, content: [{ ...first, content }] } };
  });
}
