import { noteReplyDue } from './deadline/reply-due.derive';
import { noteMilestones } from './calendar/milestones';
import { noteActivity } from './casefile/case-activity';
import { noteLines } from './list/list-lines';
import { indexTouched } from './search/search.index';
import { noteCodedUse } from './vocabulary/coded-use';
import type { Touched, Writer } from './store/store';
import { refuseOwnExclusion } from './seal/case-seal.service';
import { followDates } from './task/task-due';

/** Brings derived rows up to date inside the transaction of the change: `derive` of every Store. */
export function deriveRows(writer: Writer, touched: readonly Touched[]): void {
  refuseOwnExclusion(writer, touched);
  // First, because it writes records: `touched` holds them for what follows.
  followDates(writer, touched);
  noteMilestones(writer, touched);
  noteReplyDue(writer, touched);
  indexTouched(writer, touched);
  noteActivity(writer, touched);
  noteCodedUse(writer, touched);
  noteLines(writer, touched);
}
