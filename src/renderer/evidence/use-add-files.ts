import type { FilePlace } from '@shared/evidence/evidence.schema';
import { request } from '../ipc/api';
import { chosenFile, droppedFile } from './file-source';
import { imports } from './import-queue';

/** Asks for files and puts them into the queue. @throws AppError when the dialog cannot be shown */
export async function addChosenFiles(place: FilePlace): Promise<void> {
  const chosen = await request('evidence.choose', {});
  imports.add(
    chosen.map((file) => chosenFile(file, request)),
    place,
  );
}

export function addDroppedFiles(files: readonly File[], place: FilePlace): void {
  imports.add(
    files.map((file) => droppedFile(file, request)),
    place,
  );
}
