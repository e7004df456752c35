/** Holidays by which working days are counted, with the organisation's own days; and how patient Today is. */
import { ActionIcon, Badge, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '@shared/calendar/holiday.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import { useRoute } from '../ipc/useRoute';
import { CountrySelect } from '../ui/country-select';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { civilToday } from '../ui/partial-date-input';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { AddHoliday } from './add-holiday';
import { useSettingsForm } from './settings-form';
import classes from './settings.module.css';

/** Where there is neither a case nor an address. */
const firstCountry = 'KZ';

export function HolidaysSection() {
  const { t } = useTranslation('holiday');
  const settings = useRoute('settings.get', {});
  // Deadlines run where the cases play, which is seldom where the office is.
  const latest = useRoute('casefile.list', { limit: 1 });
  const country = latest.data?.lines[0]?.country ?? settings.data?.country ?? firstCountry;
  return (
    <Stack gap="lg">
      <Year country={country} />
      {settings.data !== undefined && (
        <SectionCard title={t('work')}>
          <Patience settings={settings.data} />
        </SectionCard>
      )}
    </Stack>
  );
}

function Year(props: { country: string }) {
  const { t } = useTranslation('holiday');
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState(Number(civilToday().slice(0, 4)));
  const country = chosen ?? props.country;
  const shown = useRoute('holiday.year', { country, year });
  return (
    <SectionCard title={t('section')}>
      <Text size="sm" c="dimmed">
        {t('text')}
      </Text>
      <Group align="flex-end">
        <CountrySelect label={t('country')} value={country} onChange={setChosen} />
        <NumberInput
          label={t('year')}
          w={110}
          min={1900}
          max={2200}
          allowDecimal={false}
          value={year}
          onChange={(next) => setYear(Number(next) || year)}
        />
      </Group>
      {shown.error !== null && <ErrorMessage error={shown.error} />}
      {shown.data !== undefined && (
        <>
          <ul className={classes['days']} aria-label={t('section')}>
            {shown.data.days.map((day) => (
              <Day key={day.date} day={day} />
            ))}
          </ul>
          <AddHoliday key={country} country={country} />
          <Text size="xs" c="dimmed">
            {shown.data.shipped === null
              ? t('none')
              : [
                  shown.data.shipped.covered ? '' : t('notCovered'),
                  t('sources', { sources: shown.data.shipped.sources.join('; ') }),
                ].join(' ')}
          </Text>
        </>
      )}
    </SectionCard>
  );
}

function Day({ day: { date, names, name, kind, substitute, verify, own } }: { day: CalendarDay }) {
  const { t, i18n } = useTranslation('holiday');
  const words = useWords();
  const remove = useRemove();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const shown = words.date(datePoint(date));
  const title = name || words.text(names);
  return (
    <li>
      <span>{shown}</span>
      <Text size="sm" c="dimmed">
        {weekday.format(new Date(date))}
      </Text>
      <Group gap="xs">
        <span>{title}</span>
        {substitute && (
          <Text size="xs" c="dimmed">
            {t('substitute')}
          </Text>
        )}
        {kind === 'worked' && (
          <Badge variant="default" tt="none" fw={400}>
            {t('kind.worked')}
          </Badge>
        )}
        {verify && (
          <Badge variant="default" tt="none" fw={400}>
            {t('verify')}
          </Badge>
        )}
        {own !== null && (
          <Badge variant="light" tt="none" fw={400}>
            {t('own')}
          </Badge>
        )}
      </Group>
      {own !== null && (
        <ActionIcon
          aria-label={t('remove', { day: shown })}
          title={t('remove', { day: shown })}
          onClick={() => void remove('holiday', own, title || shown)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function Patience({ settings }: { settings: OrganisationSettings }) {
  const { t } = useTranslation('holiday');
  const form = useSettingsForm(settings);
  return (
    <>
      <DaysField form={form} name="silentAfterDays" label={t('silent')} />
      <DaysField form={form} name="replyAfterDays" label={t('reply')} />
    </>
  );
}

function DaysField(props: {
  form: RecordForm<OrganisationSettings>;
  name: 'silentAfterDays' | 'replyAfterDays';
  label: string;
}) {
  const words = useWords();
  const field = useField(props.form, props.name);
  return (
    <div>
      <NumberInput
        label={props.label}
        maw={520}
        min={1}
        max={3650}
        allowDecimal={false}
        value={field.value}
        onChange={(value) => {
          if (Number(value) >= 1) field.saver.type(Number(value));
        }}
        onBlur={() => field.saver.leave()}
      />
      <FieldState field={field} show={words.days} />
    </div>
  );
}
