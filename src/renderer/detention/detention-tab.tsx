/** Deprivation of liberty, episode by episode, from arrest to release. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView, DetentionView } from '@shared/casefile/casefile-view.schema';
import { useTarget } from '../app/use-target';
import { subjectsOf } from '../casefile/case-summary';
import { useCommand } from '../ipc/useCommand';
import { personName } from '../person/person-words';
import { RecordCard } from '../ui/record-card';
import { RecordSection } from '../ui/record-section';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { DetentionCounters } from './detention-counters';
import { DetentionEditor } from './detention-editor';
import { DetentionStrip } from './detention-strip';

export function DetentionTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('detention');
  const target = useTarget();
  const create = useCommand('detention.create');
  const [made, setMade] = useState<string>();
  const personId = subjectsOf(view)[0]?.person.id ?? null;
  return (
    <RecordSection
      empty={view.detentions.length === 0}
      emptyTitle={t('emptyTitle')}
      emptyText={t('emptyText')}
      note={t('note')}
      addLabel={t('add')}
      busy={create.isPending}
      error={create.error}
      onAdd={() =>
        create.mutate({ caseFileId: view.caseFile.id, personId }, { onSuccess: ({ id }) => setMade(id) })
      }
    >
      {view.detentions.map((entry) => (
        <DetentionCard
          key={entry.detention.id}
          view={view}
          entry={entry}
          startOpen={(made ?? target) === entry.detention.id}
        />
      ))}
    </RecordSection>
  );
}

function DetentionCard(props: { view: CaseFileView; entry: DetentionView; startOpen: boolean }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const remove = useRemove();
  const { detention, facts } = props.entry;
  const person = props.view.persons.find((one) => one.person.id === detention.personId)?.person;
  const since = words.date(facts.since);
  const state = facts.since === null ? t('title') : t(facts.held ? 'heldSince' : 'wasHeldSince', { since });
  const meta = [
    person === undefined ? '' : personName(person, words.language),
    words.text(detention.facility),
  ];
  return (
    <>
      <RecordCard
        id={detention.id}
        name={state}
        title={state}
        meta={meta.filter(Boolean).join(' · ')}
        startOpen={props.startOpen}
        onRemove={() => void remove('detention', detention, state)}
        editor={<DetentionEditor view={props.view} detention={detention} />}
      />
      <DetentionStrip detention={detention} facts={facts} />
      <DetentionCounters detention={detention} />
    </>
  );
}
