import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../app/navigation';
import { useBackend } from '../ui/backend';
import { StandingNotice } from '../ui/standing-notice';
import { imports } from './import-queue';
import { UnfinishedImports } from './unfinished-imports';

/** So many names say which files it was; the others stand where these came from. */
const namesShown = 5;

/** Tells, case by case, which files did not come in before the vault was locked. */
export function UnfinishedHost() {
  const { t } = useTranslation('evidence');
  const go = useGo();
  const backend = useBackend();
  const [unfinished] = useState(() => new UnfinishedImports(backend, imports));
  const lost = useSyncExternalStore(unfinished.subscribe, unfinished.read);
  useEffect(() => void unfinished.start().catch(() => undefined), [unfinished]);
  return [...new Set(lost.map(({ caseFileId }) => caseFileId))].map((caseFileId) => {
    const names = lost.filter((file) => file.caseFileId === caseFileId).map(({ name }) => name);
    const shown = [...names.slice(0, namesShown), ...(names.length > namesShown ? ['…'] : [])];
    return (
      <StandingNotice
        key={caseFileId}
        id={`unfinished:${caseFileId}`}
        title={t('unfinished.title', { count: names.length })}
        text={t('unfinished.text', { names: shown.join('; ') })}
        onOpen={() => go(`/cases/${caseFileId}/documents`)}
        onSeen={() => unfinished.seen(caseFileId)}
      />
    );
  });
}
