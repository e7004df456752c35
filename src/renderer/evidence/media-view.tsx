import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFile } from '@shared/evidence/evidence.schema';
import { addressOf } from './opened-file';
import { Unshown } from './unshown';
import classes from './evidence.module.css';

/** Sound and film, streamed out of the vault as they are played. */
export function MediaView({ file, kind, label }: { file: OpenFile; kind: 'audio' | 'video'; label: string }) {
  const { t } = useTranslation('evidence');
  const [failed, setFailed] = useState(false);
  if (failed) return <Unshown text={t('viewer.badMedia')} />;
  const shared = {
    src: addressOf(file),
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    preload: 'metadata',
    'aria-label': label,
    onError: () => setFailed(true),
    className: classes['media'],
  } as const;
  // Captions would have to be written by the caseworker first: there are none to offer.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return kind === 'audio' ? <audio {...shared} /> : <video {...shared} disablePictureInPicture />;
}
