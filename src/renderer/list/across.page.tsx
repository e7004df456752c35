/** What belongs to cases, across all of them: one page, a list for each kind. */
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListKind } from '@shared/list/list.schema';
import classes from './list.module.css';
import { ListPage } from './list-page';

const kinds = [
  'events',
  'acts',
  'detentions',
  'documents',
  'remedies',
] as const satisfies readonly ListKind[];

export function AcrossPage() {
  const { t } = useTranslation('list');
  const { list } = useParams({ strict: false });
  const shown = kinds.find((kind) => kind === list) ?? 'events';
  return (
    <ListPage
      // Each has a state of its own.
      key={shown}
      list={shown}
      title={t(`title.${shown}`)}
      above={
        <nav className={classes['kinds']} aria-label={t('across')}>
          {kinds.map((kind) => (
            <a key={kind} href={`#/across/${kind}`} {...(kind === shown ? { 'aria-current': 'page' } : {})}>
              {t(`title.${kind}`)}
            </a>
          ))}
        </nav>
      }
      empty={{ title: t(`empty.${shown}.title`), text: t(`empty.${shown}.text`) }}
    />
  );
}
