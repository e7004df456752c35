import type { TypesetRequest } from '../../src/shared/typeset/typeset.schema';
import type { SetLetter } from '../../src/main/letter/letter-setting.service';
import type { Figure } from '../lib/measure';
import { paragraph, random } from '../lib/prose';
import { openTypesetting } from '../lib/typesetting';
import { makeVault, writeLetters } from '../lib/vault';

/** How many answers before a mark are looked at. */
const window = 100;
const megabyte = 1024 ** 2;

/** Whether one typeset process that sets thousands of letters grows. */
export const letterSoak: Figure = {
  id: 'letter-soak',
  unit: 'MB resident',
  rival: 'the same process after a tenth of the letters',
  goal: 1.1,
  async measure(bench) {
    const total = bench.quick ? 500 : 5000;
    const { client, memory } = openTypesetting();
    const place = await makeVault(bench.makeFolder('soak'), { typesetting: client });
    const { services } = place;
    const models = writeLetters(place, 20, 1).letterIds.map((id) =>
      services.letter.setLetter(services.letter.get(id)),
    );
    place.vault.close();
    const resident: number[] = [];
    try {
      for (let index = 0; index < total; index += 1) {
        const model = models[index % models.length];
        if (model !== undefined) await client.render(requestOf(model, index));
        resident.push(memory() / megabyte);
      }
    } finally {
      client.close();
    }
    const before = (count: number) => resident.slice(Math.max(0, count - window), count);
    const note = `Resident memory of the typeset process over the last ${window} of ${total} letters against those up to letter ${total / 10}; every letter different.`;
    return { ours: before(total), rival: before(total / 10), n: total, note };
  },
};

/** The model with a text of its own. */
function requestOf({ page, images }: SetLetter, index: number): TypesetRequest & { output: 'pdf' } {
  const next = random(7_000_000 + index);
  const language = page.language === 'ru' ? 'ru' : 'fr';
  const body = page.body.map((block) =>
    block.kind === 'paragraph' ? { ...block, runs: [{ text: paragraph(language, next, 280) }] } : block,
  );
  return { kind: 'letter', page: { ...page, body }, images, output: 'pdf' };
}
