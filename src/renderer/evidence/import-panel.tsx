/** Files on their way into the vault: how far they are, and what became of each. */
import { ActionIcon, Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AddedFile } from '@shared/evidence/evidence.schema';
import { useCommand } from '../ipc/useCommand';
import { useErrorText } from '../ui/error-message';
import { useFileSize } from './file-size';
import { imports, isOpen, useImports, type ImportItem } from './import-queue';
import classes from './evidence.module.css';

/** Nothing while there is nothing to tell. */
export function ImportPanel({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('evidence');
  const items = useImports().filter(({ place }) => place.caseFileId === caseFileId);
  if (items.length === 0) return null;
  const running = items.some(isOpen);
  return (
    <section className={classes['imports']} aria-label={t('import.title')}>
      {running ? (
        <Running />
      ) : (
        <Group justify="space-between">
          <Text size="sm" fw={600} role="status">
            {t('import.finished', { count: items.filter(({ state }) => state.kind === 'done').length })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => imports.clear()}>
            {t('import.clear')}
          </Button>
        </Group>
      )}
      <ul className={classes['importList']}>
        {items.map((item) => (
          <li key={item.id} className={classes['importLine']}>
            <Line item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All files together: count, rate, time left. */
function Running() {
  const { t } = useTranslation(['evidence', 'common']);
  const sizeOf = useFileSize();
  const { left, files, done, total, rate } = imports.progress();
  const seconds = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const parts = [
    t('evidence:import.bytes', { done: sizeOf(done), total: sizeOf(total) }),
    rate > 0 ? t('evidence:import.rate', { size: sizeOf(rate) }) : '',
    seconds > 1 ? t('common:job.left', { count: seconds }) : '',
  ];
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600} role="status">
          {t('evidence:import.running', { number: files - left + 1, total: files })}
        </Text>
        <Text size="sm" c="dimmed" className={classes['figures'] ?? ''}>
          {parts.filter(Boolean).join(' · ')}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => imports.cancelAll()}>
          {t('evidence:import.cancelAll')}
        </Button>
      </Group>
      <Progress value={total === 0 ? 100 : (100 * done) / total} aria-label={t('evidence:import.title')} />
    </div>
  );
}

function Line({ item }: { item: ImportItem }) {
  const { t } = useTranslation(['evidence', 'common']);
  const sizeOf = useFileSize();
  const textOf = useErrorText();
  const { state } = item;
  return (
    <>
      <Mark item={item} />
      <Text size="sm" className={classes['importName'] ?? ''} title={item.name}>
        {item.name}
      </Text>
      <Text size="xs" c="dimmed" className={classes['importState'] ?? ''} component="div">
        {state.kind === 'waiting' && t('evidence:import.waiting')}
        {state.kind === 'running' &&
          t('evidence:import.bytes', { done: sizeOf(state.done), total: sizeOf(item.size) })}
        {state.kind === 'failed' && textOf(state.error)}
        {state.kind === 'done' && <Outcome item={item} result={state.result} />}
      </Text>
      {isOpen(item) && (
        <ActionIcon
          size="sm"
          aria-label={t('evidence:import.cancel', { name: item.name })}
          onClick={() => imports.cancel(item.id)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}

function Mark({ item: { state } }: { item: ImportItem }) {
  const fault = state.kind === 'failed';
  const same = state.kind === 'done' && state.result.outcome === 'same';
  const Icon = fault ? IconAlertTriangle : same ? IconCopy : IconCheck;
  return (
    <Icon
      size={16}
      aria-hidden
      visibility={state.kind === 'waiting' || state.kind === 'running' ? 'hidden' : 'visible'}
    />
  );
}

/** The same bytes are in the vault already: nothing was stored, and a link is offered. */
function Outcome({ item, result }: { item: ImportItem; result: AddedFile }) {
  const { t } = useTranslation('evidence');
  const link = useCommand('evidence.link');
  if (result.outcome === 'added') return <>{t(item.size === 0 ? 'import.addedEmpty' : 'import.added')}</>;
  const { attachmentId, found } = result;
  const [first] = found;
  return (
    <Group gap="xs">
      <span>
        {t('import.same')}{' '}
        {first !== undefined && (
          <Anchor href={`#/cases/${first.caseFileId}/documents?at=${first.documentId}`} size="xs">
            {[first.caseNumber, first.title].filter(Boolean).join(' · ')}
          </Anchor>
        )}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        loading={link.isPending}
        onClick={() =>
          link.mutate({ attachmentId, place: item.place }, { onSuccess: () => imports.forget(item.id) })
        }
      >
        {t('import.link')}
      </Button>
    </Group>
  );
}
