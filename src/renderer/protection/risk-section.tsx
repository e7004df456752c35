import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { RiskAssessment } from '@shared/protection/risk-assessment.schema';
import { useMadeRecord } from '../app/use-made-record';
import { namedIn } from '../casefile/case-person-field';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { RecordCard } from '../ui/record-card';
import { RecordLog } from '../ui/record-log';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { RiskEditor } from './risk-editor';

/** Assessments of the risk, the latest on top: a new judgment is a new record, so that the course of the risk is seen. */
export function RiskSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('risk');
  const caseFileId = view.caseFile.id;
  const assessments = useRoute('riskAssessment.listOfCase', { caseFileId });
  const create = useCommand('riskAssessment.create');
  const { add, opens } = useMadeRecord(create);
  const list = assessments.data ?? [];
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <RecordLog
      title={t('title')}
      empty={list.length === 0}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      busy={create.isPending}
      errors={[assessments.error, create.error]}
      onAdd={() => add({ caseFileId, personId })}
    >
      {list.map((assessment) => (
        <RiskCard key={assessment.id} assessment={assessment} view={view} startOpen={opens(assessment.id)} />
      ))}
    </RecordLog>
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
