/** Letters of the case whose facts have changed: drafts to look at, and what has gone out and may need a correction. */
import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';

export function OutdatedLetters({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('statement');
  const letters = useRoute('letter.listOfCase', { caseFileId });
  const changed = (letters.data ?? []).filter((line) => line.changed);
  const sent = changed.filter(({ state }) => state === 'issued');
  const drafts = changed.filter(({ state }) => state === 'draft');
  if (sent.length + drafts.length === 0) return null;
  return (
    <Alert
      role="status"
      variant="light"
      p="sm"
      mb="sm"
      icon={<IconRefresh size={18} aria-hidden />}
      title={t('outdated.title')}
    >
      {sent.length > 0 && <Letters title={t('outdated.sent', { count: sent.length })} lines={sent} />}
      {drafts.length > 0 && <Letters title={t('outdated.drafts', { count: drafts.length })} lines={drafts} />}
    </Alert>
  );
}

function Letters({ title, lines }: { title: string; lines: readonly LetterLine[] }) {
  return (
    <>
      <Text size="sm" fw={500}>
        {title}
      </Text>
      <List size="sm">
        {lines.map(({ id, reference, subjectLine, addressee }) => (
          <List.Item key={id}>
            <Anchor href={`#/letters/${id}`} underline="always">
              {[reference, subjectLine].filter((part) => part !== '').join(' · ')}
            </Anchor>
            {addressee === '' ? '' : ` · ${addressee}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}
