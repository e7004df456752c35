import { expect, it } from 'vitest';
import { success, type Result } from '@shared/ipc/result';
import type { ToPage, WireRequest } from '@shared/ipc/wire';
import { PagePort, type PageAnswers } from './page-port';

/** The end of the vault process, and what the page says and hears through it. */
function openPort() {
  let listener: (data: unknown) => void = () => undefined;
  const heard: ToPage[] = [];
  const state = { closed: false };
  const end = {
    post: (message: ToPage) => void heard.push(message),
    onMessage: (given: (data: unknown) => void) => {
      listener = given;
    },
    onClose: () => undefined,
    close: () => {
      state.closed = true;
    },
  };
  return { end, heard, state, say: (data: unknown) => listener(data) };
}

function start(run: PageAnswers['run'] = () => Promise.resolve(success('answer'))) {
  const asked: WireRequest[] = [];
  const cancelled: string[] = [];
  const page = new PagePort({
    run: (request) => {
      asked.push(request);
      return run(request);
    },
    cancel: (id) => void cancelled.push(id),
    cancelAll: () => void cancelled.push('all'),
  });
  return { page, asked, cancelled };
}

const request = { id: 'a', route: 'casefile.list', input: {} };
const settled = () => new Promise((done) => setTimeout(done));

it('answers each call under its number', async () => {
  const { page, asked } = start();
  const port = openPort();
  page.connect(port.end);
  port.say({ type: 'request', call: 7, request });
  await settled();
  expect(asked).toEqual([request]);
  expect(port.heard).toEqual([{ type: 'response', call: 7, result: success('answer') }]);
});

it('refuses a request of any other shape, and hears nothing else', async () => {
  const { page, asked, cancelled } = start();
  const port = openPort();
  page.connect(port.end);
  const shapes = [null, 1, 'x', [], {}, { ...request, extra: 1 }, { ...request, id: 'x'.repeat(65) }];
  shapes.forEach((shape, call) => port.say({ type: 'request', call, request: shape }));
  const noise = [undefined, null, 'x', {}, { type: 'noted' }, { type: 'request', call: 'x', request }];
  for (const data of noise) port.say(data);
  port.say({ type: 'cancel', id: { toString: () => 'a' } });
  await settled();
  const refused: Result<unknown> = { ok: false, error: { code: 'INVALID_INPUT', data: {} } };
  expect(port.heard).toEqual(shapes.map((_, call) => ({ type: 'response', call, result: refused })));
  expect(asked).toEqual([]);
  expect(cancelled).toEqual(['all']);
});

it('cancels by the id of the request', () => {
  const { page, cancelled } = start();
  const port = openPort();
  page.connect(port.end);
  port.say({ type: 'cancel', id: 'a' });
  expect(cancelled).toEqual(['all', 'a']);
});

it('a page that connects takes the place of the one before, whose jobs are aborted', async () => {
  let answer: (result: Result<unknown>) => void = () => undefined;
  const { page, cancelled } = start(() => new Promise((resolve) => (answer = resolve)));
  const [first, second] = [openPort(), openPort()];
  page.send({ name: 'appearance', dark: true });
  page.connect(first.end);
  first.say({ type: 'request', call: 1, request });
  page.connect(second.end);
  expect(first.state.closed).toBe(true);
  expect(cancelled).toEqual(['all', 'all']);
  answer(success('late'));
  await settled();
  page.send({ name: 'appearance', dark: false });
  expect(second.heard).toEqual([{ type: 'event', event: { name: 'appearance', dark: false } }]);
});
