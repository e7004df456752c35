/** Who may ask for what, asked of the router itself: every route, every role. */
import { describe, expect, it } from 'vitest';
import { vaultRoutes } from '@shared/ipc/routes';
import { permissions } from '@shared/user/permissions.rules';
import { roles } from '@shared/user/user.schema';
import { nobody, type Caller } from './context';
import { createRouter, type HandlersFor } from './router';

const names = Object.keys(vaultRoutes) as (keyof typeof vaultRoutes)[];
const actor = { id: '01900000-0000-7000-8000-0000000000aa', name: 'Somebody' };
const callers: Readonly<Record<string, Caller>> = {
  nobody,
  'one-time': { actor, role: null },
  ...Object.fromEntries(roles.map((role) => [role, { actor, role }])),
};

/** No handler is ever reached: what was let through fails on its input, which is nothing that any route takes. */
const router = createRouter(
  vaultRoutes,
  new Proxy({}, { get: () => () => undefined }) as HandlersFor<typeof vaultRoutes>,
  () => undefined,
  permissions,
);

async function answerTo(name: string, caller: Caller): Promise<string> {
  const context = { ...caller, signal: new AbortController().signal, progress: () => undefined };
  const result = await router.dispatch(name, 'nothing that a route takes', context);
  return result.ok ? 'let in' : result.error.code;
}

/** Who is let through, from the table alone. */
function expected(name: keyof typeof vaultRoutes, who: string): string {
  const needed = permissions[name];
  if (needed === 'open') return 'let in';
  if (who === 'nobody') return 'VAULT_LOCKED';
  if (needed === 'signedIn') return 'let in';
  const stands = (roles as readonly string[]).indexOf(who);
  return stands >= roles.indexOf(needed) ? 'let in' : 'FORBIDDEN';
}

describe('the table of permissions', () => {
  it('has an entry for each route and no other', () => {
    expect(Object.keys(permissions).sort()).toEqual([...names].sort());
  });

  it.each(Object.keys(callers))('is what the router goes by, for %s', async (who) => {
    const caller = callers[who] ?? nobody;
    const answers = await Promise.all(
      names.map(async (name) => {
        const answer = await answerTo(name, caller);
        return [name, answer === 'INVALID_INPUT' || answer === 'INTERNAL' ? 'let in' : answer];
      }),
    );
    expect(answers).toEqual(names.map((name) => [name, expected(name, who)]));
  });

  it('lets who only reads write nothing and take nothing out', () => {
    const mayDo = names.filter(
      (name) => permissions[name] === 'reader' && vaultRoutes[name].kind !== 'query',
    );
    expect(mayDo.sort()).toEqual(['evidence.close', 'evidence.open']);
  });

  it('lets nobody in before a vault is open but to make, open or restore one', () => {
    const open = names.filter((name) => permissions[name] === 'open');
    expect(open.sort()).toEqual([
      'backup.chooseFile',
      'backup.restore',
      'demo.open',
      'demo.renew',
      'system.health',
      'vault.create',
      'vault.describe',
      'vault.recover',
      'vault.state',
      'vault.strength',
      'vault.suggestPassphrase',
      'vault.unlock',
    ]);
  });

  it('refuses a route that has no entry, to an administrator as well', async () => {
    const bare = createRouter(
      { 'vault.state': vaultRoutes['vault.state'] },
      { 'vault.state': () => ({ open: false, description: null, user: null, demo: false }) },
      () => undefined,
      {} as never,
    );
    const context = { actor, role: 'administrator' as const, signal: new AbortController().signal };
    expect(await bare.dispatch('vault.state', undefined, { ...context, progress: () => undefined })).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN', data: {} },
    });
  });
});
