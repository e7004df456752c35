/** One line of time, drawn from every record of the case; gaps are shown, since silence is a fact too. */
import { Anchor, Chip, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { DocumentEntry } from '@shared/document/document.schema';
import { chronologyKinds, type ChronologyEntry } from '@shared/chronology/chronology.schema';
import { tabOfTable } from '../casefile/tab-of-table';
import { DayEvidence } from '../evidence/day-evidence';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { useWords, type Words } from '../ui/words';
import { gapsIn } from './chronology-gaps';
import classes from './chronology.module.css';

export function ChronologyTab({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('chronology');
  const entries = useRoute('chronology.ofCase', { caseFileId: view.caseFile.id });
  const [kinds, setKinds] = useState<string[]>([]);
  if (entries.error !== null)
    return <ErrorMessage error={entries.error} onRetry={() => void entries.refetch()} />;
  if (entries.data === undefined) return <Skeleton h={120} />;
  if (entries.data.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  const shown = entries.data.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return (
    <div>
      <KindChips entries={entries.data} kinds={kinds} onChange={setKinds} />
      <Line entries={shown} view={view} />
    </div>
  );
}

interface KindChipsProps {
  entries: readonly ChronologyEntry[];
  kinds: string[];
  onChange: (kinds: string[]) => void;
}

function KindChips({ entries, kinds, onChange }: KindChipsProps) {
  const { t } = useTranslation('chronology');
  const words = useWords();
  const present = chronologyKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <Chip.Group multiple value={kinds} onChange={onChange}>
      <Group gap={4} mb="md" role="group" aria-label={t('filter')}>
        {present.map((kind) => (
          <Chip key={kind} value={kind} size="xs" variant="outline">
            {words.value('chronologyKind', kind)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function Line({ entries, view }: { entries: readonly ChronologyEntry[]; view: CaseFileView }) {
  const { t } = useTranslation('chronology');
  const words = useWords();
  const gaps = gapsIn(entries);
  return (
    <ol className={classes['line']} aria-label={t('title')}>
      {entries.map((entry, index) => {
        const months = gaps.get(index);
        return [
          months !== undefined && (
            <li key={`gap:${index}`} className={classes['gap']}>
              {months < 24
                ? t('gapMonths', { count: months })
                : t('gapYears', { count: Math.floor(months / 12) })}
            </li>
          ),
          <Entry
            key={index}
            entry={entry}
            words={words}
            caseFileId={view.caseFile.id}
            // Below the last line of its day, once.
            documents={entries[index + 1]?.date?.start === entry.date?.start ? [] : view.documents}
          />,
        ];
      })}
    </ol>
  );
}

/** Titles that say nothing without their kind: "5 years". */
const titled: readonly string[] = ['charge', 'sentence', 'release', 'arrest', 'hearing', 'transfer'];

interface EntryProps {
  entry: ChronologyEntry;
  words: Words;
  caseFileId: string;
  documents: readonly DocumentEntry[];
}

function Entry({ entry, words, caseFileId, documents }: EntryProps) {
  const { t } = useTranslation('chronology');
  const kind = words.value('chronologyKind', entry.kind);
  const title = words.text(entry.title);
  const tab = tabOfTable[entry.record.table];
  const address =
    tab === undefined ? `#/letters/${entry.record.id}` : `#/cases/${caseFileId}/${tab}?at=${entry.record.id}`;
  const by = words.text(entry.assertedBy);
  const assertion =
    entry.assertion === null || entry.assertion === 'established'
      ? ''
      : words.labelled(words.value('assertion', entry.assertion), by);
  return (
    // Files that are dropped here are documents of this day.
    <li
      className={classes['entry']}
      data-drop-date={entry.date === null ? undefined : JSON.stringify(entry.date)}
    >
      <div className={classes['when']}>{words.date(entry.date) || t('undated')}</div>
      <div className={classes['what']}>
        <Anchor href={address} fw={600}>
          {titled.includes(entry.kind) && title !== '' ? t('titled', { kind, title }) : title || kind}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[kind, words.text(entry.place), assertion].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm">{words.text(entry.text)}</Text>
        {entry.links.map((link) => (
          <Text size="sm" c="dimmed" key={`${link.type} ${link.id}`}>
            {'↳ '}
            {words.value(link.back ? 'eventLinkBack' : 'eventLink', link.type)}{' '}
            <Anchor href={`#/cases/${caseFileId}/events?at=${link.id}`} underline="always">
              {words.text(link.title) || words.date(link.date)}
            </Anchor>
          </Text>
        ))}
        <DayEvidence documents={documents} date={entry.date} />
      </div>
    </li>
  );
}
