import type { WireError } from '@shared/ipc/error';
import type { TypesetRequest, TypesetResult } from '@shared/typeset/typeset.schema';

/** What sets pages: the compiler itself, or a client of a process that holds it. */
export interface Typesetting {
  render<Request extends TypesetRequest>(request: Request, signal?: AbortSignal): Promise<ResultOf<Request>>;
}

export type ResultOf<Request extends TypesetRequest> = Extract<TypesetResult, { output: Request['output'] }>;

/** What goes to the typeset process and what comes back; answers carry the id of their request. */
export interface ToTypeset {
  id: number;
  request: TypesetRequest;
}
export type FromTypeset =
  { id: number; result: TypesetResult; memory: number } | { id: number; error: WireError; memory: number };

/** A pipe with two ends, of whatever make: a MessagePort of Electron, of Node, or the channel of a forked process. */
export interface Port<Incoming, Outgoing> {
  post(message: Outgoing): void;
  onMessage(listener: (message: Incoming) => void): void;
  /** Called when the other end is gone: the process ended, crashed or was killed. */
  onClose(listener: () => void): void;
  close(): void;
}

/** The parts of Electron's MessagePortMain that are used; declared here because only the shell may import electron. */
export interface ElectronPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

/** The parts that `process` (in a fork) and a ChildProcess (in its parent) share. */
export interface ProcessEnd {
  on(event: 'message', listener: (data: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
  send?: ((message: object, done: (error: Error | null) => void) => boolean) | undefined;
  disconnect?: (() => void) | undefined;
}

// Both ends of a port are code of this app, started by its shell: messages are trusted to have the declared shape,
// and the request inside is parsed by the typesetter all the same.

export function electronPort<Incoming, Outgoing>(port: ElectronPort): Port<Incoming, Outgoing> {
  port.start();
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', ({ data }) => listener(data as Incoming)),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

/** Needs `serialization: 'advanced'` at the fork, or bytes would travel as JSON. */
export function processPort<Incoming, Outgoing extends object>(end: ProcessEnd): Port<Incoming, Outgoing> {
  return {
    // A failed send means that the other end is gone; `disconnect` tells that.
    post: (message) => void end.send?.(message, () => undefined),
    onMessage: (listener) => void end.on('message', (data) => listener(data as Incoming)),
    onClose: (listener) => void end.on('disconnect', listener),
    close: () => end.disconnect?.(),
  };
}
