/** Hearings, deadlines, tasks and days to remember: by day, week, month, or as a list. */
import { Button, Chip, Group, SegmentedControl, Select, Stack, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { datedKinds, type CalendarFilter } from '@shared/calendar/calendar.schema';
import { formatDate } from '@shared/dates/date-format';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import { CaseSelect } from '../casefile/case-select';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { newTask } from '../task/new-task';
import { civilToday } from '../ui/partial-date-input';
import { useWords } from '../ui/words';
import { Agenda } from './agenda';
import { DayGrid } from './day-grid';
import { ExportButton } from './export-dialog';
import { calendarViews, spanOf, stepped, useCalendarPlace, type CalendarPlace } from './span';
import { Reading } from '../user/changes';
import classes from './calendar.module.css';

type Shown = Pick<CalendarFilter, 'kinds' | 'lead' | 'caseFileId'>;

/** Of this window, until it locks. */
let remembered: Shown = { kinds: [...datedKinds] };

export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const [place, go] = useCalendarPlace();
  const [shown, setShown] = useState(remembered);
  const change = (next: Shown) => {
    remembered = next;
    setShown(next);
  };
  const filter: CalendarFilter = { ...spanOf(place), ...shown };
  const items = useRoute('calendar.items', filter);
  const grid = place.view === 'month' || place.view === 'week';
  return (
    <Stack gap="sm" className={classes['page'] ?? ''}>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={1}>{t('title')}</Title>
          <Reading>
            <Steps place={place} go={go} />
          </Reading>
        </Group>
        <Group gap="sm">
          <ExportButton filter={filter} />
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => newTask.open({ caseFileId: null, day: null })}
          >
            {t('add')}
          </Button>
        </Group>
      </Group>
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={place.view}
          onChange={(value) => go({ view: calendarViews.find((one) => one === value) ?? 'month' })}
          data={calendarViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <Reading>
          <Filters shown={shown} onChange={change} />
        </Reading>
      </Group>
      {items.error !== null && <ErrorMessage error={items.error} onRetry={() => void items.refetch()} />}
      {grid ? <DayGrid place={place} items={items.data ?? []} go={go} /> : <Agenda items={items.data} />}
    </Stack>
  );
}

function Steps({ place, go }: { place: CalendarPlace; go: (part: Partial<CalendarPlace>) => void }) {
  const { t } = useTranslation('calendar');
  const words = useWords();
  return (
    <Group gap={4}>
      <Button.Group>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('previous')}
          onClick={() => go({ day: stepped(place, -1) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => go({ day: civilToday() })}>
          {t('goToday')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('next')}
          onClick={() => go({ day: stepped(place, 1) })}
        >
          <IconChevronRight size={16} aria-hidden />
        </Button>
      </Button.Group>
      <span className={classes['time']} role="status">
        {formatDate(timeOf(place), words.language)}
      </span>
    </Group>
  );
}

/** The time that is shown, as a date in words: a month, a week as a period, a day. */
function timeOf(place: CalendarPlace): PartialDate {
  const { from, until } = spanOf(place);
  if (place.view === 'day') return datePoint(place.day);
  return place.view === 'week' ? { ...datePoint(from), end: until } : datePoint(place.day.slice(0, 7));
}

function Filters({ shown, onChange }: { shown: Shown; onChange: (next: Shown) => void }) {
  const { t } = useTranslation('calendar');
  const leads = useRoute('calendar.leads', {});
  return (
    <Group gap="sm">
      <Chip.Group
        multiple
        value={shown.kinds ?? []}
        onChange={(kinds) => onChange({ ...shown, kinds: datedKinds.filter((kind) => kinds.includes(kind)) })}
      >
        <Group gap={6} role="group" aria-label={t('kinds')}>
          {datedKinds.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {t(`kindPlural.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {(leads.data ?? []).length > 1 && (
        <Select
          size="xs"
          w={170}
          aria-label={t('lead')}
          clearable
          placeholder={t('everybody')}
          data={leads.data ?? []}
          value={shown.lead ?? null}
          onChange={(lead) => onChange({ ...shown, lead: lead ?? undefined })}
        />
      )}
      <CaseSelect
        compact
        clearable
        label={t('newTask.case')}
        placeholder={t('allCases')}
        value={shown.caseFileId ?? null}
        onChange={(id) => onChange({ ...shown, caseFileId: id ?? undefined })}
      />
    </Group>
  );
}
