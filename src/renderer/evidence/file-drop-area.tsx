/** Takes files that are dropped anywhere on a case; on a day of its chronology they get that date. */
import { notifications } from '@mantine/notifications';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { filesOf } from './dropped-files';
import { addDroppedFiles } from './use-add-files';
import { useChanges } from '../user/changes';
import classes from './evidence.module.css';

interface FileDropAreaProps {
  caseFileId: string;
  className: string;
  children: ReactNode;
}

export function FileDropArea({ caseFileId, className, children }: FileDropAreaProps) {
  const { t } = useTranslation('evidence');
  const [over, setOver] = useState<'case' | 'day'>();
  const changes = useChanges();
  // Entering a child comes before leaving its parent: only the outermost leaving ends the drag.
  const depth = useRef(0);
  const end = () => {
    depth.current = 0;
    setOver(undefined);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    end();
    const place = { caseFileId, documentId: null, date: dayUnder(event.target) ?? null };
    void filesOf(event.dataTransfer).then((files) => {
      if (files.length > 0) addDroppedFiles(files, place);
      const message = files.length === 0 ? t('drop.nothing') : t('drop.taken', { count: files.length });
      notifications.show({ message });
    });
  };
  if (!changes) return <div className={className}>{children}</div>;
  return (
    <div
      className={`${className} ${classes['dropArea']}`}
      data-over={over}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
      }}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(dayUnder(event.target) === undefined ? 'case' : 'day');
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) end();
      }}
      onDrop={drop}
    >
      {children}
      {over !== undefined && (
        <div className={classes['dropHint']} aria-hidden>
          {t(over === 'day' ? 'drop.day' : 'drop.case')}
        </div>
      )}
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** What a line of the chronology says of its day in `data-drop-date`. */
function dayUnder(target: EventTarget): PartialDate | undefined {
  const text =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-drop-date]')?.dataset['dropDate']
      : undefined;
  return text === undefined ? undefined : PartialDate.safeParse(JSON.parse(text)).data;
}
