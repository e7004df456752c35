import { useEffect, useState } from 'react';
import type { DossierChoice, DossierSection } from '@shared/dossier/dossier.schema';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
import { makePictures } from '../evidence/thumbnails';
import { errorOf, onEvent, request } from '../ipc/api';

type Asked = DossierChoice & { show?: DossierSection };

/** A dossier takes longer to set than a letter. */
const settleAfter = 300;

/** The pages as they would be made now; the old ones stay until the new ones are there. */
export function useDossierPreview(choice: DossierChoice | undefined, show: DossierSection | null) {
  const [preview, setPreview] = useState<OutputOf<'dossier.preview'>>();
  const [error, setError] = useState<AppError>();
  const [writes, setWrites] = useState(0);
  useEffect(() => onEvent('store.written', () => setWrites((old) => old + 1)), []);
  const asked =
    choice === undefined ? undefined : JSON.stringify({ ...choice, ...(show === null ? {} : { show }) });
  useEffect(() => {
    if (asked === undefined) return undefined;
    const { signal, controller } = fresh();
    const ask = async () => {
      try {
        const input = JSON.parse(asked) as Asked;
        await preparePhotos(input);
        const answer = await request('dossier.preview', input, { signal });
        if (signal.aborted) return;
        setPreview(answer);
        setError(undefined);
      } catch (failure) {
        if (!signal.aborted) setError(errorOf(failure));
      }
    };
    const timer = setTimeout(() => void ask(), settleAfter);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked, writes]);
  return { preview, error };
}

/** A photo that was never shown has no copy of a size to print yet. What cannot be read is left out, as on the screen. */
export async function preparePhotos({ caseFileId, sections }: DossierChoice): Promise<void> {
  if (sections.includes('photos')) await makePictures(caseFileId);
}

function fresh() {
  const controller = new AbortController();
  return { controller, signal: controller.signal };
}
