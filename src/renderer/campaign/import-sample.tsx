import { importFields, type ImportFile, type ImportMapping } from '@shared/campaign/supporter.schema';
import { SampleTable } from '../exchange/import-tables';
import { useWords } from '../ui/words';

const longest = 80;

/** The first rows, under the fields that they go to. */
export function ImportSample({ file, mapping }: { file: ImportFile; mapping: ImportMapping }) {
  const words = useWords();
  const shown = importFields.filter((field) => mapping[field] !== undefined);
  if (shown.length === 0 || file.sample.length === 0) return null;
  const rows = file.sample.map((cells, row) => ({
    key: row,
    cells: shown.map((field) => (cells[mapping[field] ?? -1] ?? '').slice(0, longest)),
  }));
  return <SampleTable heads={shown.map((field) => words.value('importField', field))} rows={rows} />;
}
