import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { request } from '../ipc/api';
import { isReady, noPassphrase } from './new-passphrase';
import { withBytes } from './passphrase';

/** The form in which one's own passphrase is changed. What was typed is forgotten as soon as it is asked with. */
export function useChangePassphrase(onChanged: () => void = () => undefined) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const change = useMutation({
    mutationFn: (texts: { old: string; next: string }) =>
      withBytes(texts.old, (passphrase) =>
        withBytes(texts.next, (newPassphrase) =>
          request('vault.changePassphrase', { passphrase, newPassphrase }),
        ),
      ),
    onSuccess: onChanged,
    gcTime: 0,
  });
  const ready = old !== '' && isReady(next);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    setOld('');
    change.mutate({ old, next: next.text });
  };
  return { old, setOld, next, setNext, change, ready, submit };
}
