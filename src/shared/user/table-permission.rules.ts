/** What undo and the bin may put back: no more than the role could have changed by itself. */
import { isAllowed } from './permission';
import { permissions } from './permissions.rules';
import type { Role } from './user.schema';

/** Tables that not every caseworker changes, by the request that changes them. */
export const guardedTables = {
  settings: 'settings.update',
  signatory: 'signatory.update',
  custom_field: 'customField.update',
  template: 'template.update',
  library_entry: 'libraryEntry.update',
  playbook: 'playbook.update',
  deadline_rule: 'deadlineRule.update',
  holiday: 'holiday.update',
  vocabulary_term: 'vocabularyTerm.update',
} as const satisfies Readonly<Record<string, keyof typeof permissions>>;

export function mayChange(table: string, role: Role | null): boolean {
  const guarded: Readonly<Record<string, keyof typeof permissions>> = guardedTables;
  return isAllowed(permissions[guarded[table] ?? 'casefile.update'], role);
}
