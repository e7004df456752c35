/** Puts everything that one import brought into the bin, at one click: a wrong column is seen only afterwards. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';

export function TakeBackImport({ importId, onDone }: { importId: string; onDone: () => void }) {
  const { t } = useTranslation('campaign');
  const job = useJob('supporterImport.takeBack');
  const take = async () => {
    const count = await job.run({ importId });
    notifications.show({ message: t('import.takenBack', { count }) });
    onDone();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={job.running}
        onClick={() => void take().catch(() => undefined)}
      >
        {t('import.takeBack')}
      </Button>
      {job.error !== null && <ErrorMessage error={job.error} />}
    </>
  );
}
