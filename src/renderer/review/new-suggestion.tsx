import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '@shared/richtext/richtext.schema';
import { useCommand } from '../ipc/useCommand';
import type { LetterForm } from '../letter/letter-form';
import { RichTextEditor } from '../richtext/rich-text-editor';
import { ErrorMessage } from '../ui/error-message';

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
  const [proposed, setProposed] = useState(text);
  const suggest = useCommand('review.suggest');
  const add = async () => {
    // The suggestion is against what is saved.
    await form.flush();
    const letterId = form.record.id;
    await suggest.mutateAsync({ letterId, place, proposed }).then(onDone, () => undefined);
  };
  return (
    <Stack gap="xs">
      <RichTextEditor
        label={t('course:review.newWords', { title })}
        language={form.record.language}
        value={proposed}
        singleLine={place === 'subject'}
        onChange={setProposed}
        onBlur={() => undefined}
      />
      {suggest.error !== null && <ErrorMessage error={suggest.error} />}
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={JSON.stringify(proposed) === JSON.stringify(text)}
          loading={suggest.isPending}
          onClick={() => void add()}
        >
          {t('course:review.addSuggestion')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
