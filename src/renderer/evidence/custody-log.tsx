/** Who had the document in hand, and when: what the app noted itself, and what a person adds about the paper. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { datePoint } from '@shared/dates/partial-date.schema';
import { notedActs, type CustodyEntry } from '@shared/evidence/evidence.schema';
import { CivilDate } from '@shared/record/record.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { CivilDateInput } from '../ui/civil-date-input';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { useMoments } from '../ui/moments';
import { stopsAtRefused } from '../ui/refused-field';
import { RestoredMark } from '../ui/restored-mark';
import { useWords } from '../ui/words';
import { CertificateButton } from './certificate';
import classes from './evidence.module.css';

export function CustodyLog({ documentId }: { documentId: string }) {
  const { t } = useTranslation('evidence');
  const log = useRoute('evidence.custody', { documentId });
  if (log.error !== null) return <ErrorMessage error={log.error} onRetry={() => void log.refetch()} />;
  const entries = log.data ?? [];
  const several = entries.some(({ version }) => version > 1);
  return (
    <>
      <ol className={classes['custody']} aria-label={t('custody.title')}>
        {entries.map((entry) => (
          <CustodyLine key={entry.sequence} entry={entry} several={several} />
        ))}
      </ol>
      <AddEntry documentId={documentId} />
    </>
  );
}

interface CustodyLineProps {
  entry: CustodyEntry;
  /** The document has several versions: each line says which it was done to. */
  several: boolean;
}

/** A log is read years later, or held beside another: each line bears its whole date. */
export function CustodyLine({ entry, several }: CustodyLineProps) {
  const { t } = useTranslation('evidence');
  const moments = useMoments();
  const words = useWords();
  const { at, actor, act, version, day, who, note, sha256 } = entry;
  const details = [who, note].filter(Boolean).join(' · ');
  return (
    <li>
      <Text size="sm" fw={600}>
        {words.value('custodyAct', act)}
        {several && version > 0 && ` · ${t('version', { number: version })}`}
      </Text>
      <Text size="xs" c="dimmed">
        {[`${moments.day(at)}, ${moments.time(at)}`, actor].join(' · ')}
      </Text>
      {day !== '' && <Text size="xs">{t('custody.onDay', { day: words.date(datePoint(day)) })}</Text>}
      {details !== '' && <Text size="xs">{details}</Text>}
      {act === 'hashed' && <Text className={classes['hash'] ?? ''}>{sha256}</Text>}
    </li>
  );
}

const Entered = z.object({
  act: z.string().nullable(),
  day: CivilDate.nullable(),
  /** What stands in the field of the day and is refused. */
  written: z.string(),
  who: z.string(),
  note: z.string(),
});
const nothing: z.infer<typeof Entered> = { act: null, day: null, written: '', who: '', note: '' };

/** A line about the paper world. It cannot be changed afterwards, so that it is sent with a button. */
function AddEntry({ documentId }: { documentId: string }) {
  const { t } = useTranslation('evidence');
  const words = useWords();
  const add = useCommand('evidence.noteCustody');
  const [open, setOpen] = useState(false);
  const key = `custody:${documentId}`;
  const { answers: entry, change, forget, restored } = useKeptAnswers(key, Entered, nothing);
  const form = useRef<HTMLFormElement>(null);
  const act = notedActs.find((one) => one === entry.act);
  const close = () => {
    forget();
    setOpen(false);
  };
  const send = () => {
    if (act === undefined || stopsAtRefused(form.current)) return;
    const { day, who, note } = entry;
    add.mutate({ documentId, act, day, who, note }, { onSuccess: () => close() });
  };
  if (!open) {
    return (
      <Group mt="sm" gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t('custody.add')}
        </Button>
        <CertificateButton documentId={documentId} />
      </Group>
    );
  }
  return (
    <form
      ref={form}
      className={classes['custodyForm']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Select
        label={t('custody.act')}
        data={words.choices('custodyAct', notedActs)}
        value={entry.act}
        onChange={(act) => change({ act })}
        data-autofocus
      />
      <CivilDateInput
        label={t('custody.day')}
        lean="past"
        value={entry.day}
        onChange={(day) => change({ day })}
        written={entry.written}
        onWritten={(text) => change({ written: text ?? '' })}
      />
      <TextInput
        label={t('custody.who')}
        value={entry.who}
        onChange={(event) => change({ who: event.currentTarget.value })}
      />
      <TextInput
        label={t('custody.note')}
        value={entry.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <RestoredMark restored={restored} />
      {add.error !== null && <ErrorMessage error={add.error} />}
      <Text size="xs" c="dimmed">
        {t('custody.final')}
      </Text>
      <Group gap="xs">
        <Button type="submit" size="compact-sm" disabled={act === undefined} loading={add.isPending}>
          {t('custody.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('custody.cancel')}
        </Button>
      </Group>
    </form>
  );
}
