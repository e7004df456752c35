import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps extends Omit<ModalProps, 'opened' | 'title' | 'closeButtonProps'> {
  title: ReactNode;
  /** One that is drawn only when it is asked for is open as long as it stands. */
  opened?: boolean;
}

/** A dialog with a title, and with a cross that says to a screen reader what it does. */
export function Dialog({ opened = true, ...props }: DialogProps) {
  const { t } = useTranslation('common');
  return <Modal opened={opened} closeButtonProps={{ 'aria-label': t('close') }} {...props} />;
}
