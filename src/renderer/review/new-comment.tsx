import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useKeptWords } from '../ui/kept-words';
import { RestoredMark } from '../ui/restored-mark';
import { sendKey } from '../ui/send-key';

interface NewCommentProps {
  letterId: string;
  place: string;
  /** The comment that is answered; absent: begins a thread. */
  parentId?: string;
  onDone: () => void;
}

export function NewComment({ letterId, place, parentId, onDone }: NewCommentProps) {
  const { t } = useTranslation(['course', 'common']);
  const { text, setText, forget, restored } = useKeptWords(`comment:${parentId ?? letterId}:${place}`);
  const comment = useCommand('review.comment');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    forget();
    onDone();
  };
  const add = () =>
    void comment
      .mutateAsync({ letterId, place, parentId: parentId ?? null, text: text.trim() })
      .then(close, () => undefined);
  const ready = text.trim() !== '' && !comment.isPending;
  return (
    <Stack gap="xs" onKeyDown={sendKey(ready, add)}>
      <Textarea
        label={t(parentId === undefined ? 'course:review.comment' : 'course:review.answer')}
        autosize
        minRows={2}
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RestoredMark restored={restored} />
      {comment.error !== null && <ErrorMessage error={comment.error} />}
      <Group gap="xs">
        <Button size="compact-sm" disabled={text.trim() === ''} loading={comment.isPending} onClick={add}>
          {t('course:review.add')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
