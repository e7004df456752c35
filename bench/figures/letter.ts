import { letterHtml, writeLetterPage } from '../lib/letter-html';
import { withHost } from '../lib/host';
import { inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { openTypesetting } from '../lib/typesetting';
import { makeVault, writeLetters, type Workplace } from '../lib/vault';

/** From the stored case to the bytes of the PDF: rows read, page assembled, sent to the typeset process, set, sent back. */
export const letter: Figure = {
  id: 'letter',
  unit: 'ms',
  rival: 'printToPDF, body swapped in an open hidden window',
  goal: 0.25,
  async measure(bench) {
    const { client } = openTypesetting();
    const place = await makeVault(bench.makeFolder('letter'), { typesetting: client });
    try {
      return await compare(bench, place);
    } finally {
      place.vault.close();
      client.close();
    }
  },
};

async function compare(bench: Bench, place: Workplace): Promise<Samples> {
  const rounds = bench.quick ? 10 : 200;
  const warmUp = bench.quick ? 2 : 20;
  const { services } = place;
  const ids = writeLetters(place, rounds + warmUp, 1).letterIds;
  const setLetters = ids.map((id) => services.letter.setLetter(services.letter.get(id)));
  const html = setLetters.map(letterHtml);
  const [first] = setLetters;
  if (first === undefined) throw new Error('no letter');
  const file = writeLetterPage(bench.makeFolder('letter-page'), first);
  return withHost(bench, 'printer', async (host) => {
    await host.call('print.open', file, 1);
    const ours = async (index: number) => {
      const id = ids[index] ?? '';
      return [await timed(() => services.letterOutput.pdf(services.letter.get(id)))];
    };
    // Timed inside Electron: the way of the text to it is not held against it.
    const rival = async (index: number) => [
      (await host.call('print.letter', html[index] ?? { language: '', body: '' })).ms,
    ];
    await inTurn(warmUp, ours, rival);
    const samples = await inTurn(
      rounds,
      (index) => ours(warmUp + index),
      (index) => rival(warmUp + index),
    );
    const note =
      'Drafts with letterhead and signature, French and Russian in turn, each text different; ours is a tagged PDF/A-2a ' +
      'out of the typeset process, and its time includes reading the case and the way there and back.';
    return { ...samples, n: rounds, note };
  });
}
