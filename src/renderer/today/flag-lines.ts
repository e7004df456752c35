import { useTranslation } from 'react-i18next';
import type { DueFlag, FlaggedTable } from '@shared/flag/flag.schema';
import type { ListKind } from '@shared/list/list.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useGo } from '../app/navigation';
import { useRoute } from '../ipc/useRoute';
import { pathOfLine } from '../list/list-path';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import type { DueLine } from './due-group';

const listOf: Readonly<Record<FlaggedTable, ListKind>> = {
  case_file: 'cases',
  person: 'people',
  organisation: 'organisations',
  office: 'authorities',
  letter: 'letters',
  event: 'events',
  act: 'acts',
  detention: 'detentions',
  document: 'documents',
  remedy: 'remedies',
  task: 'tasks',
};

/** Flags whose day has come. */
export function useFlagLines(): DueLine[] {
  const { t } = useTranslation(['flag', 'list', 'today']);
  const words = useWords();
  const go = useGo();
  const remove = useRemove();
  const due = useRoute('flag.due', { language: words.language });
  const lineOf = (flag: DueFlag): DueLine => {
    const { id, subjectTable, subjectId, caseFileId, title, reason, who, dueOn } = flag;
    const path = pathOfLine(listOf[subjectTable], { id: subjectId, caseFileId });
    return {
      key: id,
      title: [title || t('list:untitled'), reason].filter(Boolean).join(' · '),
      path,
      whose: who,
      when: words.date(datePoint(dueOn)),
      action: { label: t('today:open'), run: () => go(path) },
      other: { label: t('flag:lower'), run: () => void remove('flag', flag, t('flag:name')) },
    };
  };
  return (due.data ?? []).map(lineOf);
}
