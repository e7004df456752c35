/** What can be done to all ticked cases at once: one change, one undo, and a list of those that it did not reach. */
import { Anchor, Button, List, Menu, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStatuses } from '@shared/casefile/casefile.schema';
import { mostAtOnce, type BulkResult, type CaseAct } from '@shared/list/case-query.schema';
import { StatusBadge } from '../casefile/status-badge';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { UndoButton } from '../ui/undo-button';
import { useWords } from '../ui/words';
import classes from './list.module.css';
import { NameDialog } from './view-tabs';

interface BulkBarProps {
  ticked: ReadonlySet<string>;
  onClear: () => void;
}

const toast = 'bulk';
const toastShown = 12_000;

export function BulkBar({ ticked, onClear }: BulkBarProps) {
  const { t } = useTranslation('list');
  const words = useWords();
  const job = useJob('list.bulk');
  const [asking, setAsking] = useState<'lead' | 'task' | null>(null);
  const [failed, setFailed] = useState<BulkResult['failed']>([]);
  const run = async (act: CaseAct) => {
    setAsking(null);
    const result = await job.run({ ids: [...ticked], act }).catch(() => undefined);
    if (result === undefined) return;
    setFailed(result.failed);
    if (act.kind === 'remove') onClear();
    notifications.show({
      id: toast,
      autoClose: toastShown,
      message: <UndoButton toast={toast}>{t(`bulk.done.${act.kind}`, { count: result.changed })}</UndoButton>,
    });
  };
  if (ticked.size === 0 && failed.length === 0) return null;
  const tooMany = ticked.size > mostAtOnce;
  return (
    <section className={classes['bulk']} aria-label={t('bulk.label')}>
      <Text size="sm" fw={600} role="status">
        {t('bulk.ticked', { count: ticked.size, shown: words.number(ticked.size) })}
      </Text>
      {tooMany ? (
        <Text size="sm">{t('bulk.tooMany', { most: words.number(mostAtOnce) })}</Text>
      ) : (
        <BulkActs busy={job.running} onAsk={setAsking} onAct={(act) => void run(act)} />
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {job.running && (
        <JobProgress
          label={t('bulk.running')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
        />
      )}
      {job.error !== null && <ErrorMessage error={job.error} />}
      {asking !== null && (
        <NameDialog
          title={t(`bulk.${asking}`)}
          label={t(`bulk.${asking}Label`)}
          action={t(`bulk.${asking}Action`, { count: ticked.size })}
          name=""
          onClose={() => setAsking(null)}
          onName={(text) =>
            void run(asking === 'lead' ? { kind: 'lead', lead: text } : { kind: 'task', title: text })
          }
        />
      )}
      <Failures failed={failed} onClose={() => setFailed([])} />
    </section>
  );
}

interface BulkActsProps {
  busy: boolean;
  onAsk: (what: 'lead' | 'task') => void;
  onAct: (act: CaseAct) => void;
}

function BulkActs({ busy, onAsk, onAct }: BulkActsProps) {
  const { t } = useTranslation(['list', 'common']);
  const levels = [1, 2, 3, 4] as const;
  return (
    <>
      <ActMenu label={t('bulk.status')} busy={busy}>
        {caseStatuses.map((status) => (
          <Menu.Item key={status} onClick={() => onAct({ kind: 'status', status })}>
            <StatusBadge status={status} />
          </Menu.Item>
        ))}
      </ActMenu>
      <ActButton label={t('bulk.lead')} busy={busy} onClick={() => onAsk('lead')} />
      <ActMenu label={t('bulk.sensitivity')} busy={busy}>
        {levels.map((sensitivity) => (
          <Menu.Item key={sensitivity} onClick={() => onAct({ kind: 'sensitivity', sensitivity })}>
            <SensitivityBadge level={sensitivity} />
          </Menu.Item>
        ))}
      </ActMenu>
      <ActButton label={t('bulk.task')} busy={busy} onClick={() => onAsk('task')} />
      <ActButton label={t('bulk.remove')} busy={busy} onClick={() => onAct({ kind: 'remove' })} />
    </>
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

function Failures(props: { failed: BulkResult['failed']; onClose: () => void }) {
  const { t } = useTranslation(['list', 'common', 'errors']);
  return (
    <Modal
      opened={props.failed.length > 0}
      onClose={props.onClose}
      title={t('bulk.failed', { count: props.failed.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text size="sm">{t('bulk.failedText')}</Text>
        <List size="sm">
          {props.failed.map(({ id, number }) => (
            <List.Item key={id}>
              <Anchor href={`#/cases/${id}`}>{number || id}</Anchor>
            </List.Item>
          ))}
        </List>
      </Stack>
    </Modal>
  );
}
