import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import { Language } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import { HistoryList } from '../journal/history-panel';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';

/** The catalog that names the fields of a table. */
const catalogOf: Record<string, string> = {
  case_file: 'casefile',
  case_person: 'casefile',
  case_organisation: 'casefile',
  event: 'event',
  act: 'event',
  involvement: 'event',
  event_link: 'event',
  source: 'source',
  information: 'source',
  detention: 'detention',
  charge: 'custody',
  proceeding: 'custody',
  hearing: 'custody',
  judgment: 'custody',
  custody_move: 'custody',
  visit: 'custody',
  custody_incident: 'custody',
  remedy: 'remedy',
  consent: 'consent',
  risk_assessment: 'risk',
  protection_measure: 'measure',
  contact_entry: 'contact',
  demand: 'demand',
  document: 'document',
};

/** Who changed what in the case and everything that belongs to it, with a way back. */
export function HistoryTab({ view }: { view: CaseFileView }) {
  const { t, i18n } = useTranslation(['casefile', 'common', 'frame', ...Object.values(catalogOf)]);
  const language = Language.parse(i18n.language);
  const history = useRoute('history.listOfCase', { caseFileId: view.caseFile.id, language });
  const labelOf = ({ table, field }: HistoryEntry) => {
    const key = `${catalogOf[table] ?? 'casefile'}:field.${field}`;
    if (field === 'sensitivity') return t('common:sensitivity.label');
    return i18n.exists(key) ? t(key) : field;
  };
  const titleOf = ({ table, recordId }: HistoryEntry) =>
    [t(`frame:table.${table}`), history.data?.titles[recordId] ?? '']
      .filter((part) => part !== '')
      .join(' · ');
  if (history.error !== null) {
    return <ErrorMessage error={history.error} onRetry={() => void history.refetch()} />;
  }
  return (
    <SectionCard title={t('casefile:tab.history')}>
      <HistoryList entries={history.data?.entries ?? []} labelOf={labelOf} titleOf={titleOf} />
    </SectionCard>
  );
}
