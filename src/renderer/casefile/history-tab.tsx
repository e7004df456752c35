import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { HistoryPanel } from '../journal/history-panel';
import { SectionCard } from '../ui/section-card';
import { useFieldLabel } from './field-label';

/** Who changed what of the case file, with a way back. */
export function HistoryTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('casefile');
  const labelOf = useFieldLabel('casefile');
  return (
    <SectionCard title={t('tab.history')}>
      <HistoryPanel table="case_file" id={view.caseFile.id} labelOf={labelOf} />
    </SectionCard>
  );
}
