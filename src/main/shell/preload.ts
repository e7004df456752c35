/**
 * Guarantees: the page gets exactly three functions. Must never: change for a feature, hand out ipcRenderer or an event
 * object, or accept a channel name from the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { cancelChannel, eventChannel, requestChannel } from '@shared/ipc/channels';
import type { AmparoBridge, WireRequest } from '@shared/ipc/wire';
import type { WireEvent } from '@shared/ipc/events';

const bridge: AmparoBridge = {
  request: (request: WireRequest) => ipcRenderer.invoke(requestChannel, request),
  cancel: (id: string) => ipcRenderer.send(cancelChannel, id),
  onEvent: (listener: (event: WireEvent) => void) => {
    const forward = (_: unknown, event: WireEvent) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.removeListener(eventChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('amparo', bridge);
