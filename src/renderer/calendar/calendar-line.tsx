import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/calendar/calendar.schema';
import { pathOfItem, useCaseLabel, useItemTitle } from './item-words';
import classes from './calendar.module.css';

interface CalendarLineProps {
  item: CalendarItem;
  /** Within a grid only the entries of the chosen day are stops of the Tab key. */
  reachable: boolean;
}

/** One entry of a day: its kind by shape and word, its time, what it is; the case in its tooltip. */
export function CalendarLine({ item, reachable }: CalendarLineProps) {
  const { t } = useTranslation('calendar');
  const titleOf = useItemTitle();
  const caseLabel = useCaseLabel();
  const kind = t(`kind.${item.kind}`);
  const label = [kind, titleOf(item), caseLabel(item.case)].filter(Boolean).join(' · ');
  return (
    <a
      className={classes['entry']}
      data-kind={item.kind}
      href={`#${pathOfItem(item)}`}
      title={label}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => event.stopPropagation()}
    >
      <span className="visually-hidden">{kind}: </span>
      {item.date.time !== null && <span className={classes['clock']}>{item.date.time}</span>}
      {titleOf(item)}
      {item.case !== null && <span className="visually-hidden">, {caseLabel(item.case)}</span>}
    </a>
  );
}
