import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { DossierChoice } from '@shared/dossier/dossier.schema';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';

/** Makes the PDF under the next copy number; it is kept in the vault. undefined: no section is chosen. */
export function MakeDossier({ choice }: { choice: DossierChoice | undefined }) {
  const { t } = useTranslation('dossier');
  const job = useJob('dossier.make');
  const make = async () => {
    if (choice === undefined) return;
    const { dossier } = await job.run(choice);
    notifications.show({ message: t('made.done', { number: dossier.copyNumber }) });
  };
  return (
    <div>
      <Group>
        <Button
          disabled={choice === undefined}
          loading={job.running}
          onClick={() => void make().catch(() => undefined)}
        >
          {t('make')}
        </Button>
      </Group>
      {job.running && <JobProgress label={t('making')} done={0} total={0} onCancel={job.cancel} />}
      {job.error !== null && <ErrorMessage error={job.error} />}
    </div>
  );
}
