/** What was said about one part of the letter, under its text: threads, other wordings, and the way to add some. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '@shared/richtext/richtext.schema';
import { useRoute } from '../ipc/useRoute';
import type { LetterForm } from '../letter/letter-form';
import { ErrorMessage } from '../ui/error-message';
import { NewComment } from './new-comment';
import { NewSuggestion } from './new-suggestion';
import { Suggestion } from './suggestion';
import { Thread } from './thread';
import classes from './review.module.css';

interface ReviewHereProps {
  form: LetterForm;
  place: string;
  /** What the part is called. */
  title: string;
  /** The text that another wording can be suggested for; undefined: none can. */
  text: RichText | undefined;
  /** The letter is out: what was said can only be read. */
  closed: boolean;
}

export function ReviewHere({ form, place, title, text, closed }: ReviewHereProps) {
  const { t } = useTranslation('course');
  const [adding, setAdding] = useState<'comment' | 'suggestion' | null>(null);
  const comment = useRef<HTMLButtonElement>(null);
  const suggest = useRef<HTMLButtonElement>(null);
  const before = useRef(adding);
  useEffect(() => {
    // Back to where it was begun: beside a new suggestion stands the button that takes it into the letter.
    if (adding === null && before.current !== null)
      (before.current === 'comment' ? comment : suggest).current?.focus();
    before.current = adding;
  }, [adding]);
  const review = useRoute('review.view', { id: form.record.id });
  if (review.error !== null) return <ErrorMessage error={review.error} />;
  const { comments = [], suggestions = [] } = review.data ?? {};
  const here = comments.filter((one) => one.place === place);
  const proposed = suggestions.filter((one) => one.place === place && one.outcome === 'open');
  const threads = here.filter(({ parentId }) => parentId === null);
  if (closed && threads.length === 0) return null;
  const done = () => setAdding(null);
  return (
    <section className={classes['here']} aria-label={t('review.of', { title })}>
      {threads.length + proposed.length > 0 && <Title order={3}>{t('review.title')}</Title>}
      {threads.map((first) => (
        <Thread
          key={first.id}
          first={first}
          answers={here.filter(({ parentId }) => parentId === first.id)}
          closed={closed}
        />
      ))}
      {!closed && proposed.map((one) => <Suggestion key={one.id} suggestion={one} form={form} />)}
      {adding === 'comment' && <NewComment letterId={form.record.id} place={place} onDone={done} />}
      {adding === 'suggestion' && text !== undefined && (
        <NewSuggestion form={form} place={place} text={text} title={title} onDone={done} />
      )}
      {!closed && adding === null && (
        <Group gap="xs">
          <Button ref={comment} size="compact-sm" variant="default" onClick={() => setAdding('comment')}>
            {t('review.comment')}
          </Button>
          {text !== undefined && (
            <Button ref={suggest} size="compact-sm" variant="default" onClick={() => setAdding('suggestion')}>
              {t('review.suggest')}
            </Button>
          )}
          {threads.length + proposed.length === 0 && (
            <Text size="xs" c="dimmed">
              {t('review.none')}
            </Text>
          )}
        </Group>
      )}
    </section>
  );
}
