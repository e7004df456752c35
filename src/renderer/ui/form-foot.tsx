import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormFootProps {
  onCancel: () => void;
  /** Where the way on cannot be taken back, it must not lie under Enter. */
  focusCancel?: boolean;
  /** In a form that is higher than its fields: `auto` holds the foot at its end. */
  mt?: 'auto';
  /** The button that does it. */
  children: ReactNode;
}

/** The end of a short form: the way back, then the way on. A form longer than its window ends with `DialogFoot`. */
export function FormFoot({ onCancel, focusCancel = false, mt, children }: FormFootProps) {
  const { t } = useTranslation('common');
  return (
    <Group justify="flex-end" {...(mt !== undefined && { mt })}>
      <Button variant="default" onClick={onCancel} data-autofocus={focusCancel || undefined}>
        {t('cancel')}
      </Button>
      {children}
    </Group>
  );
}
