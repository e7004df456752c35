import { Text } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { officeIssues, type OfficeIssue } from '@shared/authority/office-check.rules';
import type { Office, OfficeHolder } from '@shared/authority/office.schema';
import { SectionCard } from '../ui/section-card';
import { useAuthorityWords } from './authority-words';
import classes from './authority.module.css';

/** What keeps a letter to this office from being issued, then what deserves a look. Nothing when all is well. */
export function OfficeIssues({ office, holders }: { office: Office; holders: readonly OfficeHolder[] }) {
  const { t } = useTranslation('authority');
  const issues = officeIssues(office, holders);
  if (issues.length === 0) return null;
  return (
    <SectionCard title={t('issues.title')}>
      <IssueList issues={issues} />
    </SectionCard>
  );
}

export function IssueList({ issues }: { issues: readonly OfficeIssue[] }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  return (
    <ul className={classes['issues']}>
      {issues.map(({ code, stops, language, detail }) => (
        <li key={`${code}:${language ?? ''}:${detail ?? ''}`}>
          {stops ? <IconHandStop size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
          <Text size="sm">
            {stops && <strong>{t('issues.stops')} </strong>}
            {t(`issue.${code}`, {
              language: language === undefined ? '' : words.languageName(language),
              detail,
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
