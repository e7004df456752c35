import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { RiskAssessment } from '@shared/protection/risk-assessment.schema';
import { CaseLog } from '../casefile/case-log';
import { namedIn } from '../casefile/case-person-field';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { RiskEditor } from './risk-editor';

/** Assessments of the risk, the latest on top: a new judgment is a new record, so that the course of the risk is seen. */
export function RiskSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('risk');
  const caseFileId = view.caseFile.id;
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <CaseLog
      title={t('title')}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      listed={useRoute('riskAssessment.listOfCase', { caseFileId })}
      create={useCommand('riskAssessment.create')}
      begin={() => ({ caseFileId, personId })}
      card={(assessment, startOpen) => <RiskCard assessment={assessment} view={view} startOpen={startOpen} />}
    />
  );
}

function RiskCard(props: { assessment: RiskAssessment; view: CaseFileView; startOpen: boolean }) {
  const { t } = useTranslation('risk');
  const words = useWords();
  const remove = useRemove();
  const { assessment, view } = props;
  const title =
    assessment.level === null
      ? t('open')
      : t('levelIs', { level: words.value('riskLevel', assessment.level) });
  const review = words.date(assessment.nextReview);
  const meta = [
    words.date(assessment.date),
    namedIn(view, assessment.personId, words),
    assessment.assessedBy,
    review === '' ? '' : t('reviewOn', { date: review }),
  ];
  return (
    <RecordCard
      id={assessment.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={props.startOpen}
      onRemove={() => void remove('riskAssessment', assessment, title)}
      editor={<RiskEditor assessment={assessment} view={view} />}
    >
      <Text size="sm">
        {assessment.threats
          .map(({ text }) => text)
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </RecordCard>
  );
}
