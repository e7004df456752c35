import { Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewComment } from '@shared/review/review.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useMoments } from '../ui/moments';
import { NewComment } from './new-comment';
import { TextButton } from '../ui/text-button';
import { useChanges } from '../user/changes';
import classes from './review.module.css';

interface ThreadProps {
  first: ReviewComment;
  answers: readonly ReviewComment[];
  closed: boolean;
}

/** A remark with its answers; one that is settled says so and steps back. */
export function Thread({ first, answers, closed }: ThreadProps) {
  const { t } = useTranslation('course');
  const changes = useChanges();
  const [answering, setAnswering] = useState(false);
  const resolve = useCommand('review.resolve');
  const settled = first.resolvedAt !== null;
  const { id, revision, letterId, place } = first;
  return (
    <article
      className={classes['thread']}
      data-settled={settled || undefined}
      aria-label={t('review.commentBy', { name: first.authorName })}
    >
      {[first, ...answers].map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {settled && (
        <div className={classes['who']}>
          <IconCheck size={14} aria-hidden />
          <span>{t('review.settledBy', { name: first.resolvedBy })}</span>
        </div>
      )}
      {changes && !closed && !answering && (
        <Group gap="sm" mt={4}>
          <TextButton onClick={() => setAnswering(true)}>{t('review.answer')}</TextButton>
          <TextButton onClick={() => resolve.mutate({ id, revision, resolved: !settled })}>
            {t(settled ? 'review.reopen' : 'review.settle')}
          </TextButton>
        </Group>
      )}
      {answering && (
        <NewComment letterId={letterId} place={place} parentId={id} onDone={() => setAnswering(false)} />
      )}
      {resolve.error !== null && <ErrorMessage error={resolve.error} />}
    </article>
  );
}

function Said({ comment }: { comment: ReviewComment }) {
  const moments = useMoments();
  return (
    <div className={classes['said']}>
      <div className={classes['who']}>
        <strong>{comment.authorName}</strong>
        <span>{moments.moment(comment.createdAt)}</span>
      </div>
      <p>{comment.text}</p>
    </div>
  );
}
