/** The window of an open vault: rail, header, work, context panel, status line. */
import { Outlet, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewCase } from '../casefile/new-case';
import { ComparisonHost } from '../compare/comparison-host';
import { ReleaseHost } from '../release/release-host';
import { UnfinishedHost } from '../evidence/unfinished-host';
import { useUndoLast } from '../ui/undo';
import { useReadsOnly } from '../user/may';
import { useCommandHandler } from './commands';
import { ContextPanelHost, ContextPanelProvider } from './context-panel';
import { FieldHelpPanel } from './field-help-panel';
import { Header } from './header';
import { Palette } from './palette';
import { BatchHost } from '../letter/batch-host';
import { NewLetterHost } from '../letter/new-letter-dialog';
import { NewTaskHost } from '../task/new-task-dialog';
import { ReminderHost } from '../task/reminder-host';
import { Rail } from './rail';
import { useRegions } from './regions';
import { StatusLine } from './status-line';
import { Changes } from '../user/changes';
import classes from './frame.module.css';

export function Frame() {
  const { t } = useTranslation('frame');
  const router = useRouter();
  const undoLast = useUndoLast();
  const readsOnly = useReadsOnly();
  useCommandHandler('go.back', () => router.history.back());
  useCommandHandler('go.forward', () => router.history.forward());
  useCommandHandler('edit.undoChange', undoLast);
  useRegions();
  return (
    <ContextPanelProvider>
      <a className="skip-link" href="#work" onClick={skipToWork}>
        {t('skip')}
      </a>
      <div className={classes['frame']}>
        <Rail />
        <Header />
        <main id="work" className={classes['work']} aria-label={t('region.work')} data-region tabIndex={-1}>
          <Changes route="casefile.update">
            <Outlet />
          </Changes>
        </main>
        <ContextPanelHost />
        <StatusLine />
      </div>
      <Palette />
      <NewLetterHost />
      <BatchHost />
      <NewTaskHost />
      {!readsOnly && <ReminderHost />}
      {!readsOnly && <UnfinishedHost />}
      <NewCase />
      <FieldHelpPanel />
      <ComparisonHost />
      <ReleaseHost />
    </ContextPanelProvider>
  );
}

/** The hash is the address of the page: the link must not change it. */
function skipToWork(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('work')?.focus();
}
