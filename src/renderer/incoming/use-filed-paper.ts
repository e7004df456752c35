import { useState } from 'react';
import { z } from 'zod';
import { IncomingProposal } from '@shared/incoming/incoming.schema';
import { AppError } from '@shared/ipc/error';
import { documentOfFile } from '../evidence/document-of-file';
import { chosenFile, droppedFile, type FileSource } from '../evidence/file-source';
import { request } from '../ipc/api';

export const FiledPaper = z.object({ documentId: z.string(), name: z.string(), proposal: IncomingProposal });
export type FiledPaper = z.infer<typeof FiledPaper>;

/** Brings the paper into the case as a document and asks what it tells. The file is kept even if the dialog is given up. */
export function useFiledPaper(caseFileId: string, onFiled: (paper: FiledPaper) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const take = async (source: FileSource) => {
    const place = { caseFileId, documentId: null, date: null };
    const added = await source.send(place, new AbortController().signal, () => undefined);
    const documentId = await documentOfFile(added, place, request);
    onFiled({ documentId, name: source.name, proposal: await request('incoming.propose', { documentId }) });
  };
  const run = async (find: () => Promise<FileSource | undefined>) => {
    setBusy(true);
    setError(null);
    try {
      const source = await find();
      if (source !== undefined) await take(source);
    } catch (caught) {
      setError(caught instanceof AppError ? caught : new AppError('INTERNAL'));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    drop: (file: File) => void run(() => Promise.resolve(droppedFile(file, request))),
    choose: () =>
      void run(async () => {
        const [file] = await request('evidence.choose', {});
        return file === undefined ? undefined : chosenFile(file, request);
      }),
  };
}
