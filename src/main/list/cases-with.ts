import { sql, type SQL } from 'drizzle-orm';
import { casePersonTable } from '../casefile/case-person.table';
import { isPlainText, recordsFound } from '../search/search.filter';
import type { ReadStore } from '../store/store';

/** Cases with the words, and cases of persons with them: the persons are found first. `most`: as for `recordsFound`. */
export function casesWith(read: ReadStore, text: string, most?: number): SQL {
  const cases = recordsFound(read, 'case_file', text, most);
  // "person:Bekova" has found the cases about her.
  if (!isPlainText(text)) return sql`${cases}`;
  const persons = recordsFound(read, 'person', text, most);
  const { caseFileId, personId, deletedAt } = casePersonTable;
  const ofPersons = sql`select ${caseFileId} from (${persons}) as person cross join ${casePersonTable} where ${personId} = person.id and ${deletedAt} is null`;
  return sql`${cases} union all ${ofPersons}`;
}
