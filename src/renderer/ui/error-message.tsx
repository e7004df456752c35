import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WireError } from '@shared/ipc/error';
import { toWire } from './field-saver';
import { reads } from '../user/read-only';

/** A failure in the reader's words: what happened, what was kept, what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => {
    const wire = isWire(error) ? error : toWire(error);
    // `rule` chooses the text that names what is wrong with a value, where there is one.
    const { rule } = wire.data;
    const text = t(wire.code, { ...wire.data, ...(typeof rule === 'string' ? { context: rule } : {}) });
    const incident = wire.data['incident'];
    return typeof incident === 'string' ? `${text} ${t('incident', { incident })}` : text;
  };
}

function isWire(error: unknown): error is WireError {
  return (
    typeof error === 'object' &&
    error !== null &&
    !(error instanceof Error) &&
    'code' in error &&
    'data' in error
  );
}

/** Shows a failure where it happened; announced at once. */
export function ErrorMessage(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const textOf = useErrorText();
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      p="sm"
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" c="var(--mantine-color-text)">
          {textOf(props.error)}
        </Text>
        {props.onRetry !== undefined && (
          <Button {...reads} size="compact-sm" variant="default" onClick={props.onRetry}>
            {t('retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
