import { useEffect, useState } from 'react';
import type { DossierChoice, DossierSection } from '@shared/dossier/dossier.schema';
import type { AppError } from '@shared/ipc/error';
import type { OutputOf } from '@shared/ipc/routes';
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
        const answer = await request('dossier.preview', JSON.parse(asked) as Asked, { signal });
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

function fresh() {
  const controller = new AbortController();
  return { controller, signal: controller.signal };
}
