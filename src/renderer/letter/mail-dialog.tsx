/** Hands a short letter to the mail program; says first that it leaves the vault, and opens nothing before the click. */
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { leave } from '../release/leave';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';

export function MailDialog(props: { opened: boolean; onClose: () => void; letter: Letter }) {
  const { t } = useTranslation('course');
  const { id } = props.letter;
  const fits = useRoute('letterExport.mailFits', { id }, { enabled: props.opened });
  const open = useCommand('letterExport.openMail');
  const run = () =>
    void leave({ kind: 'letters', ids: [id] }, (answer) => open.mutateAsync({ id, answer }))
      .then((whole) => {
        if (whole !== undefined)
          notifications.show({ message: t(whole ? 'course:mail.opened' : 'course:mail.openedShort') });
        props.onClose();
      })
      // Shown in the dialog.
      .catch(() => undefined);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('course:mail.title')}>
      <Stack>
        <Text size="sm">{t('course:mail.warning')}</Text>
        {fits.data === false && (
          <Text size="sm" role="status">
            {t('course:mail.tooLong')}
          </Text>
        )}
        {open.error !== null && <ErrorMessage error={open.error} />}
        <FormFoot onCancel={props.onClose}>
          <Button loading={open.isPending} disabled={fits.data === undefined} onClick={run}>
            {t('course:mail.open')}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
