/** Whom the dossier names, and whether they allowed it: a word and a shape each, with the way to the consent. */
import { Anchor, Checkbox, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRefused } from '@shared/consent/release.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { useWords } from '../ui/words';
import classes from './dossier.module.css';

interface ReleasesProps {
  caseFileId: string;
  releases: readonly DossierRelease[];
  answer: ReleaseAnswer;
  onAnswer: (answer: ReleaseAnswer) => void;
  /** The way to a consent was taken. */
  onFollow?: (() => void) | undefined;
}

export function Releases({ caseFileId, releases, answer, onAnswer, onFollow }: ReleasesProps) {
  const { t } = useTranslation('dossier');
  if (releases.length === 0) return null;
  const refused = releases.some(isRefused);
  const open = releases.some((release) => release.state !== 'allowed' && !isRefused(release));
  return (
    <Stack gap="xs" role="group" aria-label={t('release.title')}>
      <Title order={2}>{t('release.title')}</Title>
      {releases.map((release) => (
        <Line
          key={`${release.personId} ${release.purpose}`}
          caseFileId={caseFileId}
          release={release}
          onFollow={onFollow}
        />
      ))}
      {open && (
        <Checkbox
          label={t('release.accept')}
          checked={answer.accepted}
          onChange={(event) => onAnswer({ ...answer, accepted: event.currentTarget.checked })}
        />
      )}
      {refused && (
        <Textarea
          label={t('release.reason')}
          description={t('release.reasonHint')}
          required
          maxLength={500}
          value={answer.reason}
          onChange={(event) => onAnswer({ ...answer, reason: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

function Line({
  caseFileId,
  release,
  onFollow,
}: Pick<ReleasesProps, 'caseFileId' | 'onFollow'> & { release: DossierRelease }) {
  const { t } = useTranslation('dossier');
  const words = useWords();
  const Shape = isRefused(release) ? IconX : release.state === 'allowed' ? IconCheck : IconAlertTriangle;
  const at = release.consentId === null ? '' : `?at=${release.consentId}`;
  return (
    <Text size="sm" className={classes['release'] ?? ''} data-state={release.state}>
      <Shape size={14} aria-hidden />
      <span>
        <Anchor
          underline="always"
          href={`#/cases/${caseFileId}/protection${at}`}
          onClick={() => onFollow?.()}
        >
          {release.name}
        </Anchor>
        {' – '}
        {t(`release.${release.state}`, { allowed: words.value('consentPurpose', release.purpose) })}
      </span>
    </Text>
  );
}
