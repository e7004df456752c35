/** Asks another user of the vault to read the letter before it goes out. */
import { Anchor, Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import type { LetterForm } from '../letter/letter-form';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptWords } from '../ui/kept-words';
import { RestoredMark } from '../ui/restored-mark';
import { useReviewers } from './people';

interface AskReviewProps {
  opened: boolean;
  onClose: () => void;
  form: LetterForm;
}

export function AskReviewDialog({ opened, onClose, form }: AskReviewProps) {
  const { t } = useTranslation('course');
  const people = useReviewers();
  const [chosen, setChosen] = useState<string | null>(null);
  const { text: note, setText: setNote, forget, restored } = useKeptWords(`ask-review:${form.record.id}`);
  const ask = useCommand('review.ask');
  const reviewerId = chosen ?? people?.[0]?.value ?? null;
  const send = async () => {
    if (reviewerId === null) return;
    await form.flush();
    const { id, revision } = form.record;
    await ask.mutateAsync({ id, revision, reviewerId, note }).then(
      (letter) => {
        form.receive(letter);
        forget();
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('course:ask.title')}>
      <Stack>
        {people?.length === 0 ? (
          <Text size="sm">
            {t('course:ask.nobody')}{' '}
            <Anchor href="#/settings?section=users" underline="always">
              {t('course:ask.toPeople')}
            </Anchor>
          </Text>
        ) : (
          <Select
            label={t('course:ask.reviewer')}
            data={people ?? []}
            value={reviewerId}
            allowDeselect={false}
            onChange={setChosen}
            data-autofocus
          />
        )}
        <Textarea
          label={t('course:ask.note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RestoredMark restored={restored} />
        {ask.error !== null && <ErrorMessage error={ask.error} />}
        <FormFoot
          onCancel={() => {
            forget();
            onClose();
          }}
        >
          <Button disabled={reviewerId === null} loading={ask.isPending} onClick={() => void send()}>
            {t('course:step.ask')}
          </Button>
        </FormFoot>
      </Stack>
    </Dialog>
  );
}
