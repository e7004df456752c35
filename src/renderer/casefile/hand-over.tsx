/** One dialog gives cases to another lead: with their open tasks, a note, and the pack for whoever takes over. */
import { Autocomplete, Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../app/navigation';
import { planHandOver } from '../dossier/dossier-choice';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptWords } from '../ui/kept-words';
import { RestoredMark } from '../ui/restored-mark';
import { UndoButton } from '../ui/undo-button';

interface HandOverProps {
  ids: readonly string[];
  onClose: () => void;
}

const toast = 'hand-over';
const toastShown = 12_000;

export function HandOverDialog({ ids, onClose }: HandOverProps) {
  const { t } = useTranslation('casefile');
  const go = useGo();
  const [only] = ids;
  const single = ids.length === 1 ? only : undefined;
  const handOver = useCommand('casefile.handOver');
  const [to, setTo] = useState('');
  const { text: note, setText: setNote, forget, restored } = useKeptWords(`hand-over:${single ?? 'several'}`);
  const [tasks, setTasks] = useState(true);
  const [pack, setPack] = useState(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handOver.mutate({ ids: [...ids], to, note, tasks }, { onSuccess: ({ changed }) => done(changed) });
  };
  const cancel = () => {
    forget();
    onClose();
  };
  const done = (changed: number) => {
    cancel();
    const message = t('casefile:handOver.done', { count: changed, name: to.trim() });
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: <UndoButton toast={toast}>{message}</UndoButton>,
    });
    if (single === undefined || !pack) return;
    planHandOver(single, to.trim());
    go(`/cases/${single}/dossier`);
  };
  return (
    <Dialog onClose={onClose} title={t('casefile:handOver.title', { count: ids.length })}>
      <form onSubmit={submit}>
        <Stack>
          <Autocomplete
            data-autofocus
            label={t('casefile:handOver.to')}
            data={useColleagues(ids)}
            // Opened by itself, the list would cover what is asked next.
            openOnFocus={false}
            maxLength={200}
            required
            value={to}
            onChange={setTo}
          />
          <Textarea
            label={t('casefile:handOver.note')}
            description={t('casefile:handOver.noteHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RestoredMark restored={restored} />
          <Checkbox
            label={t('casefile:handOver.tasks')}
            checked={tasks}
            onChange={(event) => setTasks(event.currentTarget.checked)}
          />
          {single !== undefined && (
            <Checkbox
              label={t('casefile:handOver.pack')}
              checked={pack}
              onChange={(event) => setPack(event.currentTarget.checked)}
            />
          )}
          {handOver.error !== null && <ErrorMessage error={handOver.error} />}
          <FormFoot onCancel={cancel}>
            <Button type="submit" disabled={to.trim() === ''} loading={handOver.isPending}>
              {t('casefile:handOver.action')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Those who lead cases already, and the people of the vault; not whoever gives the only case away. */
function useColleagues([only = '', ...others]: readonly string[]): string[] {
  const leads = useRoute('calendar.leads', {});
  const users = useRoute('user.list', {});
  const single = useRoute('casefile.get', { id: only }, { enabled: others.length === 0 });
  const giver = others.length === 0 ? single.data?.lead : undefined;
  const names = [...(leads.data ?? []), ...(users.data ?? []).map(({ name }) => name)];
  return [...new Set(names)]
    .filter((name) => name !== '' && name !== giver)
    .toSorted((a, b) => a.localeCompare(b));
}

/** The button with its dialog. */
export function HandOver({ ids, compact = false }: Pick<HandOverProps, 'ids'> & { compact?: boolean }) {
  const { t } = useTranslation('casefile');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size={compact ? 'compact-sm' : 'xs'} variant="default" onClick={() => setAsking(true)}>
        {t('handOver.open')}
      </Button>
      {asking && <HandOverDialog ids={ids} onClose={() => setAsking(false)} />}
    </>
  );
}
