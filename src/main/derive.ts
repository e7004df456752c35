import { noteActivity } from './casefile/case-activity';
import { indexTouched } from './search/search.index';
import { noteCodedUse } from './vocabulary/coded-use';
import type { Touched, Writer } from './store/store';

/** Brings derived rows up to date inside the transaction of the change: `derive` of every Store. */
export function deriveRows(writer: Writer, touched: readonly Touched[]): void {
  indexTouched(writer, touched);
  noteActivity(writer, touched);
  noteCodedUse(writer, touched);
}
