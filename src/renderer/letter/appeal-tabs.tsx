/** The letters of one appeal side by side: an addressee each, in each language. */
import { useTranslation } from 'react-i18next';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { Letter } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';
import classes from './workbench.module.css';

export function AppealTabs({ letter }: { letter: Letter }) {
  const { t } = useTranslation(['letter', 'common']);
  const lines = useRoute('letter.listOfCase', { caseFileId: letter.caseFileId });
  const siblings = (lines.data ?? [])
    .filter(({ appealId }) => appealId === letter.appealId)
    .toSorted((one, other) => one.createdAt - other.createdAt || one.id.localeCompare(other.id));
  const versions = useRoute('letterVersion.list', { id: letter.id }).data ?? [];
  const stale = new Set(versions.filter(({ checked }) => checked?.changed.length).map(({ id }) => id));
  if (siblings.length < 2) return null;
  return (
    <nav className={classes['tabs']} aria-label={t('letter:tabs.label')}>
      {siblings.map((one) => (
        <a
          key={one.id}
          href={`#/letters/${one.id}`}
          className={classes['tab']}
          aria-current={one.id === letter.id ? 'page' : undefined}
          title={`${one.addressee} · ${t(`letter:state.${stageOf(one)}`)}`}
        >
          {one.addressee} ({t(`common:language.${one.language}`)})
          {one.state === 'draft' ? '' : ` · ${t(`letter:state.${stageOf(one)}`)}`}
          {stale.has(one.id) && ` · ${t('letter:version.stale')}`}
        </a>
      ))}
    </nav>
  );
}
