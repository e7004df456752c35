import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
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
    <EmptyState
      title={t('missing.title')}
      text={t('missing.text')}
      action={<Button onClick={() => go('/')}>{t('nav.today')}</Button>}
    />
  );
}
