/** The words of the letter for a web form or a short mail; says first that they leave the vault. */
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { leave } from '../release/leave';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';

export function CopyTextDialog(props: { opened: boolean; onClose: () => void; letter: Letter }) {
  const { t } = useTranslation('course');
  const field = useRef<HTMLTextAreaElement>(null);
  const read = useCommand('letterExport.text');
  const close = () => {
    read.reset();
    props.onClose();
  };
  const { id } = props.letter;
  const show = () =>
    void leave({ kind: 'letters', ids: [id] }, (answer) => read.mutateAsync({ id, answer }))
      .then((text) => {
        if (text === undefined) close();
      })
      // Shown in the dialog.
      .catch(() => undefined);
  const copy = () => {
    field.current?.select();
    // The clipboard of the page: the lock knows of what is copied this way and clears it.
    if (!document.execCommand('copy')) return;
    notifications.show({ message: t('course:export.copied') });
    close();
  };
  return (
    <Dialog opened={props.opened} onClose={close} title={t('course:export.copyTitle')} size="lg">
      <Stack>
        <Text size="sm">{t('course:export.copyWarning')}</Text>
        {read.data !== undefined && (
          <Textarea
            ref={field}
            readOnly
            aria-label={t('course:export.copyTitle')}
            lang={props.letter.language}
            autosize
            maxRows={14}
            value={read.data}
          />
        )}
        {read.error !== null && <ErrorMessage error={read.error} />}
        <FormFoot onCancel={close}>
          {read.data === undefined ? (
            <Button loading={read.isPending} onClick={show} data-autofocus>
              {t('course:export.show')}
            </Button>
          ) : (
            <Button onClick={copy}>{t('course:export.copy')}</Button>
          )}
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
