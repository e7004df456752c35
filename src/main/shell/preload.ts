/**
 * Guarantees: the page gets exactly three functions; what it asks of the vault goes to the vault process through a port of
 * their own and never through the shell. Must never: change for a feature, hand out ipcRenderer, a port or an event
 * object, or accept a channel name from the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import {
  cancelChannel,
  connectChannel,
  eventChannel,
  isShellRoute,
  portChannel,
  requestChannel,
} from '@shared/ipc/channels';
import type { WireEvent } from '@shared/ipc/events';
import type { Result } from '@shared/ipc/result';
import type { AmparoBridge, FromPage, ToPage, WireRequest } from '@shared/ipc/wire';

/** The parts of the page's MessagePort that are used: the DOM is not known in this room. */
interface Port {
  onmessage: ((event: { data: ToPage }) => void) | null;
  postMessage(message: FromPage): void;
  close(): void;
}

type Listener = (event: WireEvent) => void;
const listeners = new Set<Listener>();
const tellListeners = (event: WireEvent) => listeners.forEach((listener) => listener(event));

const waiting = new Map<number, (result: Result<unknown>) => void>();
const locked: Result<unknown> = { ok: false, error: { code: 'VAULT_LOCKED', data: {} } };
let calls = 0;
let port: Port | undefined;
let asked: Promise<Result<unknown>> | undefined;
let arrived = (): void => undefined;
const arrival = new Promise<void>((resolve) => {
  arrived = resolve;
});

ipcRenderer.on(eventChannel, (_, event: WireEvent) => tellListeners(event));
ipcRenderer.on(portChannel, ({ ports }) => {
  port?.close();
  port = ports[0] as unknown as Port | undefined;
  // The process that was asked is gone.
  for (const answer of waiting.values()) answer(locked);
  waiting.clear();
  if (port !== undefined) port.onmessage = ({ data }) => receive(data);
  arrived();
});

function receive(message: ToPage): void {
  if (message.type === 'event') return tellListeners(message.event);
  waiting.get(message.call)?.(message.result);
  waiting.delete(message.call);
}

/** By way of the port, which is asked for when it is first needed: the vault process starts then. */
async function askVault(request: WireRequest): Promise<Result<unknown>> {
  asked ??= ipcRenderer.invoke(connectChannel) as Promise<Result<unknown>>;
  const answer = await asked;
  if (!answer.ok) return answer;
  await arrival;
  const call = (calls += 1);
  return new Promise((resolve) => {
    port?.postMessage({ type: 'request', call, request });
    waiting.set(call, resolve);
  });
}

/** What has no route goes to the shell, which says so. */
function isForVault(request: WireRequest): boolean {
  const route: unknown = (request as Partial<WireRequest> | null | undefined)?.route;
  return typeof route === 'string' && !isShellRoute(route);
}

const bridge: AmparoBridge = {
  request: (request) =>
    isForVault(request) ? askVault(request) : ipcRenderer.invoke(requestChannel, request),
  cancel: (id) => {
    ipcRenderer.send(cancelChannel, id);
    port?.postMessage({ type: 'cancel', id });
  },
  onEvent: (listener) => {
    const forward: Listener = (event) => listener(event);
    listeners.add(forward);
    return () => {
      listeners.delete(forward);
    };
  },
};

contextBridge.exposeInMainWorld('amparo', bridge);
