import { givenNames, pick, regionOfTowns, towns } from '../lib/big-vault-values';
import { frame, inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { random, type ProseLanguage } from '../lib/prose';
import { openVault } from '../lib/vault';
import { wordOfRank } from '../lib/vocabulary';

/** A whole word that stands in some ten to ten thousand documents. */
export const searchWord: Figure = {
  ...frame,
  id: 'search-word',
  goal: 0.5,
  compares: 'p95',
  measure: (bench) =>
    measureSearch(bench, (next) => draw(next, 20 + Math.floor(next() * 20_000)), 'Whole words'),
};

/** What a person has typed so far: two to eight letters, sometimes after a whole word. */
export const searchTyping: Figure = {
  ...frame,
  id: 'search-typing',
  goal: 0.5,
  compares: 'p95',
  measure: (bench) =>
    measureSearch(
      bench,
      (next) => {
        const unfinished = draw(next, Math.floor(40_000 * next() ** 4)).slice(0, 2 + Math.floor(next() * 7));
        return next() < 0.2 ? `${draw(next, Math.floor(next() * 500))} ${unfinished}` : unfinished;
      },
      'Two to eight letters of words as frequent as in a language, one in five after a whole word',
    ),
};

/** Fields as `person:` with what thousands have: given names, words of titles, towns, a region with all of them. */
export const searchField: Figure = {
  ...frame,
  id: 'search-field',
  goal: 1,
  compares: 'p95',
  measure: (bench) =>
    measureSearch(
      bench,
      (next) => {
        const word = draw(next, Math.floor(500 * next() ** 2));
        const town = Object.values(pick(towns, next))[Math.floor(next() * 3)] ?? '';
        const asks: readonly [string, ...string[]] = [
          `person:${pick(givenNames, next)}`,
          `${word} person:${pick(givenNames, next)}`,
          `case:${word}`,
          `${draw(next, Math.floor(200 * next() ** 2))} case:${word}`,
          `place:${town}`,
          `${word} place:${town}`,
          `event: ${word} place:${regionOfTowns.slice(0, 4 + Math.floor(next() * 8))}`,
          `place:${town} person:${pick(givenNames, next)}`,
        ];
        return pick(asks, next);
      },
      'Fields with names of 12,000 persons, words of the titles of up to half of the cases, towns of 160,000 events, alone and with a word',
    ),
};

async function measureSearch(
  bench: Bench,
  ask: (next: () => number) => string,
  what: string,
): Promise<Samples> {
  const rounds = bench.quick ? 100 : 1000;
  const { folder, documents, megabytes } = await bench.bigVault();
  const { vault, services } = await openVault(folder);
  try {
    const next = random(rounds);
    const search = async () => {
      const text = ask(next);
      return [await timed(() => services.search.query({ text, limit: 20, language: 'fr' }))];
    };
    await inTurn(50, search, async () => []);
    const samples = await inTurn(rounds, search, async () => frame.sample);
    const note = `${what}, in French and Russian; the 20 newest of ${documents} documents (${megabytes} MB, encrypted), each with its title and a snippet out of the record. The ratio is that of p95.`;
    return { ...samples, n: rounds, note };
  } finally {
    vault.close();
  }
}

function draw(next: () => number, rank: number): string {
  const language: ProseLanguage = next() < 0.5 ? 'fr' : 'ru';
  return wordOfRank(language, rank);
}
