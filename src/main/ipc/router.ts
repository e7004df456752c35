import { randomUUID } from 'node:crypto';
import { ZodError } from 'zod';
import type { WireError } from '@shared/ipc/error';
import { failure, success, type Result } from '@shared/ipc/result';
import type { ParsedInput, RouteInput, RouteMap, RouteOutput } from '@shared/ipc/route';
import { findFault } from '../store/faults';
import { isAllowed, type Permission } from '@shared/user/permission';
import type { CallContext, Caller } from './context';

/** Exactly one handler for each route: a missing or a surplus one does not compile. */
export type HandlersFor<Routes extends RouteMap> = {
  readonly [Name in keyof Routes]: (
    input: ParsedInput<Routes[Name]>,
    context: CallContext,
  ) => RouteOutput<Routes[Name]> | Promise<RouteOutput<Routes[Name]>>;
};

/** Exactly one for each route, as the handlers. */
export type PermissionsFor<Routes extends RouteMap> = { readonly [Name in keyof Routes]: Permission };

/** What an unexpected error leaves behind: an incident id and the kind of error, no text of the person's files. */
export type IncidentLog = (incident: { id: string; route: string; kind: string }) => void;

export interface Router {
  /** Never rejects: every failure is a Result. */
  dispatch(route: string, input: unknown, context: CallContext): Promise<Result<unknown>>;
}

/**
 * Asks whether the caller may, parses the input, calls the handler, parses the output (a main-only column cannot leave), and turns errors into
 * closed codes. A plain function of its arguments: it runs without Electron.
 */
export function createRouter<Routes extends RouteMap>(
  routes: Routes,
  handlers: HandlersFor<Routes>,
  log: IncidentLog,
  permissions: PermissionsFor<Routes>,
): Router {
  return {
    async dispatch(name, input, context) {
      if (!Object.hasOwn(routes, name)) return failure({ code: 'NOT_FOUND', data: { what: 'route' } });
      const route = routes[name];
      if (route === undefined) return failure({ code: 'NOT_FOUND', data: { what: 'route' } });
      const refused = refuse(permissions[name as keyof Routes], context);
      if (refused !== undefined) return failure(refused);
      const parsed = route.input.safeParse(input);
      if (!parsed.success) return failure({ code: 'INVALID_INPUT', data: firstIssue(parsed.error) });
      try {
        const handler = handlers[name as keyof Routes];
        const value = await handler(parsed.data as never, context);
        return success(route.output.parse(value));
      } catch (error) {
        return failure(toWireError(error, name, log));
      }
    },
  };
}

/** Where nobody signs in: the shell answers whoever has passed its gate. */
export function openToAll<Routes extends RouteMap>(routes: Routes): PermissionsFor<Routes> {
  return Object.fromEntries(Object.keys(routes).map((name) => [name, 'open'])) as PermissionsFor<Routes>;
}

/** Before anything of the request is looked at. A route whose permission is not known is for nobody. */
function refuse(needed: Permission | undefined, { actor, role }: Caller): WireError | undefined {
  if (needed === 'open') return undefined;
  if (actor.id === '') return { code: 'VAULT_LOCKED', data: {} };
  if (needed !== undefined && isAllowed(needed, role)) return undefined;
  return { code: 'FORBIDDEN', data: {} };
}

/** Names the field and the rule that failed, not the value. */
function firstIssue(error: ZodError): { field: string; rule: string } {
  const issue = error.issues[0];
  return { field: issue?.path.join('.') ?? '', rule: issue?.code ?? 'invalid' };
}

function toWireError(error: unknown, route: string, log: IncidentLog) {
  const known = findFault(error);
  if (known !== undefined) return { code: known.code, data: known.data };
  const incident = randomUUID();
  log({ id: incident, route, kind: error instanceof Error ? error.name : typeof error });
  return { code: 'INTERNAL' as const, data: { incident } };
}

/** Types a caller's way to one route, for tests and the command line. */
export type Ask<Routes extends RouteMap> = <Name extends keyof Routes & string>(
  route: Name,
  input: RouteInput<Routes[Name]>,
) => Promise<RouteOutput<Routes[Name]>>;
