import type { CommandId } from '../shell/shortcuts';
import { isAllowed } from './permission';
import { permissions } from './permissions.rules';
import type { Role } from './user.schema';

/** What a command of the menu asks for in the end, where that is not for everybody. */
const commandRoutes: Partial<Record<CommandId, keyof typeof permissions>> = {
  'case.new': 'casefile.create',
  'letter.new': 'letter.writeAll',
  'task.new': 'task.create',
  'letter.print': 'letter.print',
  'letter.issue': 'letter.issue',
  'edit.undoChange': 'undo.last',
};

/** Whether the role may do what a command of the menu, the palette or a shortcut does. `role` null: not known yet. */
export function mayRun(command: CommandId, role: Role | null): boolean {
  const route = commandRoutes[command];
  return route === undefined || role === null || isAllowed(permissions[route], role);
}
