/** What is saved, what is due this week, which vault this is, and whether a backup is due. */
import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDatabase, IconDots, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilesWaiting } from '../evidence/file-text-state';
import { ImportStatus } from '../evidence/import-status';
import { BatchStatus } from '../letter/batch-host';
import { useErrorText } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { openComparison } from '../ui/open-comparison';
import { saving, useSaving } from '../ui/saving';
import type { SignedIn as SignedInUser } from '@shared/vault/vault.schema';
import { useRoute } from '../ipc/useRoute';
import { TextButton } from '../ui/text-button';
import { useMay } from '../user/may';
import { useGo } from './navigation';
import classes from './frame.module.css';

export function StatusLine() {
  const { t } = useTranslation('frame');
  return (
    <footer className={classes['status']} aria-label={t('region.status')} data-region>
      <SavedState />
      <div className={classes['grow']} />
      <ImportStatus />
      <BatchStatus />
      <FilesWaiting />
      <Deadlines />
      <VaultState />
      <BackupReminder />
    </footer>
  );
}

function SavedState() {
  const { t } = useTranslation(['frame', 'common']);
  const moments = useMoments();
  const textOf = useErrorText();
  const { kind, at, error, comparison } = useSaving();
  return (
    <div role="status" className={kind === 'failed' ? classes['fault'] : undefined}>
      {kind === 'quiet' && <span>{t('frame:saved.all')}</span>}
      {kind === 'saving' && (
        <>
          <IconDots size={14} aria-hidden />
          <span>{t('common:field.saving')}</span>
        </>
      )}
      {kind === 'saved' && at !== null && (
        <>
          <IconCheck size={14} aria-hidden />
          <span>{t('common:field.savedAt', { time: moments.time(at) })}</span>
        </>
      )}
      {kind === 'failed' && (
        <>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{t('common:field.notSaved', { reason: error === null ? '' : textOf(error) })}</span>
          {comparison === null ? (
            <TextButton onClick={() => saving.retryAll()}>{t('common:retry')}</TextButton>
          ) : (
            <TextButton onClick={() => openComparison(comparison)}>{t('common:compare.open')}</TextButton>
          )}
        </>
      )}
    </div>
  );
}

/** Leads to Today, where they stand. */
function Deadlines() {
  const { t } = useTranslation('today');
  const counts = useRoute('today.counts', {});
  if (counts.data === undefined) return null;
  const { overdue, thisWeek } = counts.data;
  const coming = thisWeek === 0 ? t('nothingThisWeek') : t('thisWeek', { count: thisWeek });
  return (
    <div>
      {overdue > 0 && <IconAlertTriangle size={14} aria-hidden />}
      <Anchor href="#/" fz="xs" c="inherit">
        {overdue > 0 ? `${t('overdueCount', { count: overdue })} · ${coming}` : coming}
      </Anchor>
    </div>
  );
}

function VaultState() {
  const { t } = useTranslation('frame');
  const vault = useRoute('vault.state', undefined);
  if (vault.data === undefined) return null;
  const { description, demo, user } = vault.data;
  return (
    <>
      <div>
        <IconDatabase size={14} aria-hidden />
        <span>{t('vault', { name: description?.name ?? '' })}</span>
        {demo && <span className={classes['demo']}>{t('demo')}</span>}
      </div>
      {user !== null && <SignedIn user={user} />}
    </>
  );
}

/** Who the changes of this session are by. */
function SignedIn({ user: { name, role } }: { user: SignedInUser }) {
  const { t } = useTranslation('user');
  const label = t('signedIn', { name, role: t(`roles.${role}`) });
  return (
    <div>
      <IconUser size={14} aria-hidden />
      <Anchor
        href="#/settings?section=users"
        fz="xs"
        c="inherit"
        title={role === 'reader' ? t('readOnly') : label}
        aria-label={label}
      >
        {role === 'reader' ? `${name} · ${t('roles.reader')}` : name}
      </Anchor>
    </div>
  );
}

function BackupReminder() {
  const { t } = useTranslation('frame');
  const moments = useMoments();
  const go = useGo();
  const may = useMay();
  const backup = useRoute('backup.state', undefined);
  if (backup.data === undefined) return null;
  const { lastAt, overdue } = backup.data;
  const text = lastAt === null ? t('backup.never') : t('backup.last', { day: moments.day(lastAt) });
  return (
    <div>
      {overdue && <IconAlertTriangle size={14} aria-hidden />}
      <span>{text}</span>
      {overdue && may('backup.now') && (
        <TextButton onClick={() => go('/settings?section=vault')}>{t('backup.now')}</TextButton>
      )}
    </div>
  );
}
