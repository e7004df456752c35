import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { totalCosts } from '@shared/protection/measure-cost.rules';
import type { ProtectionMeasure } from '@shared/protection/protection-measure.schema';
import { useMadeRecord } from '../app/use-made-record';
import { namedIn } from '../casefile/case-person-field';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { RecordCard } from '../ui/record-card';
import { RecordLog } from '../ui/record-log';
import { useRemove } from '../ui/undo';
import { useWords, type Words } from '../ui/words';
import { MeasureEditor } from './measure-editor';

/** What is done for the safety of the person, with what it costs. */
export function MeasuresSection({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('measure');
  const words = useWords();
  const caseFileId = view.caseFile.id;
  const measures = useRoute('protectionMeasure.listOfCase', { caseFileId });
  const create = useCommand('protectionMeasure.create');
  const { add, opens } = useMadeRecord(create);
  const list = measures.data ?? [];
  const total = totalCosts(list).map(([currency, hundredths]) => money(words, hundredths, currency));
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <RecordLog
      title={t('title')}
      empty={list.length === 0}
      emptyText={t('emptyText')}
      addLabel={t('add')}
      busy={create.isPending}
      errors={[measures.error, create.error]}
      onAdd={() => add({ caseFileId, personId })}
      summary={
        total.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('total', { sum: total.join(' + ') })}
          </Text>
        )
      }
    >
      {list.map((measure) => (
        <MeasureCard key={measure.id} measure={measure} view={view} startOpen={opens(measure.id)} />
      ))}
    </RecordLog>
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
