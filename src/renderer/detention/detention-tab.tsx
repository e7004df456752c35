/** Deprivation of liberty, episode by episode: the line of time and the counters above, the records below. */
import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { earliestDay } from '@shared/dates/partial-date.rules';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import type { CustodyOverview, DaySpan } from '@shared/detention/custody-overview.schema';
import { formatSince } from '@shared/dates/date-relations';
import type { DetentionView } from '@shared/detention/detention.schema';
import { useTarget } from '../app/use-target';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { civilToday, PartialDateInput } from '../ui/partial-date-input';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { DetentionCounters } from './detention-counters';
import { DetentionEditor } from './detention-editor';
import { DetentionParts } from './detention-parts';
import { DetentionStrip } from './detention-strip';
import { NewDetention } from './new-detention';
import { Reading } from '../user/changes';
import classes from './detention.module.css';

export function DetentionTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('detention');
  const target = useTarget();
  const [day, setDay] = useState<PartialDate | null>(datePoint(civilToday()));
  const asOf = day === null ? civilToday() : earliestDay(day);
  const overview = useRoute('detention.overview', { caseFileId: view.caseFile.id, asOf });
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string>();
  // Until the day chosen is counted, today's figures of the case stand.
  const detentions = overview.data?.detentions ?? view.detentions;
  const done = (id?: string) => {
    setAdding(false);
    if (id !== undefined) setMade(id);
  };
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  if (adding && detentions.length === 0) return <NewDetention view={view} onDone={done} />;
  if (detentions.length === 0)
    return <EmptyState title={t('emptyTitle')} text={t('emptyText')} action={add} />;
  return (
    <div>
      {overview.error !== null && <ErrorMessage error={overview.error} />}
      <Group justify="space-between" align="flex-end" mb="sm">
        <Reading>
          <PartialDateInput label={t('counter.asOf')} value={day} onChange={setDay} />
        </Reading>
        {add}
      </Group>
      {adding && <NewDetention view={view} onDone={done} />}
      {overview.data !== undefined && <Totals view={view} overview={overview.data} />}
      {detentions.map((entry) => (
        <Episode
          key={entry.detention.id}
          view={view}
          entry={entry}
          asOf={asOf}
          target={target}
          isNew={made === entry.detention.id}
        />
      ))}
    </div>
  );
}

interface EpisodeProps {
  view: CaseFileView;
  entry: DetentionView;
  asOf: string;
  target: string | undefined;
  /** Just entered: its first list is a key away. */
  isNew: boolean;
}

function Episode({ view, entry, asOf, target, isNew }: EpisodeProps) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const remove = useRemove();
  const section = useRef<HTMLElement>(null);
  const { detention, facts } = entry;
  const person = view.persons.find((one) => one.person.id === detention.personId)?.person;
  const state = useStateOf(entry);
  const about = [person === undefined ? '' : personName(person, words.language), words.text(facts.facility)];
  useEffect(() => {
    if (isNew) section.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  }, [isNew]);
  return (
    <section className={classes['episode']} aria-label={state} ref={section}>
      <header>
        <Title order={2} size="h4">
          {state}
        </Title>
        <Text size="sm" c="dimmed">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </header>
      <div className={classes['overview']}>
        <DetentionStrip entry={entry} />
        <DetentionCounters entry={entry} asOf={asOf} />
      </div>
      <RecordCard
        id={detention.id}
        name={state}
        title={t('episode')}
        startOpen={target === detention.id}
        onRemove={() => void remove('detention', detention, state)}
        editor={<DetentionEditor view={view} detention={detention} />}
      />
      <DetentionParts entry={entry} country={view.caseFile.country} target={target} />
    </section>
  );
}

/** "Held since October 2019". */
function useStateOf({ detention, facts }: DetentionView): string {
  const { t } = useTranslation('detention');
  const words = useWords();
  if (detention.type === 'at_liberty') return t('atLiberty');
  if (facts.since === null) return t('title');
  if (!facts.held) return t('wasHeldSince', { since: words.date(facts.since) });
  const since = formatSince(facts.since, words.language);
  return t(facts.houseArrest ? 'houseArrestSince' : 'heldSince', { since });
}

/** The days over several episodes, for each person who has several. */
function Totals({ view, overview }: { view: CaseFileView; overview: CustodyOverview }) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const several = overview.totals.filter(({ episodes }) => episodes > 1);
  const days = ({ atLeast, atMost }: DaySpan) =>
    atLeast === atMost
      ? words.days(atLeast)
      : t('counter.between', { from: words.number(atLeast), to: words.days(atMost) });
  return several.map(({ personId, episodes, custody, houseArrest }) => {
    const person = view.persons.find((one) => one.person.id === personId)?.person;
    const parts = [
      t('total', { episodes: words.number(episodes), custody: days(custody) }),
      houseArrest.atMost === 0 ? '' : t('totalHouse', { days: days(houseArrest) }),
    ];
    return (
      <Text key={personId ?? ''} mb="sm">
        {person !== undefined && <strong>{personName(person, words.language)}. </strong>}
        {parts.filter(Boolean).join(' · ')}
      </Text>
    );
  });
}
