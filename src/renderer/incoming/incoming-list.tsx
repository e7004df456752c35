/** What came back to a letter, and what can follow. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Incoming } from '@shared/incoming/incoming.schema';
import { nextStepsOf } from '@shared/incoming/next-step.rules';
import type { Letter } from '@shared/letter/letter.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SubSection } from '../ui/sub-section';
import { TextButton } from '../ui/text-button';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { IncomingDialog } from './incoming-dialog';
import { useChanges } from '../user/changes';
import classes from './incoming.module.css';

export function IncomingList({ letter }: { letter: Letter }) {
  const { t } = useTranslation('incoming');
  const [filing, setFiling] = useState(false);
  const list = useRoute('incoming.listOfLetter', { letterId: letter.id });
  return (
    <SubSection
      title={t('title')}
      action={
        <Button size="compact-sm" variant="default" onClick={() => setFiling(true)}>
          {t('file')}
        </Button>
      }
      none={list.data?.length === 0 && t('none')}
    >
      {list.error !== null && <ErrorMessage error={list.error} />}
      <ul className={classes['list']}>
        {list.data?.map((incoming) => (
          <IncomingLine key={incoming.id} incoming={incoming} />
        ))}
      </ul>
      {filing && <IncomingDialog letter={letter} onClose={() => setFiling(false)} />}
    </SubSection>
  );
}

function IncomingLine({ incoming }: { incoming: Incoming }) {
  const { t } = useTranslation(['incoming', 'course']);
  const words = useWords();
  const changes = useChanges();
  const remove = useRemove();
  const { kind, replyKind, receivedOn, datedOn, theirNumber, sender, summary, documentId } = incoming;
  const title = replyKind === null ? t(`incoming:kind.${kind}`) : t(`course:replyKind.${replyKind}`);
  const named = `${title}, ${words.date(datePoint(receivedOn))}`;
  const [next] = nextStepsOf(incoming);
  const particulars = [
    sender,
    theirNumber === '' ? '' : t('incoming:number', { number: theirNumber }),
    datedOn === null ? '' : t('incoming:dated', { day: words.date(datePoint(datedOn)) }),
  ].filter((part) => part !== '');
  return (
    <li>
      <Text size="sm">
        <strong>{named}</strong>
        {particulars.length > 0 && ` · ${particulars.join(' · ')}`}
      </Text>
      {summary !== '' && (
        <Text size="sm" lineClamp={4} className={classes['summary'] ?? ''}>
          {summary}
        </Text>
      )}
      {next !== undefined && (
        <Text size="sm" c="dimmed">
          {t(`incoming:next.${next}`)}
        </Text>
      )}
      <Group gap="sm">
        {documentId !== null && (
          <Anchor fz="xs" href={`#/cases/${incoming.caseFileId}/documents?at=${documentId}`}>
            {t('incoming:document')}
          </Anchor>
        )}
        {changes && (
          <TextButton onClick={() => void remove('incoming', incoming, named)}>
            {t('incoming:remove')}
          </TextButton>
        )}
      </Group>
    </li>
  );
}
