/** The files of one document: the latest with its picture, the older ones below, and the way in for a new version. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconFile, IconFileMusic, IconFileText, IconMovie } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '@shared/document/document.schema';
import type { VersionView } from '@shared/evidence/evidence.schema';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { useGo } from '../app/navigation';
import { useMoments } from '../ui/moments';
import { useFileSize } from './file-size';
import { SaveCopy } from './save-copy';
import { useThumbnail } from './thumbnails';
import { addChosenFiles } from './use-add-files';
import { reads } from '../user/read-only';
import classes from './evidence.module.css';

/** The file that counts, on a closed card. */
export function LatestFile({ versions }: { versions: readonly VersionView[] }) {
  const [latest] = versions;
  return latest === undefined ? null : <FileLine view={latest} />;
}

export function DocumentFiles({
  document,
  versions,
}: {
  document: DocumentEntry;
  versions: readonly VersionView[];
}) {
  const { t } = useTranslation('evidence');
  const { id: documentId, caseFileId } = document;
  return (
    <section aria-label={t('files')}>
      {versions.map((view) => (
        <FileLine key={view.version.id} view={view} numbered={versions.length > 1} />
      ))}
      <Group gap="xs" mt={4}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void addChosenFiles({ caseFileId, documentId, date: null })}
        >
          {t(versions.length === 0 ? 'addFile' : 'addVersion')}
        </Button>
      </Group>
    </section>
  );
}

function FileLine({ view, numbered = false }: { view: VersionView; numbered?: boolean }) {
  const { t } = useTranslation('evidence');
  const sizeOf = useFileSize();
  const moments = useMoments();
  const go = useGo();
  const { version, file } = view;
  const address = `/files/${version.id}`;
  const about = [
    numbered ? t('version', { number: version.number }) : '',
    sizeOf(file.size),
    t('addedOn', { day: moments.day(version.createdAt) }),
  ];
  return (
    <div className={classes['file']}>
      <Thumbnail view={view} />
      <div className={classes['fileText']}>
        <Anchor href={`#${address}`} size="sm">
          {file.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {viewKindOf(file.mime) !== 'none' && (
          <Button
            {...reads}
            size="compact-sm"
            variant="default"
            aria-label={t('viewNamed', { name: file.name })}
            onClick={() => go(address)}
          >
            {t('view')}
          </Button>
        )}
        <SaveCopy view={view} size="compact-sm" />
      </Group>
    </div>
  );
}

function Thumbnail({ view }: { view: VersionView }) {
  const picture = useThumbnail(view);
  const kind = viewKindOf(view.file.mime);
  const Icon =
    kind === 'audio'
      ? IconFileMusic
      : kind === 'video'
        ? IconMovie
        : kind === 'text'
          ? IconFileText
          : IconFile;
  return (
    <span className={classes['thumbnail']} aria-hidden>
      {picture === undefined ? <Icon size={20} /> : <img src={picture} alt="" />}
    </span>
  );
}
