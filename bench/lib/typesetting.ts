/** Typeset processes as the app has them, forked under plain Node, with an eye on their memory. */
import { TypesetClient } from '../../src/main/typeset/typeset.client';
import { forkTypeset } from '../../src/main/typeset/typeset.fork';
import type { FromTypeset } from '../../src/main/typeset/typeset.port';
import { resources, typesetProgram } from './paths';

export interface WatchedTypesetting {
  readonly client: TypesetClient;
  /** Resident bytes of the process at its last answer. */
  readonly memory: () => number;
}

export function openTypesetting(): WatchedTypesetting {
  let memory = 0;
  const client = new TypesetClient({
    open: async () => {
      const connection = forkTypeset(typesetProgram, resources);
      const { port } = connection;
      const onMessage = (listener: (message: FromTypeset) => void) =>
        port.onMessage((message) => {
          memory = message.memory;
          listener(message);
        });
      return { port: { ...port, onMessage }, end: () => connection.end() };
    },
  });
  return { client, memory: () => memory };
}
