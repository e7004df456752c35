import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { totalCosts } from '@shared/protection/measure-cost.rules';
import type { ProtectionMeasure } from '@shared/protection/protection-measure.schema';
import { CaseLog } from '../casefile/case-log';
import { namedIn } from '../casefile/case-person-field';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { MeasureEditor } from './measure-editor';

/** What is done for the safety of the person, with what it costs. */
export function MeasuresSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('measure');
  const caseFileId = view.caseFile.id;
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <CaseLog
      title={t('title')}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      listed={useRoute('protectionMeasure.listOfCase', { caseFileId })}
      create={useCommand('protectionMeasure.create')}
      begin={() => ({ caseFileId, personId })}
      summary={(measures) => <Costs measures={measures} />}
      card={(measure, startOpen) => <MeasureCard measure={measure} view={view} startOpen={startOpen} />}
    />
  );
}

/** What they cost together, in each currency. */
function Costs({ measures }: { measures: readonly ProtectionMeasure[] }) {
  const { t } = useTranslation('measure');
  const words = useWords();
  const total = totalCosts(measures).map(([currency, hundredths]) => money(words, hundredths, currency));
  if (total.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('total', { sum: total.join(' + ') })}
    </Text>
  );
}

function MeasureCard(props: { measure: ProtectionMeasure; view: CaseFileView; startOpen: boolean }) {
  const words = useWords();
  const remove = useRemove();
  const { measure, view } = props;
  const title = [words.value('measureKind', measure.kind), measure.provider].filter(Boolean).join(' · ');
  const from = words.date(measure.start);
  const until = words.date(measure.end);
  const meta = [
    [from, until].filter(Boolean).join(' – '),
    words.value('measureState', measure.state),
    namedIn(view, measure.personId, words),
    measure.costHundredths === null ? '' : money(words, measure.costHundredths, measure.currency),
  ];
  return (
    <RecordCard
      id={measure.id}
      name={title}
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      startOpen={props.startOpen}
      onRemove={() => void remove('protectionMeasure', measure, title)}
      editor={<MeasureEditor measure={measure} view={view} />}
    >
      <Text size="sm">{measure.description}</Text>
    </RecordCard>
  );
}

function money({ language }: Words, hundredths: number, currency: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(hundredths / 100);
}
