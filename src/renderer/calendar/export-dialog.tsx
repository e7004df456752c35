/** Writes what is shown into a calendar file; says that the file leaves the vault before it does. */
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFilter } from '@shared/calendar/calendar.schema';
import { Language } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';

export function ExportButton({ filter }: { filter: CalendarFilter }) {
  const { t } = useTranslation(['calendar', 'common']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('calendar:export.open')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('calendar:export.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {open && <ExportForm filter={filter} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function ExportForm({ filter, onDone }: { filter: CalendarFilter; onDone: () => void }) {
  const { t, i18n } = useTranslation(['calendar', 'common']);
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
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button loading={save.isPending} onClick={run}>
          {t('calendar:export.save')}
        </Button>
      </Group>
    </Stack>
  );
}
