import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import type { DossierChoice, DossierRelease } from '@shared/dossier/dossier.schema';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { Releases, type ReleaseAnswer } from './releases';
import { preparePhotos } from './use-dossier-preview';

/** Makes the PDF under the next copy number; it is kept in the vault. undefined: no section is chosen. */
interface MakeDossierProps {
  choice: DossierChoice | undefined;
  releases: readonly DossierRelease[];
}

export function MakeDossier({ choice, releases }: MakeDossierProps) {
  const { t } = useTranslation('dossier');
  const job = useJob('dossier.make');
  const [answer, setAnswer] = useState<ReleaseAnswer>({ accepted: false, reason: '' });
  const open = openReleases(releases, answer).length > 0;
  const make = async () => {
    if (choice === undefined) return;
    await preparePhotos(choice);
    const { dossier } = await job.run({ ...choice, ...answer });
    notifications.show({ message: t('made.done', { number: dossier.copyNumber }) });
  };
  return (
    <Stack gap="md">
      {choice !== undefined && (
        <Releases caseFileId={choice.caseFileId} releases={releases} answer={answer} onAnswer={setAnswer} />
      )}
      <Group>
        <Button
          disabled={choice === undefined || open}
          loading={job.running}
          onClick={() => void make().catch(() => undefined)}
        >
          {t('make')}
        </Button>
      </Group>
      {job.running && <JobProgress label={t('making')} done={0} total={0} onCancel={job.cancel} />}
      {job.error !== null && <ErrorMessage error={job.error} />}
    </Stack>
  );
}
