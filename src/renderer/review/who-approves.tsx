/** Asked once, before the first letter is issued: whether letters are read by another person first. */
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { request } from '../ipc/api';
import { useCommand } from '../ipc/useCommand';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';

interface WhoApprovesProps {
  opened: boolean;
  onClose: () => void;
  /** Another person shall read it. */
  onOther: () => void;
}

export function WhoApproves({ opened, onClose, onOther }: WhoApprovesProps) {
  const { t } = useTranslation('course');
  const update = useCommand('settings.update');
  const choose = async (ownApproval: boolean) => {
    const { revision } = await request('settings.get', {});
    await update.mutateAsync({ revision, patch: { ownApproval } }).then(
      () => {
        if (!ownApproval) onOther();
      },
      () => undefined,
    );
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('course:whoApproves.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('course:whoApproves.text')}</Text>
        <Button loading={update.isPending} onClick={() => void choose(false)} data-autofocus>
          {t('course:whoApproves.other')}
        </Button>
        <Button variant="default" loading={update.isPending} onClick={() => void choose(true)}>
          {t('course:whoApproves.alone')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('course:whoApproves.later')}
        </Text>
        {update.error !== null && <ErrorMessage error={update.error} />}
      </Stack>
    </Dialog>
  );
}
