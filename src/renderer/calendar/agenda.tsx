/** The entries of a time as a list by days. */
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/calendar/calendar.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useWords } from '../ui/words';
import { pathOfItem, useCaseLabel, useItemTitle } from './item-words';
import classes from './calendar.module.css';

export function Agenda({ items }: { items: readonly CalendarItem[] | undefined }) {
  const { t, i18n } = useTranslation('calendar');
  const words = useWords();
  if (items === undefined) return null;
  if (items.length === 0) {
    return (
      <Text c="dimmed" py="md">
        {t('empty')}
      </Text>
    );
  }
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const days = [...new Set(items.map(({ day }) => day))];
  return (
    <div className={classes['agenda']}>
      {days.map((day) => (
        <section key={day}>
          <h2 className={classes['agendaDay']}>
            {words.date(datePoint(day))} <span>{weekday.format(new Date(day))}</span>
          </h2>
          <ul>
            {items
              .filter((item) => item.day === day)
              .map((item) => (
                <AgendaLine key={`${item.id} ${item.milestone?.kind ?? ''}`} item={item} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AgendaLine({ item }: { item: CalendarItem }) {
  const { t } = useTranslation('calendar');
  const titleOf = useItemTitle();
  const caseLabel = useCaseLabel();
  return (
    <li>
      <span className={classes['clock']}>{item.date.time ?? ''}</span>
      <span className={classes['mark']} data-kind={item.kind}>
        {t(`kind.${item.kind}`)}
      </span>
      <Anchor href={`#${pathOfItem(item)}`}>{titleOf(item)}</Anchor>
      <Text size="sm" c="dimmed" truncate>
        {caseLabel(item.case)}
      </Text>
    </li>
  );
}
