/** How a file gets from where it lies into the vault: dropped onto the page, or chosen in the dialog of the system. */
import { pieceSize, type AddedFile, type ChosenFile, type FilePlace } from '@shared/evidence/evidence.schema';
import { AppError } from '@shared/ipc/error';
import type { request as ask } from '../ipc/api';

type Request = typeof ask;

export interface FileSource {
  readonly name: string;
  readonly size: number;
  /** @throws AppError; CANCELLED when `signal` was aborted. Nothing is left in the vault then. */
  send(place: FilePlace, signal: AbortSignal, onProgress: (done: number) => void): Promise<AddedFile>;
}

/** The vault process reads it from its path, which the page never sees. */
export function chosenFile({ token, name, size }: ChosenFile, request: Request): FileSource {
  return {
    name,
    size,
    send: (place, signal, onProgress) =>
      request('evidence.addChosen', { token, place }, { signal, onProgress }),
  };
}

/** The page hands it over slice by slice: memory holds two slices, and no path is known to anyone. */
export function droppedFile(file: File, request: Request): FileSource {
  return {
    name: file.name,
    size: file.size,
    async send(place, signal, onProgress) {
      const { intakeId } = await request('evidence.begin', {});
      try {
        let next = sliceOf(file, 0);
        for (let at = 0; at < file.size; at += pieceSize) {
          const bytes = await next;
          if (signal.aborted) throw new AppError('CANCELLED');
          next = sliceOf(file, at + pieceSize);
          // Awaited at the next turn, or never: a slice that is not wanted any more must not count as unhandled.
          next.catch(() => undefined);
          await request('evidence.append', { intakeId, bytes });
          onProgress(at + bytes.length);
        }
        if (signal.aborted) throw new AppError('CANCELLED');
        return await request('evidence.finish', { intakeId, name: file.name.slice(-300), place });
      } catch (error) {
        await request('evidence.discard', { intakeId });
        throw error;
      }
    },
  };
}

/** @throws FILE_UNREADABLE for a folder, or for a file that has gone or changed since it was dropped */
async function sliceOf(file: File, start: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, start + pieceSize).arrayBuffer());
  } catch {
    throw new AppError('FILE_UNREADABLE');
  }
}
