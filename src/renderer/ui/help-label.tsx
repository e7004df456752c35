/** The label of a field that has help: the question mark does what F1 does in the field. */
import { ActionIcon, Group, Input } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reads } from '../user/read-only';

interface HelpLabelProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly onHelp: () => void;
}

export function HelpLabel({ id, label, required, onHelp }: HelpLabelProps) {
  const { t } = useTranslation('common');
  return (
    <Group gap={4} align="center" wrap="nowrap">
      <Input.Label htmlFor={id} required={required ?? false} size="sm">
        {label}
      </Input.Label>
      <ActionIcon
        {...reads}
        size="xs"
        variant="transparent"
        color="gray"
        tabIndex={-1}
        aria-label={t('helpOn', { label })}
        onClick={onHelp}
      >
        <IconHelp size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
