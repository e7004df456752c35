import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import type { DossierChoice, DossierRelease } from '@shared/dossier/dossier.schema';
import type { Reveal } from '@shared/pseudonym/pseudonym.schema';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { useJob } from '../ipc/useJob';
import { Reveals } from './reveals';
import { Releases } from './releases';
import { preparePhotos } from './use-dossier-preview';
import { JobState } from '../ui/job-state';

/** Makes the PDF under the next copy number; it is kept in the vault. undefined: no section is chosen. */
interface MakeDossierProps {
  choice: DossierChoice | undefined;
  releases: readonly DossierRelease[];
  reveals: readonly Reveal[];
  onTakeOut: (word: string) => void;
}

export function MakeDossier({ choice, releases, reveals, onTakeOut }: MakeDossierProps) {
  const { t } = useTranslation('dossier');
  const job = useJob('dossier.make');
  const [answer, setAnswer] = useState<ReleaseAnswer>({ accepted: false, reason: '' });
  // Read is what was there when it was ticked: another text has to be read again.
  const [readOf, setReadOf] = useState('');
  const shown = JSON.stringify(reveals);
  const revealsRead = readOf === shown;
  const unread = choice?.pseudonyms !== undefined && reveals.length > 0 && !revealsRead;
  const open = unread || openReleases(releases, answer).length > 0;
  const make = async () => {
    if (choice === undefined) return;
    await preparePhotos(choice);
    const { dossier } = await job.run({ ...choice, ...answer, revealsRead });
    notifications.show({ message: t('made.done', { number: dossier.copyNumber }) });
  };
  return (
    <Stack gap="md">
      {choice?.pseudonyms !== undefined && (
        <Reveals
          reveals={reveals}
          read={revealsRead}
          onRead={(read) => setReadOf(read ? shown : '')}
          onTakeOut={onTakeOut}
        />
      )}
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
      <JobState job={job} label={t('making')} />
    </Stack>
  );
}
