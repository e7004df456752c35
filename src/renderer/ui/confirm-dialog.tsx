import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { FormFoot } from './form-foot';

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
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack>
        <Text size="sm" component="div">
          {props.text}
        </Text>
        <FormFoot onCancel={props.onClose} focusCancel>
          <Button
            color={props.danger === true ? 'red' : 'petrol'}
            loading={props.busy ?? false}
            disabled={props.disabled ?? false}
            onClick={props.onConfirm}
          >
            {props.action}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
