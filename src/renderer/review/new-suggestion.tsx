import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { RichText } from '@shared/richtext/richtext.schema';
import { useCommand } from '../ipc/useCommand';
import type { LetterForm } from '../letter/letter-form';
import { RichTextEditor } from '../richtext/rich-text-editor';
import { sameValue } from '../ui/comparison.rules';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { RestoredMark } from '../ui/restored-mark';
import { sendKey } from '../ui/send-key';

/** `of`: the passage as it stood. */
const Reworded = z.object({ of: RichText, proposed: RichText });

interface NewSuggestionProps {
  form: LetterForm;
  place: string;
  text: RichText;
  title: string;
  onDone: () => void;
}

/** The passage once more, to be reworded; what stands in the letter stays until somebody takes the suggestion. */
export function NewSuggestion({ form, place, text, title, onDone }: NewSuggestionProps) {
  const { t } = useTranslation(['course', 'common']);
  const kept = useKeptAnswers(`suggestion:${form.record.id}:${place}`, Reworded, {
    of: text,
    proposed: text,
  });
  // What was reworded in a passage that has changed since would undo the change.
  const proposed = sameValue(kept.answers.of, text) ? kept.answers.proposed : text;
  const close = () => {
    kept.forget();
    onDone();
  };
  const suggest = useCommand('review.suggest');
  const add = async () => {
    // The suggestion is against what is saved.
    await form.flush();
    const letterId = form.record.id;
    await suggest.mutateAsync({ letterId, place, proposed }).then(close, () => undefined);
  };
  const ready = !sameValue(proposed, text) && !suggest.isPending;
  return (
    <Stack gap="xs" onKeyDown={sendKey(ready, () => void add())}>
      <RichTextEditor
        takesFocus
        label={t('course:review.newWords', { title })}
        language={form.record.language}
        value={proposed}
        singleLine={place === 'subject'}
        onChange={(next) => kept.change({ of: text, proposed: next })}
        onBlur={() => undefined}
      />
      <RestoredMark restored={kept.restored && !sameValue(proposed, text)} />
      {suggest.error !== null && <ErrorMessage error={suggest.error} />}
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={sameValue(proposed, text)}
          loading={suggest.isPending}
          onClick={() => void add()}
        >
          {t('course:review.addSuggestion')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
