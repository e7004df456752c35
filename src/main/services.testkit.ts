/** All services over the real encrypted store, and the router's way to them: what tests of the record slices stand on. */
import { recordSliceRoutes } from '@shared/record/slices.routes';
import { permissions } from '@shared/user/permissions.rules';
import { AppError } from '@shared/ipc/error';
import { deriveRows } from './derive';
import type { Caller } from './ipc/context';
import { createRouter, type Ask } from './ipc/router';
import { recordSliceHandlers } from './record/record.handlers';
import { createServices, type Services } from './services';
import { openTestStore, type TestStore } from './store/store.testkit';
import type { StoreOptions } from './store/store';

export interface TestServices extends TestStore {
  readonly services: Services;
  /** As the page asks: input and output parsed, failures thrown as AppError. */
  readonly ask: Ask<typeof recordSliceRoutes>;
  /** As `ask`, for somebody else. */
  readonly askAs: (caller: Caller) => Ask<typeof recordSliceRoutes>;
}

/** `now` also drives the clock of the services. */
export function openTestServices(options: Omit<StoreOptions, 'journalKey'> = {}): TestServices {
  const test = openTestStore({ derive: deriveRows, ...options });
  const services = createServices(test.store, options.now === undefined ? {} : { now: options.now });
  const router = createRouter(
    recordSliceRoutes,
    recordSliceHandlers(() => services),
    (incident) => {
      throw new Error(`incident in ${incident.route}: ${incident.kind}`);
    },
    permissions,
  );
  const pace = { signal: new AbortController().signal, progress: () => undefined };
  const askAs =
    (caller: Caller): Ask<typeof recordSliceRoutes> =>
    async (route, input) => {
      const result = await router.dispatch(route, input, { ...caller, ...pace });
      if (!result.ok) throw new AppError(result.error.code, result.error.data);
      return result.value as never;
    };
  const ask = askAs({ actor: test.actor, role: 'administrator' });
  return { ...test, services, ask, askAs };
}
