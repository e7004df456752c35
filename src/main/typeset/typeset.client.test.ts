import { describe, expect, it } from 'vitest';
import type { PageDrawing } from '@shared/typeset/page-drawing.schema';
import { frenchLetter } from './letters.testkit';
import { TypesetClient, type TypesetConnection } from './typeset.client';
import type { FromTypeset, ToTypeset } from './typeset.port';

/** A process made of promises: what it was sent, and a hand to answer or die with. */
class FakeProcess implements TypesetConnection {
  readonly sent: ToTypeset[] = [];
  ended = false;
  #answer: (message: FromTypeset) => void = () => undefined;
  #close: () => void = () => undefined;
  readonly port = {
    post: (message: ToTypeset): void => void this.sent.push(message),
    onMessage: (listener: (message: FromTypeset) => void): void => void (this.#answer = listener),
    onClose: (listener: () => void): void => void (this.#close = listener),
    close: (): void => undefined,
  };
  end(): void {
    this.ended = true;
    this.#close();
  }
  die(): void {
    this.#close();
  }
  answer(memory = 0, error?: 'MISSING_GLYPH'): void {
    const id = this.sent.at(-1)?.id ?? -1;
    const result = { output: 'drawing' as const, pages: [drawingOf(id)], pageCount: 1, warnings: [] };
    this.#answer(
      error === undefined ? { id, result, memory } : { id, error: { code: error, data: {} }, memory },
    );
  }
}

/** Its width tells whose answer it is. */
const drawingOf = (id: number): PageDrawing => ({ width: id + 1, height: 1, outlines: {}, marks: [] });
const request = { kind: 'letter', page: frenchLetter(), output: 'drawing' } as const;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function setUp(options: { timeLimit?: number; restAfter?: number; share?: () => number } = {}): {
  client: TypesetClient;
  processes: FakeProcess[];
} {
  const processes: FakeProcess[] = [];
  const open = async (): Promise<TypesetConnection> => {
    const process = new FakeProcess();
    processes.push(process);
    return process;
  };
  return { client: new TypesetClient({ open, ...options }), processes };
}

describe('TypesetClient', () => {
  it('opens a process at the first request and keeps it', async () => {
    const { client, processes } = setUp();
    expect(processes).toHaveLength(0);
    for (const id of [1, 2]) {
      const rendered = client.render(request);
      await settle();
      processes[0]?.answer();
      expect((await rendered).pages).toEqual([drawingOf(id)]);
    }
    expect(processes).toHaveLength(1);
  });

  it('sets what a process died of in another, which a loaded machine may want', async () => {
    const { client, processes } = setUp();
    const first = client.render(request);
    await settle();
    processes[0]?.die();
    await settle();
    processes[1]?.answer();
    expect((await first).pages).toEqual([drawingOf(2)]);
  });

  it('sends what two processes died of to no third, and sets what waited', async () => {
    const { client, processes } = setUp();
    const first = client.render(request);
    const second = client.render(request);
    await settle();
    processes[0]?.die();
    await settle();
    processes[1]?.die();
    await expect(first).rejects.toMatchObject({ code: 'TYPESET_FAILED' });
    await settle();
    expect(processes[2]?.sent.map(({ id }) => id)).toEqual([3]);
    processes[2]?.answer();
    expect((await second).pages).toEqual([drawingOf(3)]);
    expect(processes).toHaveLength(3);
  });

  it('asks once more for a process when there was none to be had', async () => {
    let asked = 0;
    const process = new FakeProcess();
    const open = async (): Promise<TypesetConnection> => {
      asked += 1;
      if (asked === 1) throw new Error('no memory');
      return process;
    };
    const rendered = new TypesetClient({ open }).render(request);
    await settle();
    process.answer();
    await expect(rendered).resolves.toBeDefined();
  });

  it('counts work and not the clock: a process that gets a tenth of a processor has ten times as long', async () => {
    let share = 0.1;
    const { client, processes } = setUp({ timeLimit: 5, share: () => share });
    const rendered = client.render(request);
    await settle();
    await settle();
    await settle();
    expect(processes[0]?.ended).toBe(false);
    share = 1;
    await expect(rendered).rejects.toMatchObject({ code: 'TYPESET_TIMEOUT' });
  });

  it('opens a new process after one died while idle', async () => {
    const { client, processes } = setUp();
    const first = client.render(request);
    await settle();
    processes[0]?.answer();
    await first;
    processes[0]?.die();
    const second = client.render(request);
    await settle();
    processes[1]?.answer();
    await expect(second).resolves.toBeDefined();
  });

  it('ends a process that hangs', async () => {
    const { client, processes } = setUp({ timeLimit: 20, share: () => 1 });
    await expect(client.render(request)).rejects.toMatchObject({ code: 'TYPESET_TIMEOUT' });
    expect(processes[0]?.ended).toBe(true);
  });

  it('replaces a process that has grown too large, after its answer', async () => {
    const { client, processes } = setUp();
    const first = client.render(request);
    await settle();
    processes[0]?.answer(2 ** 31);
    await expect(first).resolves.toBeDefined();
    expect(processes[0]?.ended).toBe(true);
    const second = client.render(request);
    await settle();
    processes[1]?.answer();
    await expect(second).resolves.toBeDefined();
  });

  it('cancels at once, skips what waits in vain, and drops the late answer', async () => {
    const { client, processes } = setUp();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = client.render(request, running.signal);
    const second = client.render(request, waiting.signal);
    const third = client.render(request);
    await settle();
    waiting.abort();
    running.abort();
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    processes[0]?.answer();
    await settle();
    expect(processes[0]?.sent).toHaveLength(2);
    processes[0]?.answer();
    expect((await third).pages).toEqual([drawingOf(2)]);
    await expect(client.render(request, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('lets an idle process rest, but none that is at work', async () => {
    const { client, processes } = setUp({ restAfter: 30 });
    const first = client.render(request);
    await settle();
    processes[0]?.answer();
    await first;
    const second = client.render(request);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(processes[0]?.ended).toBe(false);
    processes[0]?.answer();
    await second;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(processes[0]?.ended).toBe(true);
    const third = client.render(request);
    await settle();
    processes[1]?.answer();
    await expect(third).resolves.toBeDefined();
  });

  it('hands on the code of a refusal', async () => {
    const { client, processes } = setUp();
    const rendered = client.render(request);
    await settle();
    processes[0]?.answer(0, 'MISSING_GLYPH');
    await expect(rendered).rejects.toMatchObject({ code: 'MISSING_GLYPH' });
  });

  it('fails a request for which twice no process could be had, and the next is set', async () => {
    let tries = 0;
    const process = new FakeProcess();
    const client = new TypesetClient({
      open: async () => {
        tries += 1;
        if (tries <= 2) throw new Error('no');
        return process;
      },
    });
    const first = client.render(request);
    const second = client.render(request);
    await expect(first).rejects.toMatchObject({ code: 'TYPESET_FAILED' });
    await settle();
    process.answer();
    await expect(second).resolves.toBeDefined();
  });

  it('cancels everything when closed', async () => {
    const { client, processes } = setUp();
    const outcomes = [client.render(request), client.render(request)];
    const codes = Promise.allSettled(outcomes);
    await settle();
    client.close();
    for (const outcome of await codes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
    }
    expect(processes[0]?.ended).toBe(true);
    await expect(client.render(request)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
