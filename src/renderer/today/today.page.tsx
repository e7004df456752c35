/** What needs me now; until something does, where to begin. */
import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { canRun, runCommand } from '../app/commands';
import { pathOf } from '../app/navigation';
import { TodayDue } from './today-due';
import classes from './recent.module.css';

export function TodayPage() {
  const { t, i18n } = useTranslation('frame');
  const recent = useRoute('search.query', {
    text: '',
    kinds: ['case_file', 'letter', 'person'],
    limit: 12,
    language: Language.parse(i18n.language),
  });
  return (
    <Stack maw={1080} gap="md">
      <Title order={1}>{t('nav.today')}</Title>
      <SectionCard title={t('today.due')}>
        <TodayDue />
      </SectionCard>
      <SectionCard title={t('today.recent')}>
        {recent.error !== null && <ErrorMessage error={recent.error} onRetry={() => void recent.refetch()} />}
        {recent.data?.length === 0 && (
          <EmptyState
            title={t('today.emptyTitle')}
            text={t('today.emptyText')}
            action={
              canRun('case.new') && (
                <Button onClick={() => runCommand('case.new')}>{t('today.newCase')}</Button>
              )
            }
          />
        )}
        <ul className={classes['list']}>
          {recent.data?.map((hit) => (
            <li key={`${hit.kind}:${hit.id}`} className={classes['line']}>
              <Anchor href={`#${pathOf(hit)}`}>{hit.title || t(`kind.${hit.kind}`)}</Anchor>
              <Text size="sm" c="dimmed">
                {[t(`kind.${hit.kind}`), hit.subtitle].filter(Boolean).join(' · ')}
              </Text>
            </li>
          ))}
        </ul>
      </SectionCard>
    </Stack>
  );
}
