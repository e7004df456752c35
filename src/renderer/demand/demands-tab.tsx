/** What is asked of the authorities, in the order in which letters print it. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { suggestDemand } from '@shared/demand/demand-phrases.rules';
import { demandKinds, type Demand } from '@shared/demand/demand.schema';
import { useCommand } from '../ipc/useCommand';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { SelectField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { RecordCard } from '../ui/record-card';
import { useField, useRecordForm } from '../ui/record-form';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { AddDemandMenu, suggestionOf } from './add-demand-menu';
import classes from './demand.module.css';

interface DemandsTabProps {
  view: CaseFileView;
}

export function DemandsTab({ view }: DemandsTabProps) {
  const { t } = useTranslation('demand');
  const words = useWords();
  const reorder = useCommand('demand.reorder');
  const [made, setMade] = useState<string>();
  const caseFileId = view.caseFile.id;
  const add = <AddDemandMenu view={view} onMade={({ id }) => setMade(id)} />;
  return (
    <div>
      {reorder.error !== null && <ErrorMessage error={reorder.error} />}
      {view.demands.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} action={add} />
      ) : (
        <>
          <div className={classes['bar']}>
            <Text size="sm" c="dimmed">
              {t('note')}
            </Text>
            {add}
          </div>
          <SortableList
            label={t('list')}
            items={view.demands}
            nameOf={(demand) => words.text(demand.text) || words.value('demandKind', demand.kind)}
            render={(demand, index) => (
              <DemandCard view={view} demand={demand} number={index + 1} startOpen={made === demand.id} />
            )}
            onReorder={(ids) => reorder.mutate({ caseFileId, ids })}
          />
        </>
      )}
    </div>
  );
}

function DemandCard(props: DemandsTabProps & { demand: Demand; number: number; startOpen: boolean }) {
  const { view, demand, number } = props;
  const { t } = useTranslation('demand');
  const words = useWords();
  const remove = useRemove();
  const kind = words.value('demandKind', demand.kind);
  const text = words.text(demand.text);
  return (
    <RecordCard
      id={demand.id}
      name={text || kind}
      title={text === '' ? t('unwritten') : `${number}. ${text}`}
      meta={kind}
      startOpen={props.startOpen}
      onRemove={() => void remove('demand', demand, kind)}
      editor={<DemandEditor view={view} demand={demand} />}
    />
  );
}

function DemandEditor({ view, demand }: DemandsTabProps & { demand: Demand }) {
  const { t } = useTranslation('demand');
  const words = useWords();
  const form = useRecordForm<Demand>('demand', demand);
  const kind = useField(form, 'kind').value;
  const text = useField(form, 'text');
  const suggested = suggestDemand(kind, suggestionOf(view));
  const missing = Object.keys(suggested).some((language) => !Object.hasOwn(text.value, language));
  const fill = () => {
    text.saver.type({ ...suggested, ...text.value });
    text.saver.leave();
  };
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('field.kind')}
        choices={words.choices('demandKind', demandKinds)}
      />
      <LocalizedField
        form={form}
        name="text"
        label={t('field.text')}
        description={t('help.text')}
        multiline
        minRows={2}
      />
      {missing && (
        <Button size="compact-sm" variant="default" onClick={fill} style={{ alignSelf: 'flex-start' }}>
          {t('fill')}
        </Button>
      )}
    </>
  );
}
