import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { endHelp, useShownHelp } from '../ui/field-help';
import { ContextPanel } from './context-panel';

/** Help for the field in focus, once somebody has asked for it; it goes with the page and with the language. */
export function FieldHelpPanel() {
  const { t, i18n } = useTranslation('common');
  const page = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => endHelp, [page, i18n.language]);
  const shown = useShownHelp();
  if (shown === undefined) return null;
  const { title, text, example, warning } = shown.help;
  return (
    <ContextPanel title={title} asked={shown.asked}>
      <Stack gap="xs">
        <Text size="sm">{text}</Text>
        <Text size="sm" c="dimmed">
          {t('exampleIs', { example })}
        </Text>
        {warning !== undefined && (
          <Alert p="xs" color="orange" variant="outline" icon={<IconAlertTriangle size={16} aria-hidden />}>
            <Text size="sm">{warning}</Text>
          </Alert>
        )}
      </Stack>
    </ContextPanel>
  );
}
