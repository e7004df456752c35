import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../ipc/useRoute';
import { Mark } from '../vault/mark';

export function AboutSection() {
  const { t } = useTranslation(['settings', 'common']);
  const info = useRoute('app.info', undefined);
  return (
    <section aria-label={t('settings:sections.about')}>
      <Group mb="md">
        <Mark />
        <div>
          <Title order={2}>{t('common:appName')}</Title>
          <Text c="dimmed" size="sm">
            {t('settings:about.version', { version: info.data?.version ?? '' })}
          </Text>
        </div>
      </Group>
      <Text mb="sm">{t('settings:about.offline')}</Text>
      <Text mb="sm">{t('settings:about.licence')}</Text>
      <Text c="dimmed" size="sm">
        {t('settings:about.fonts')}
      </Text>
    </section>
  );
}
