import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '@shared/evidence/evidence.schema';
import { viewKindOf } from '@shared/evidence/view-kind.rules';
import { ErrorMessage } from '../ui/error-message';
import { ImageView } from './image-view';
import { MediaView } from './media-view';
import { useOpenedFile } from './opened-file';
import { TextView } from './text-view';
import { Unshown } from './unshown';
import classes from './evidence.module.css';

/** pdf.js is loaded when the first PDF is opened. */
const PdfView = lazy(() => import('./pdf-view').then((file) => ({ default: file.PdfView })));

/** A file of the vault, shown inside the app; what is not certainly harmless is not opened at all. */
export function FileViewer({ view: { document, version, file } }: { view: FileView }) {
  const { t } = useTranslation('evidence');
  const kind = viewKindOf(file.mime);
  const { file: open, error } = useOpenedFile(kind === 'none' ? undefined : version.id);
  if (error !== undefined) return <ErrorMessage error={error} />;
  return (
    <div className={classes['stage']}>
      {kind === 'none' && <Unshown text={t(file.size === 0 ? 'viewer.empty' : 'viewer.notOpened')} />}
      {open !== undefined && kind === 'image' && <ImageView file={open} alt={document.title || file.name} />}
      {open !== undefined && kind === 'text' && <TextView file={open} />}
      {open !== undefined && (kind === 'audio' || kind === 'video') && (
        <MediaView file={open} kind={kind} label={document.title || file.name} />
      )}
      {open !== undefined && kind === 'pdf' && (
        <Suspense>
          <PdfView file={open} />
        </Suspense>
      )}
    </div>
  );
}
