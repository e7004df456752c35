/**
 * The desk: what services need from the machine beyond files. Electron's shell answers it in the app; the command line
 * and tests give their own.
 */
import type { Ask } from '../ipc/router';
import type { deskRoutes } from '@shared/shell/desk.routes';
import type { ParsedInput, RouteOutput } from '@shared/ipc/route';

type Routes = typeof deskRoutes;
type Action<Name extends keyof Routes> = (
  input: ParsedInput<Routes[Name]>,
) => Promise<RouteOutput<Routes[Name]>>;

export interface Desk {
  readonly chooseSavePath: Action<'chooseSavePath'>;
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly chooseFiles: () => Promise<string[]>;
  readonly chooseFile: Action<'chooseFile'>;
  /** @throws PRINT_FAILED */
  readonly print: Action<'print'>;
  readonly openMail: Action<'openMail'>;
  readonly showItemInFolder: Action<'showItemInFolder'>;
  readonly notify: Action<'notify'>;
}

/** A desk whose every action is asked for through `ask`, such as messages to the shell. */
export function remoteDesk(ask: Ask<Routes>): Desk {
  return {
    chooseSavePath: (input) => ask('chooseSavePath', input),
    chooseFolder: () => ask('chooseFolder', undefined),
    chooseFiles: () => ask('chooseFiles', undefined),
    chooseFile: (input) => ask('chooseFile', input),
    print: (input) => ask('print', input),
    openMail: (input) => ask('openMail', input),
    showItemInFolder: (input) => ask('showItemInFolder', input),
    notify: (input) => ask('notify', input),
  };
}
