/** Beside a file: what it says about itself, its hash, and its custody log. */
import { Alert, Text, Title } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '@shared/evidence/evidence.schema';
import { withFile } from './opened-file';
import { factNames, readFacts, type FileFacts } from './file-facts';
import { FileTextState } from './file-text-state';
import { useFileSize } from './file-size';
import classes from './evidence.module.css';

export function FileParticulars({ view: { version, file } }: { view: FileView }) {
  const { t } = useTranslation('evidence');
  const sizeOf = useFileSize();
  const facts = useFacts(version.id);
  const shown = factNames.filter((name) => facts?.[name] !== undefined);
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{t('file.name')}</dt>
        <dd>{file.name}</dd>
        <dt>{t('file.size')}</dt>
        <dd>{sizeOf(file.size)}</dd>
        <dt>{t('file.type')}</dt>
        <dd>{file.mime}</dd>
        <dt>SHA-256</dt>
        <dd className={classes['hash']}>{file.sha256}</dd>
      </dl>
      <FileTextState versionId={version.id} />
      <Title order={3} mt="md" mb={4}>
        {t('facts.heading')}
      </Title>
      {shown.length === 0 && facts !== undefined && (
        <Text size="sm" c="dimmed">
          {t('facts.none')}
        </Text>
      )}
      <dl className={classes['facts']}>
        {shown.map((name) => [
          <dt key={`${name} name`}>{t(`facts.${name}`)}</dt>,
          <dd key={name}>{facts?.[name]}</dd>,
        ])}
      </dl>
      {facts?.place !== undefined && (
        <Alert mt="xs" p="xs" color="orange" variant="outline" icon={<IconMapPin size={16} aria-hidden />}>
          <Text size="xs">{t('facts.placeWarning')}</Text>
        </Alert>
      )}
    </>
  );
}

/** Undefined while it is read. */
export function useFacts(versionId: string): FileFacts | undefined {
  const [facts, setFacts] = useState<FileFacts>();
  useEffect(() => {
    let gone = false;
    const show = (found: FileFacts) => {
      if (!gone) setFacts(found);
    };
    withFile(versionId, 'clean', readFacts)
      .then(show)
      .catch(() => show({}));
    return () => {
      gone = true;
    };
  }, [versionId]);
  return facts;
}
