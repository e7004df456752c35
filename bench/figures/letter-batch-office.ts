import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf } from '../../src/main/letter/letter-docx';
import { batchRounds, openBatches, type LetterBatches } from '../lib/letter-batches';
import { LeftOut, inTurn, timed, type Bench, type Figure, type Samples } from '../lib/measure';
import { findOffice, openOffice, type RunningOffice } from '../lib/office';

/** The same letters against LibreOffice, which makes PDFs of the DOCX files that the app writes for partners. */
export const letterBatchOffice: Figure = {
  id: 'letter-batch-office',
  unit: 's per 1,000 letters',
  rival: 'LibreOffice that runs already, 50 letters scaled',
  goal: 0.03,
  async measure(bench) {
    const program = findOffice();
    if (program === undefined) throw new LeftOut(howToInstall);
    const batches = await openBatches(bench);
    const office = await openOffice(program, bench.makeFolder('office'));
    try {
      return await compare(bench, batches, office);
    } finally {
      await office.end();
      batches.close();
    }
  },
};

const howToInstall =
  'LibreOffice Writer is not installed. On Debian and Ubuntu: apt-get install --no-install-recommends libreoffice-writer; ' +
  'elsewhere from libreoffice.org. Then: npm run bench -- letter-batch-office';

async function compare(bench: Bench, batches: LetterBatches, office: RunningOffice): Promise<Samples> {
  const rivalCount = bench.quick ? 5 : 50;
  const ours = async (round: number) => [await batches.save(round)];
  const rival = async (round: number) => {
    const folder = batches.newFolder(`office-${round}`);
    const files = await writeDocx(batches, { round, count: rivalCount, folder: join(folder, 'docx') });
    return [(await timed(() => office.toPdf(files, folder))) / rivalCount];
  };
  // The last round warms both up.
  await inTurn(
    1,
    () => ours(batchRounds),
    () => rival(batchRounds),
  );
  const samples = await inTurn(batchRounds, ours, rival);
  const note =
    `${batchRounds} rounds of ${batches.count} letters against ${rivalCount} of the rival, both scaled to 1,000. ` +
    `${office.version}, started before and kept running with its listener open, is handed all files of a round in one call; ` +
    'that they are read from the vault and written as DOCX first is not held against it.';
  return { ...samples, n: batchRounds * batches.count, note };
}

/** @returns the paths */
async function writeDocx(
  batches: LetterBatches,
  { round, count, folder }: { round: number; count: number; folder: string },
): Promise<string[]> {
  mkdirSync(folder);
  const files: string[] = [];
  for (const [index, { page, images }] of batches.first(round, count).entries()) {
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, await docxOf(page, images));
    files.push(path);
  }
  return files;
}
