/** The one way from the kit to the vault: given by the app, replaced in tests. */
import { createContext, useContext } from 'react';

export interface Backend {
  /** Asks a route of the contract. Rejects with AppError only. */
  request(route: string, input: unknown): Promise<unknown>;
  /** Calls after each change that is written, whoever wrote it. Returns how to stop. */
  onWritten?(listener: () => void): () => void;
}

const BackendContext = createContext<Backend | undefined>(undefined);
export const BackendProvider = BackendContext.Provider;

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (backend === undefined) throw new Error('a part of the kit stands outside BackendProvider');
  return backend;
}
