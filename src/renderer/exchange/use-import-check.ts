import { useEffect } from 'react';
import type { InputOf } from '@shared/ipc/routes';
import { useJob } from '../ipc/useJob';

type CheckName = 'tableImport.check' | 'supporterImport.check';

/** What would come of an import; looked at again with each change of what is asked. */
export function useImportCheck<Name extends CheckName>(route: Name, choice: InputOf<Name>) {
  const check = useJob(route);
  const { run, cancel } = check;
  const asked = JSON.stringify(choice);
  useEffect(() => {
    const timer = setTimeout(() => {
      cancel();
      void run(JSON.parse(asked) as InputOf<Name>).catch(() => undefined);
    }, 250);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- run and cancel are new with each drawing
  }, [asked]);
  return check;
}
