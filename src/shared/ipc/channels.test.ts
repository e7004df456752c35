import { expect, it } from 'vitest';
import { isShellRoute } from './channels';
import { vaultRoutes } from './routes';
import { shellRoutes } from '../shell/shell.routes';

it('the name of a route tells who answers it', () => {
  expect(Object.keys(shellRoutes).filter((name) => !isShellRoute(name))).toEqual([]);
  expect(Object.keys(vaultRoutes).filter(isShellRoute)).toEqual([]);
});
