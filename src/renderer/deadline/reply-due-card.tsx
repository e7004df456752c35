/** When the answer to a letter is due, why, and what a person decides instead. */
import { Alert, Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyDue } from '@shared/deadline/reply-due.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { civilToday } from '../ui/partial-date-input';
import { SubSection } from '../ui/sub-section';
import { TextButton } from '../ui/text-button';
import { useWords } from '../ui/words';
import { OwnDay } from './own-day';
import { ReplyDueReasons } from './reply-due-reasons';

export function ReplyDueCard({ letter }: { letter: Letter }) {
  const { t } = useTranslation('deadline');
  const asked = useRoute('replyDue.explain', { letterId: letter.id });
  const [changing, setChanging] = useState(false);
  if (asked.error !== null) return <ErrorMessage error={asked.error} />;
  const due = asked.data;
  if (due === undefined || due === null) return null;
  return (
    <SubSection
      title={t('due.title')}
      action={
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setChanging(!changing)}
          aria-expanded={changing}
        >
          {t('due.change')}
        </Button>
      }
    >
      <Stack gap="xs" mt="xs">
        <DueLine due={due} />
        <ReplyDueReasons due={due} />
        {changing && <ChangeDue letter={letter} due={due} onDone={() => setChanging(false)} />}
      </Stack>
    </SubSection>
  );
}

function DueLine({ due }: { due: ReplyDue }) {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const day = words.date(datePoint(due.due));
  if (!due.waiting) return <Text size="sm">{t('due.settled', { day })}</Text>;
  if (due.due >= civilToday()) return <Text size="sm">{t('due.until', { day })}</Text>;
  return (
    <Alert color="red" variant="light" p="xs" role="status" title={t('due.overdue', { day })}>
      {due.complaintUntil !== null &&
        t('due.complaintUntil', { day: words.date(datePoint(due.complaintUntil)) })}
    </Alert>
  );
}

interface ChangeDueProps {
  letter: Letter;
  due: ReplyDue;
  onDone: () => void;
}

function ChangeDue({ letter, due, onDone }: ChangeDueProps) {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const choose = useCommand('replyDue.choose');
  const save = (chosen: { deadlineRuleId: string | null; answerBy: string | null }) => {
    const { id, revision } = letter;
    choose.mutate({ id, revision, ...chosen }, { onSuccess: onDone });
  };
  return (
    <Stack gap="xs">
      {due.options.length > 0 && (
        <Select
          label={t('due.rule')}
          allowDeselect={false}
          data={due.options.map((rule) => ({
            value: rule.id,
            label: `${words.text(rule.names)}, ${t('articleShort', { article: rule.article })}`,
          }))}
          value={due.basis === 'law' ? (due.rule?.id ?? null) : null}
          onChange={(id) => save({ deadlineRuleId: id, answerBy: null })}
        />
      )}
      <OwnDay letter={letter} />
      {(letter.answerBy !== null || letter.deadlineRuleId !== null) && (
        <TextButton size="sm" onClick={() => save({ deadlineRuleId: null, answerBy: null })}>
          {t('due.back')}
        </TextButton>
      )}
      {choose.error !== null && <ErrorMessage error={choose.error} />}
    </Stack>
  );
}
