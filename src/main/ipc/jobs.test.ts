import { expect, it } from 'vitest';
import type { WireEvent } from '@shared/ipc/events';
import { success } from '@shared/ipc/result';
import { nobody, type RequestContext } from './context';
import { RunningRequests } from './jobs';
import type { Router } from './router';

function start() {
  const events: WireEvent[] = [];
  const contexts: RequestContext[] = [];
  const requests = new RunningRequests((event) => events.push(event));
  const router: Router = {
    dispatch: (_route, _input, context) => {
      contexts.push(context);
      return new Promise((resolve) => {
        context.signal.addEventListener('abort', () => resolve(success('stopped')));
      });
    },
  };
  const run = (id: string) => requests.run(router, { id, route: 'x', input: undefined }, nobody);
  return { requests, run, events, contexts };
}

it('aborts one request, or all', async () => {
  const { requests, run } = start();
  const [one, two, three] = [run('1'), run('2'), run('3')];
  requests.cancel('2');
  expect(await two).toEqual(success('stopped'));
  requests.cancel('unknown');
  requests.cancelAll();
  expect(await Promise.all([one, three])).toEqual([success('stopped'), success('stopped')]);
});

it('reports progress under the id of the request, until it is aborted', async () => {
  const { requests, run, events, contexts } = start();
  const running = run('a');
  contexts[0]?.progress(1, 3, 'note');
  requests.cancelAll();
  contexts[0]?.progress(2, 3);
  await running;
  expect(events).toEqual([{ name: 'job.progress', id: 'a', done: 1, total: 3, note: 'note' }]);
});

it('refuses the same id twice at one time, and takes it again afterwards', async () => {
  const { requests, run } = start();
  const first = run('a');
  expect(await run('a')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  requests.cancelAll();
  await first;
  const again = run('a');
  requests.cancelAll();
  expect(await again).toEqual(success('stopped'));
});
