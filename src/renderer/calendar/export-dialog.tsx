/** Writes what is shown into a calendar file; says that the file leaves the vault before it does. */
import { Button, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFilter } from '@shared/calendar/calendar.schema';
import { Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { DownloadDialog } from '../ui/download-dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';

export function ExportButton({ filter }: { filter: CalendarFilter }) {
  const { t } = useTranslation('calendar');
  return (
    <DownloadDialog label={t('export.open')} title={t('export.title')}>
      {(onDone) => <ExportForm filter={filter} onDone={onDone} />}
    </DownloadDialog>
  );
}

function ExportForm({ filter, onDone }: { filter: CalendarFilter; onDone: () => void }) {
  const { t, i18n } = useTranslation('calendar');
  const save = useCommand('calendar.export');
  const [titles, setTitles] = useState<'neutral' | 'full'>('neutral');
  const language = Language.parse(i18n.language);
  const run = () =>
    save.mutate(
      { filter, titles, language },
      {
        onSuccess: (saved) => {
          if (saved) notifications.show({ message: t('calendar:export.saved') });
          onDone();
        },
      },
    );
  return (
    <Stack>
      <Text size="sm">{t('calendar:export.text')}</Text>
      <Radio.Group
        label={t('calendar:export.titles')}
        value={titles}
        onChange={(value) => setTitles(value === 'full' ? 'full' : 'neutral')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="neutral" label={t('calendar:export.neutral')} />
          <Radio value="full" label={t('calendar:export.full')} />
        </Stack>
      </Radio.Group>
      {save.error !== null && <ErrorMessage error={save.error} />}
      <FormFoot onCancel={onDone}>
        <Button loading={save.isPending} onClick={run}>
          {t('calendar:export.save')}
        </Button>
      </FormFoot>
    </Stack>
  );
}
