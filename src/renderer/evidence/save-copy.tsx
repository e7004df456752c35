/** A copy out of the vault: as it came, or without what it tells about its maker. */
import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconChevronDown, IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '@shared/evidence/evidence.schema';
import { request } from '../ipc/api';
import { leave } from '../release/leave';
import { useErrorText } from '../ui/error-message';
import { canClean, cleanCopy } from './clean-copy';

export function SaveCopy({
  view,
  size = 'sm',
}: {
  view: Pick<VersionView, 'version' | 'file'>;
  size?: 'sm' | 'compact-sm';
}) {
  const { t } = useTranslation('evidence');
  const textOf = useErrorText();
  const [busy, setBusy] = useState(false);
  const save = async (clean: boolean) => {
    setBusy(true);
    try {
      const bytes = clean ? await cleanCopy(view) : null;
      const versionId = view.version.id;
      const saved = await leave({ kind: 'file', versionId }, (answer) =>
        request('evidence.saveCopy', { versionId, clean: bytes, answer }),
      );
      if (saved === true) notifications.show({ message: t(clean ? 'copy.savedClean' : 'copy.saved') });
    } catch (error) {
      notifications.show({ color: 'red', message: textOf(error) });
    } finally {
      setBusy(false);
    }
  };
  const cleanable = canClean(view);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          loading={busy}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('copy.saveNamed', { name: view.file.name })}
        >
          {t('copy.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconEraser size={16} aria-hidden />}
          disabled={!cleanable}
          onClick={() => void save(true)}
        >
          {t('copy.clean')}
          <Text size="xs" c="dimmed">
            {t(cleanable ? 'copy.cleanHint' : 'copy.cleanImpossible')}
          </Text>
        </Menu.Item>
        <Menu.Item leftSection={<IconAlertTriangle size={16} aria-hidden />} onClick={() => void save(false)}>
          {t('copy.original')}
          <Text size="xs" c="dimmed">
            {t('copy.originalHint')}
          </Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
