/** The documents of one day, below what happened on it. */
import { Anchor } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { DocumentEntry } from '@shared/document/document.schema';
import classes from './evidence.module.css';

interface DayEvidenceProps {
  documents: readonly DocumentEntry[];
  date: PartialDate | null;
}

/** Nothing for a day without documents. */
export function DayEvidence({ documents, date }: DayEvidenceProps) {
  const { t } = useTranslation(['evidence', 'document']);
  const ofDay = documents.filter((document) => date !== null && document.date?.start === date.start);
  if (ofDay.length === 0) return null;
  return (
    <ul className={classes['dayEvidence']} aria-label={t('evidence:ofDay')}>
      {ofDay.map(({ id, caseFileId, title, exhibitNumber }) => (
        <li key={id}>
          <IconPaperclip size={14} aria-hidden />
          <Anchor href={`#/cases/${caseFileId}/documents?at=${id}`} size="xs">
            {[
              exhibitNumber === null ? '' : t('evidence:exhibit', { number: exhibitNumber }),
              title || t('document:untitled'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
