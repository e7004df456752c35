/** Who changed what of one record, from what to what, with a way back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { CustodyEntry } from '@shared/evidence/evidence.schema';
import type { HistoryEntry } from '@shared/journal/journal.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { NeedToKnow } from '../ui/need-to-know';
import { useWords } from '../ui/words';
import { showValue, useValueWords, type ValueWords } from './show-value';
import classes from './history.module.css';

interface HistoryPanelProps {
  /** Name of the table in the journal. */
  table: string;
  id: string;
  /** The label of a field as the page calls it. */
  labelOf: (field: string) => string;
}

/** Fields that say nothing to a reader. */
const silent = new Set([
  'id',
  'revision',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'position',
  'proposedBy',
]);

/** The history of one record. */
export function HistoryPanel({ table, id, labelOf }: HistoryPanelProps) {
  const history = useRoute('history.listOfRecord', { table, id });
  if (history.error !== null)
    return <ErrorMessage error={history.error} onRetry={() => void history.refetch()} />;
  return <HistoryList entries={history.data ?? []} labelOf={({ field }) => labelOf(field)} />;
}

interface HistoryListProps {
  /** Newest first. */
  entries: readonly HistoryEntry[];
  labelOf: (entry: HistoryEntry) => string;
  /** What the record of an entry is called, where the list speaks of several; empty: not said. */
  titleOf?: (entry: HistoryEntry) => string;
  /** By id: what records are called to which a value refers. */
  titles?: Readonly<Record<string, string>>;
}

export function HistoryList({ entries, labelOf, titleOf = () => '', titles }: HistoryListProps) {
  const words = useValueWords(titles);
  const { t } = useTranslation('common');
  const undo = useCommand('undo.change');
  const putBack = (change: string) =>
    undo.mutate({ change }, { onSuccess: () => notifications.show({ message: t('history.putBackDone') }) });
  return (
    <Stack gap="xs">
      {undo.error !== null && <ErrorMessage error={undo.error} />}
      {entries.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
      <ol className={classes['list']} aria-label={t('history.title')}>
        {groupByRecord(entries).map((group) => (
          <Change
            key={group[0]?.sequence}
            entries={group}
            labelOf={labelOf}
            titleOf={titleOf}
            words={words}
            onPutBack={putBack}
          />
        ))}
      </ol>
    </Stack>
  );
}

function Change(props: {
  entries: readonly HistoryEntry[];
  labelOf: (entry: HistoryEntry) => string;
  titleOf: (entry: HistoryEntry) => string;
  words: ValueWords;
  onPutBack: (change: string) => void;
}) {
  const { t } = useTranslation('common');
  const moments = useMoments();
  const [first] = props.entries;
  if (first === undefined) return null;
  if (first.field === '') return <Noted entry={first} title={props.titleOf(first)} />;
  const kind = kindOf(props.entries);
  const shown = props.entries.filter(({ field }) => !silent.has(field) && field !== 'deletedAt');
  const fields = shown.map(props.labelOf).join(', ');
  const title = props.titleOf(first);
  const valueOf = ({ table, field }: HistoryEntry, value: unknown) =>
    showValue(value, { table, path: [field] }, props.words);
  return (
    <li className={classes['change']}>
      <Group justify="space-between" align="baseline" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t(`history.${kind}`, { actor: first.actor, field: fields })}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {moments.moment(first.at)}
        </Text>
      </Group>
      {title !== '' && <Text size="xs">{title}</Text>}
      {kind === 'changed' && (
        <>
          {shown.map((entry) => (
            <NeedToKnow key={entry.sequence} level={entry.level ?? 1}>
              <dl className={classes['values']}>
                <dt>{t('history.from')}</dt>
                <dd>{valueOf(entry, entry.from) || t('history.nothing')}</dd>
                <dt>{t('history.to')}</dt>
                <dd>{valueOf(entry, entry.to) || t('history.nothing')}</dd>
              </dl>
            </NeedToKnow>
          ))}
          <Button size="compact-xs" variant="default" onClick={() => props.onPutBack(first.change)}>
            {t('history.putBack')}
          </Button>
        </>
      )}
    </li>
  );
}

/** What was done with a record without changing it; acts that no catalog names say nothing to a reader. */
function Noted({ entry, title }: { entry: HistoryEntry; title: string }) {
  const { t } = useTranslation('common');
  const words = useWords();
  const moments = useMoments();
  const noted = Noticed.safeParse(entry.to);
  if (!noted.success) return null;
  return (
    <li className={classes['change']}>
      <Group justify="space-between" align="baseline" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('history.noted', { actor: entry.actor, act: words.value('custodyAct', noted.data.act) })}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {moments.moment(entry.at)}
        </Text>
      </Group>
      {title !== '' && <Text size="xs">{title}</Text>}
    </li>
  );
}

const Noticed = CustodyEntry.pick({ act: true });

/** In the journal all that a new record begins with is one entry, of no field of its own. */
const wholeRecord = '*';

function kindOf(entries: readonly HistoryEntry[]): 'created' | 'removed' | 'restored' | 'changed' {
  const action = entries[0]?.action ?? '';
  if (entries.some(({ field }) => field === wholeRecord)) return 'created';
  if (action.endsWith('remove')) return 'removed';
  if (action.endsWith('restore')) return 'restored';
  return 'changed';
}

/** Fields of one record written in one transaction belong together; the order (newest first) is kept. */
function groupByRecord(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    // Each note is a line of its own.
    const own = entry.field === '' ? entry.sequence : '';
    const key = `${entry.change} ${entry.recordId} ${own}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}
