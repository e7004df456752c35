/** The reports that were made, each as it was made: saved to disk or printed again at any time. */
import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { AnnualReport } from '@shared/report/annual-report.schema';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage, useErrorText } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { SectionCard } from '../ui/section-card';

export function MadeReports() {
  const { t } = useTranslation('report');
  const made = useRoute('annualReport.list', {});
  if (made.error !== null) return <ErrorMessage error={made.error} />;
  return (
    <SectionCard title={t('made.title')}>
      {made.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('made.none')}
        </Text>
      )}
      {made.data !== undefined && made.data.length > 0 && (
        <Table verticalSpacing={6} aria-label={t('made.title')}>
          <Table.Tbody>
            {made.data.map((report) => (
              <Line key={report.id} report={report} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SectionCard>
  );
}

function Line({ report }: { report: AnnualReport }) {
  const { t } = useTranslation(['report', 'common']);
  const moments = useMoments();
  const textOf = useErrorText();
  const { id, year, language, publicly, pageCount, createdAt } = report;
  const tell = (error: unknown) => notifications.show({ color: 'red', message: textOf(error) });
  const save = () =>
    request('annualReport.save', { id }).then((saved) => {
      if (saved) notifications.show({ message: t('report:made.saved') });
    });
  const about = [
    t(publicly ? 'report:made.public' : 'report:made.internal'),
    t('report:made.pages', { count: pageCount }),
    moments.moment(createdAt),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {t('report:made.name', { year, language: t(`common:language.${language}`) })}
        </Text>
        <Text size="xs" c="dimmed">
          {about.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => void save().catch(tell)}>
            {t('common:save')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void request('annualReport.print', { id }).catch(tell)}
          >
            {t('common:print')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
