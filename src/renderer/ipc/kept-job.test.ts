import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeptJob } from './kept-job';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly data: object };
}

/** A bridge whose job ends when the test says so. */
function bridge() {
  const cancelled: string[] = [];
  let end: (answer: Answer) => void = () => undefined;
  const amparo = {
    request: () =>
      new Promise<Answer>((resolve) => {
        end = resolve;
      }),
    cancel: (id: string) => cancelled.push(id),
    onEvent: () => () => undefined,
  };
  vi.stubGlobal('amparo', amparo);
  return { cancelled, end: (answer: Answer) => end(answer) };
}

afterEach(() => vi.unstubAllGlobals());

const input = { appealId: '01890000-0000-7000-8000-000000000001' };

describe('a job that outlives its screen', () => {
  it('is begun once, keeps what it gave, and forgets it when it was seen', async () => {
    const main = bridge();
    const job = new KeptJob('letter.issueAll', () => 7);
    const told = vi.fn();
    job.subscribe(told);
    const first = job.start(input);
    await job.start(input);
    expect(job.read()).toMatchObject({ kind: 'running', startedAt: 7, done: 0 });
    job.forget();
    expect(job.read().kind).toBe('running');
    main.end({ ok: true, value: [] });
    expect(await first).toMatchObject({ kind: 'ended', result: [] });
    expect(told).toHaveBeenCalled();
    job.forget();
    expect(job.read()).toEqual({ kind: 'idle' });
  });

  it('says at once that it is being stopped, and tells a failure as a state', async () => {
    const main = bridge();
    const job = new KeptJob('letter.issueAll');
    const run = job.start(input);
    job.cancel();
    expect(main.cancelled).toHaveLength(1);
    expect(job.read()).toMatchObject({ kind: 'running', cancelled: true });
    main.end({ ok: false, error: { code: 'DISK_FULL', data: {} } });
    expect(await run).toMatchObject({ kind: 'failed', error: { code: 'DISK_FULL' } });
  });
});
