import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewSuggestion } from '@shared/review/review.schema';
import { request } from '../ipc/api';
import { useCommand } from '../ipc/useCommand';
import type { LetterForm } from '../letter/letter-form';
import { useLetterFields } from '../richtext/fields-context';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { richWords } from './rich-words';
import { WordDifference } from './word-difference';
import classes from './review.module.css';

/** Another wording, shown by what it changes, to be taken or left. */
export function Suggestion({ suggestion, form }: { suggestion: ReviewSuggestion; form: LetterForm }) {
  const { t } = useTranslation('course');
  const moments = useMoments();
  const fields = useLetterFields();
  const decide = useCommand('review.decide');
  const { id, revision, base, proposed, authorName, createdAt } = suggestion;
  const choose = async (accept: boolean) => {
    await form.flush();
    await decide.mutateAsync({ id, revision, accept }).then(
      async () => form.receive((await request('letter.view', { id: form.record.id })).letter),
      () => undefined,
    );
  };
  return (
    <article className={classes['thread']} aria-label={t('review.suggestionBy', { name: authorName })}>
      <div className={classes['who']}>
        <span>{t('review.suggestionBy', { name: authorName })}</span>
        <span>{moments.moment(createdAt)}</span>
      </div>
      <WordDifference
        from={richWords(base, fields)}
        to={richWords(proposed, fields)}
        language={form.record.language}
      />
      {suggestion.note !== '' && <Text size="sm">{suggestion.note}</Text>}
      <Group gap="xs">
        <Button size="compact-sm" loading={decide.isPending} onClick={() => void choose(true)}>
          {t('review.accept')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void choose(false)}>
          {t('review.reject')}
        </Button>
      </Group>
      {decide.error !== null && <ErrorMessage error={decide.error} />}
    </article>
  );
}
