/** What the role of who is signed in may ask for: the same table that the router goes by, which has the last word. */
import { QueryClientContext, type QueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import type { OutputOf } from '@shared/ipc/routes';
import { isAllowed, type Permission } from '@shared/user/permission';
import { permissions } from '@shared/user/permissions.rules';
import type { Role } from '@shared/user/user.schema';
import { routeKey } from '../ipc/useRoute';

/**
 * Read where it stands: nobody's own role changes while they are signed in. Until it is known who is, everything is offered;
 * the router refuses what it must.
 */
export function mayAsk(queries: QueryClient | undefined, route: string): boolean {
  const state = stateIn(queries);
  const needed = (permissions as Readonly<Record<string, Permission>>)[route];
  const user = state?.user;
  return user === undefined || user === null || needed === undefined || isAllowed(needed, user.role);
}

export function useMay(): (route: keyof typeof permissions) => boolean {
  const queries = useContext(QueryClientContext);
  return (route) => mayAsk(queries, route);
}

/** null: not known yet. */
export function useRole(): Role | null {
  return stateIn(useContext(QueryClientContext))?.user?.role ?? null;
}

function stateIn(queries: QueryClient | undefined): OutputOf<'vault.state'> | undefined {
  return queries?.getQueryData(routeKey('vault.state', undefined));
}

/** Whether who is signed in is here to read and nothing else. */
export function useReadsOnly(): boolean {
  return !useMay()('casefile.update');
}
