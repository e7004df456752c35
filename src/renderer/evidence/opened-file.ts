/** A file of the vault, open for reading as long as it is shown. */
import { useEffect, useState } from 'react';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import type { AppError } from '@shared/ipc/error';
import { errorOf, request } from '../ipc/api';

type Purpose = 'view' | 'thumbnail' | 'clean';

/** Where the page reads it: streamed by the shell out of the vault process, with byte ranges. */
export function addressOf({ token }: Pick<OpenFile, 'token'>): string {
  return `./vault-file/${token}`;
}

/** Opens the version, lets `use` work with it, and closes it whatever happens. */
export async function withFile<T>(
  versionId: string,
  purpose: Purpose,
  use: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await request('evidence.open', { versionId, purpose });
  try {
    return await use(file);
  } finally {
    await request('evidence.close', { token: file.token });
  }
}

export interface Opened {
  readonly file?: OpenFile;
  readonly error?: AppError;
}

/** Opens for viewing, which the custody log notes; closes when the component goes. Undefined: nothing to open. */
export function useOpenedFile(versionId: string | undefined): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    if (versionId === undefined) return undefined;
    let gone = false;
    let token: string | undefined;
    const close = () => {
      // A page that goes at lock has nobody left to tell; the token dies with the vault process.
      if (token !== undefined) request('evidence.close', { token }).catch(() => undefined);
    };
    request('evidence.open', { versionId, purpose: 'view' })
      .then((file) => {
        token = file.token;
        if (gone) close();
        else setOpened({ file });
      })
      .catch((error: unknown) => {
        if (!gone) setOpened({ error: errorOf(error) });
      });
    return () => {
      gone = true;
      close();
      setOpened({});
    };
  }, [versionId]);
  return opened;
}
