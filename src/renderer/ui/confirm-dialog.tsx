import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  opened: boolean;
  /** Names the thing: "Issue the letter to the Prosecutor General?" */
  title: string;
  /** What cannot be undone. */
  text: ReactNode;
  /** A verb. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  /** Something has to be written first. */
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Only for what cannot be undone: everything else is done at once and offers undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text size="sm" component="div">
          {props.text}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            color={props.danger === true ? 'red' : 'petrol'}
            loading={props.busy ?? false}
            disabled={props.disabled ?? false}
            onClick={props.onConfirm}
          >
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
