import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '@shared/report/annual-report.schema';
import { useJob } from '../ipc/useJob';
import { JobState } from '../ui/job-state';

/** Makes the PDF; it is kept in the vault. */
export function MakeReport({ choice }: { choice: ReportChoice }) {
  const { t } = useTranslation('report');
  const job = useJob('annualReport.make');
  const make = async () => {
    const { year } = await job.run(choice);
    notifications.show({ message: t('done', { year }) });
  };
  return (
    <div>
      <Button loading={job.running} onClick={() => void make().catch(() => undefined)}>
        {t('make')}
      </Button>
      <JobState job={job} label={t('making')} />
    </div>
  );
}
