import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import { Language } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import { HistoryList } from '../journal/history-panel';
import { useRecordFieldLabel } from '../journal/record-field-label';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';

/** Who changed what in the case and everything that belongs to it, with a way back. */
export function HistoryTab({ view }: { view: CaseFileView }) {
  const { t, i18n } = useTranslation(['casefile', 'frame']);
  const language = Language.parse(i18n.language);
  const fieldLabel = useRecordFieldLabel();
  const history = useRoute('history.listOfCase', { caseFileId: view.caseFile.id, language });
  const labelOf = ({ table, field }: HistoryEntry) => fieldLabel(table, field);
  const titleOf = ({ table, recordId }: HistoryEntry) =>
    [t(`frame:table.${table}`), history.data?.titles[recordId] ?? '']
      .filter((part) => part !== '')
      .join(' · ');
  if (history.error !== null) {
    return <ErrorMessage error={history.error} onRetry={() => void history.refetch()} />;
  }
  return (
    <SectionCard title={t('casefile:tab.history')}>
      <HistoryList
        entries={history.data?.entries ?? []}
        labelOf={labelOf}
        titleOf={titleOf}
        titles={history.data?.titles ?? {}}
      />
    </SectionCard>
  );
}
