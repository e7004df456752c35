import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBackend } from './backend';
import { useErrorText } from './error-message';

/** Takes back all that one act on many brought, whatever was done since, while it still is as that act left it. */
export function TakeBack({ change, onDone }: { change: string; onDone: () => void }) {
  const { t } = useTranslation('common');
  const backend = useBackend();
  const textOf = useErrorText();
  const undo = useMutation({
    mutationKey: ['undo.change'],
    mutationFn: () => backend.request('undo.change', { change }),
    onSuccess: () => {
      notifications.show({ message: t('takeBack.done') });
      onDone();
    },
    onError: (error) => notifications.show({ color: 'red', message: textOf(error) }),
  });
  return (
    <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
      {t('takeBack.all')}
    </Button>
  );
}
