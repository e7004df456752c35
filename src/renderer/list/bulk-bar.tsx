/** What can be done to all ticked cases at once: one change, one undo, and a list of those that it did not reach. */
import { Button, List, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStatuses } from '@shared/casefile/casefile.schema';
import { listShapes } from '@shared/list/list-shapes';
import {
  mostAtOnce,
  type ActKind,
  type BulkResult,
  type ListAct,
  type ListKind,
} from '@shared/list/list.schema';
import { remedyStates } from '@shared/remedy/remedy.schema';
import { taskStates } from '@shared/task/task.schema';
import { StatusBadge } from '../casefile/status-badge';
import { FlagForm } from '../flag/flag-form';
import { useJob } from '../ipc/useJob';
import { Dialog } from '../ui/dialog';
import { JobState } from '../ui/job-state';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { UndoButton } from '../ui/undo-button';
import { useWords } from '../ui/words';
import { useMay } from '../user/may';
import classes from './list.module.css';
import { useCounted } from './counted';
import { NameDialog } from './view-tabs';

interface BulkBarProps {
  list: ListKind;
  /** The list as a file, of those that are ticked. */
  onExport: () => void;
  ticked: ReadonlySet<string>;
  onClear: () => void;
  more?: ReactNode;
}

/** What has to be said before an act. */
type Asked = 'lead' | 'task' | 'flag' | 'flagDay';

const toast = 'bulk';
const toastShown = 12_000;

export function BulkBar({ list, ticked, onClear, onExport, more }: BulkBarProps) {
  const { t } = useTranslation(['list', 'flag']);
  const words = useWords();
  const mayExport = useMay()('list.export');
  const job = useJob('list.bulk');
  const counted = useCounted(list);
  const [asking, setAsking] = useState<Asked | null>(null);
  const [failed, setFailed] = useState<BulkResult['failed']>([]);
  const run = async (act: ListAct) => {
    setAsking(null);
    const result = await job.run({ list, ids: [...ticked], act }).catch(() => undefined);
    if (result === undefined) return;
    setFailed(result.failed);
    if (act.kind === 'remove') onClear();
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: (
        <UndoButton toast={toast}>
          {t(list === 'tasks' && act.kind === 'lead' ? 'bulk.done.assignee' : `bulk.done.${act.kind}`, {
            what: counted(result.changed),
          })}
        </UndoButton>
      ),
    });
  };
  const askingWord = (part: '' | 'Label') =>
    t(`bulk.${list === 'tasks' && asking === 'lead' ? 'assignee' : asking}${part}`);
  if (ticked.size === 0 && failed.length === 0) return null;
  const tooMany = ticked.size > mostAtOnce;
  return (
    <section className={classes['bulk']} aria-label={t('bulk.label')}>
      <Text size="sm" fw={600} role="status">
        {t('bulk.ticked', { what: counted(ticked.size) })}
      </Text>
      {tooMany ? (
        <Text size="sm">{t('bulk.tooMany', { most: words.number(mostAtOnce) })}</Text>
      ) : (
        <BulkActs list={list} busy={job.running} onAsk={setAsking} onAct={(act) => void run(act)} />
      )}
      {more}
      {mayExport && <ActButton label={t('export.action')} busy={job.running} onClick={onExport} />}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      <JobState job={job} label={t('bulk.running')} uncancelled />
      {(asking === 'flag' || asking === 'flagDay') && (
        <FlagForm
          title={t(`flag:${asking === 'flag' ? 'title' : 'day'}`)}
          action={t('bulk.apply', { what: counted(ticked.size) })}
          initial={{ reason: '', dueOn: null, who: '' }}
          dayOnly={asking === 'flagDay'}
          onClose={() => setAsking(null)}
          onFlag={(values) =>
            void run(
              asking === 'flag' ? { kind: 'flag', ...values } : { kind: 'flagDay', dueOn: values.dueOn },
            )
          }
        />
      )}
      {(asking === 'lead' || asking === 'task') && (
        <NameDialog
          title={askingWord('')}
          label={askingWord('Label')}
          action={t('bulk.apply', { what: counted(ticked.size) })}
          name=""
          onClose={() => setAsking(null)}
          onName={(text) =>
            void run(asking === 'lead' ? { kind: 'lead', lead: text } : { kind: 'task', title: text })
          }
        />
      )}
      <Failures list={list} failed={failed} onClose={() => setFailed([])} />
    </section>
  );
}

interface BulkActsProps {
  list: ListKind;
  busy: boolean;
  onAsk: (what: Asked) => void;
  onAct: (act: ListAct) => void;
}

/** The acts that the list knows, in its order. */
function BulkActs({ list, busy, onAsk, onAct }: BulkActsProps) {
  const { t } = useTranslation('list');
  const { acts } = listShapes[list];
  const parts: Record<ActKind, ReactNode> = {
    status: (
      <Fragment key="status">
        {list === 'tasks' && (
          <ActButton
            label={t('bulk.settle')}
            busy={busy}
            onClick={() => onAct({ kind: 'status', status: 'done' })}
          />
        )}
        <StatusMenu list={list} busy={busy} onAct={onAct} />
      </Fragment>
    ),
    lead: (
      <ActButton
        key="lead"
        label={t(list === 'tasks' ? 'bulk.assignee' : 'bulk.lead')}
        busy={busy}
        onClick={() => onAsk('lead')}
      />
    ),
    sensitivity: (
      <ActMenu key="sensitivity" label={t('bulk.sensitivity')} busy={busy}>
        {levels.map((sensitivity) => (
          <Menu.Item key={sensitivity} onClick={() => onAct({ kind: 'sensitivity', sensitivity })}>
            <SensitivityBadge level={sensitivity} />
          </Menu.Item>
        ))}
      </ActMenu>
    ),
    task: <ActButton key="task" label={t('bulk.task')} busy={busy} onClick={() => onAsk('task')} />,
    flag: <FlagMenu key="flag" busy={busy} onAsk={onAsk} onAct={onAct} />,
    flagDay: null,
    unflag: null,
    remove: (
      <ActButton
        key="remove"
        label={t('bulk.remove')}
        busy={busy}
        onClick={() => onAct({ kind: 'remove' })}
      />
    ),
  };
  return acts.map((act) => parts[act]);
}

function FlagMenu({ busy, onAsk, onAct }: Omit<BulkActsProps, 'list'>) {
  const { t } = useTranslation('list');
  return (
    <ActMenu label={t('bulk.flagMenu')} busy={busy}>
      <Menu.Item onClick={() => onAsk('flag')}>{t('bulk.flag')}</Menu.Item>
      <Menu.Item onClick={() => onAsk('flagDay')}>{t('bulk.flagDay')}</Menu.Item>
      <Menu.Item onClick={() => onAct({ kind: 'unflag' })}>{t('bulk.unflag')}</Menu.Item>
    </ActMenu>
  );
}

const levels = [1, 2, 3, 4] as const;

function StatusMenu({ list, busy, onAct }: Omit<BulkActsProps, 'onAsk'>) {
  const { t } = useTranslation(['list', 'task']);
  const words = useWords();
  return (
    <ActMenu label={t('bulk.status')} busy={busy}>
      {list === 'remedies' &&
        remedyStates.map((status) => (
          <Menu.Item key={status} onClick={() => onAct({ kind: 'status', status })}>
            {words.value('remedyState', status)}
          </Menu.Item>
        ))}
      {list === 'tasks' &&
        taskStates.map((status) => (
          <Menu.Item key={status} onClick={() => onAct({ kind: 'status', status })}>
            {t(`task:state.${status}`)}
          </Menu.Item>
        ))}
      {list === 'cases' &&
        caseStatuses.map((status) => (
          <Menu.Item key={status} onClick={() => onAct({ kind: 'status', status })}>
            <StatusBadge status={status} />
          </Menu.Item>
        ))}
    </ActMenu>
  );
}

function ActButton(props: { label: string; busy: boolean; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" disabled={props.busy} onClick={props.onClick}>
      {props.label}
    </Button>
  );
}

function ActMenu(props: { label: string; busy: boolean; children: ReactNode }) {
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={props.busy}>
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{props.children}</Menu.Dropdown>
    </Menu>
  );
}

function Failures(props: { list: ListKind; failed: BulkResult['failed']; onClose: () => void }) {
  const { t } = useTranslation(['list', 'common', 'errors']);
  const counted = useCounted(props.list);
  return (
    <Dialog
      opened={props.failed.length > 0}
      onClose={props.onClose}
      title={t('bulk.failed', { what: counted(props.failed.length) })}
    >
      <Stack>
        <Text size="sm">{t('bulk.failedText')}</Text>
        <List size="sm">
          {props.failed.map(({ id, name, code }) => (
            <List.Item key={id}>
              {name || t('untitled')}: {t(`errors:${code}`)}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Dialog>
  );
}
