import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../ui/error-message';
import { useGo } from './navigation';

/** A page that broke: the frame stays, the rest of the work is untouched. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  return <ErrorMessage error={error} onRetry={reset} />;
}

export function PageMissing() {
  const { t } = useTranslation('frame');
  const go = useGo();
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('missing.title')}</Title>
      <Text c="dimmed">{t('missing.text')}</Text>
      <Button onClick={() => go('/')}>{t('nav.today')}</Button>
    </Stack>
  );
}
