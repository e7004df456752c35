/** What Today knows, as lines: each kind with its one action. */
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { CalendarItem } from '@shared/calendar/calendar.schema';
import type { DraftedFollowUp, DueCampaign, SilentCase, UnansweredLetter } from '@shared/today/today.schema';
import { useGo } from '../app/navigation';
import { pathOfItem, useCaseLabel, useItemTitle } from '../calendar/item-words';
import { useCommand } from '../ipc/useCommand';
import { askNewLetter } from '../letter/new-letter';
import { useDueState } from '../task/due-words';
import { newTask } from '../task/new-task';
import { useSettle } from '../task/use-settle';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import type { DueLine } from './due-group';

export function useItemLine(): (item: CalendarItem) => DueLine {
  const { t } = useTranslation('today');
  const titleOf = useItemTitle();
  const caseLabel = useCaseLabel();
  const words = useWords();
  const stateOf = useDueState();
  const settle = useSettle();
  const go = useGo();
  const actionOf = (item: CalendarItem): DueLine['action'] => {
    const path = pathOfItem(item);
    if (item.kind === 'hearing') return { label: t('open'), run: () => go(path) };
    if (item.kind === 'milestone') {
      return { label: t('write'), run: () => askNewLetter(item.caseFileId) };
    }
    return { label: t('done'), run: () => settle({ ...item, title: titleOf(item) }, 'done') };
  };
  return (item) => {
    const near =
      item.kind === 'milestone' ? '' : stateOf({ state: 'open', due: item.date, doneAt: null }).text;
    return {
      key: `${item.id} ${item.day}`,
      title: titleOf(item),
      path: pathOfItem(item),
      whose: caseLabel(item.case) || t('office'),
      when: near || words.date(item.date),
      action: actionOf(item),
    };
  };
}

export function useLetterLine(): (letter: UnansweredLetter) => DueLine {
  const { t } = useTranslation('today');
  const caseLabel = useCaseLabel();
  const go = useGo();
  const followUp = useCommand('followUp.draftNext');
  return ({ id, reference, subjectLine, days, case: of }) => ({
    key: id,
    title: [reference, subjectLine].filter(Boolean).join(' · '),
    path: `/letters/${id}`,
    whose: caseLabel(of),
    when: t('noAnswer', { count: days }),
    action: {
      label: t('followUp'),
      run: () => followUp.mutate({ letterId: id }, { onSuccess: (draft) => go(`/letters/${draft.id}`) }),
    },
  });
}

/** A draft that the app has made: a person reads it, or throws it away. */
export function useDraftedLine(): (draft: DraftedFollowUp) => DueLine {
  const { t } = useTranslation(['today', 'deadline']);
  const caseLabel = useCaseLabel();
  const words = useWords();
  const remove = useRemove();
  const go = useGo();
  return ({ id, revision, step, reference, subjectLine, dueOn, case: of }) => {
    const name = t(`deadline:follow.letter.${step}`);
    const title = [name, reference, subjectLine].filter(Boolean).join(' · ');
    return {
      key: id,
      title,
      path: `/letters/${id}`,
      whose: caseLabel(of),
      when: t('today:wasDue', { day: words.date(datePoint(dueOn)) }),
      action: { label: t('today:read'), run: () => go(`/letters/${id}`) },
      other: { label: t('today:throwAway'), run: () => void remove('letter', { id, revision }, title) },
    };
  };
}

export function useSilentLine(): (line: SilentCase) => DueLine {
  const { t } = useTranslation(['today', 'frame']);
  const words = useWords();
  return ({ id, number, titles, lead, days }) => ({
    key: id,
    title: [number, words.text(titles)].filter(Boolean).join(' · '),
    path: `/cases/${id}`,
    whose: lead,
    when: t('frame:today.silent', { count: days }),
    action: { label: t('today:plan'), run: () => newTask.open({ caseFileId: id, day: null }) },
  });
}

export function useCampaignLine(): (campaign: DueCampaign) => DueLine {
  const { t } = useTranslation('today');
  const words = useWords();
  const caseLabel = useCaseLabel();
  const go = useGo();
  return ({ id, titles, reason, day, case: of }) => {
    const path = `/campaigns/${id}/${reason === 'ends' ? 'overview' : 'closing'}`;
    const date = words.date(datePoint(day));
    return {
      key: id,
      title: words.text(titles),
      path,
      whose: caseLabel(of),
      when:
        reason === 'forget'
          ? t('campaignForget')
          : t(reason === 'ends' ? 'campaignEnds' : 'campaignEnded', { date }),
      action: { label: t('open'), run: () => go(path) },
    };
  };
}
