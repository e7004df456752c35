/** What the reviewer decides: the words as they stand are approved, or they go back with a reason. */
import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import type { LetterForm } from '../letter/letter-form';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { useKeptWords } from '../ui/kept-words';
import { RestoredMark } from '../ui/restored-mark';
import { MayButton } from '../user/may-button';
import { useMay } from '../user/may';
import { useNeeds } from '../user/needs';

interface DecideProps {
  opened: boolean;
  onClose: () => void;
  form: LetterForm;
}

export function DecideDialog({ opened, onClose, form }: DecideProps) {
  const { t } = useTranslation('course');
  const may = useMay();
  const needs = useNeeds();
  const { id } = form.record;
  const review = useRoute('review.view', { id }, { enabled: opened });
  const { text: reason, setText: setReason, forget, restored } = useKeptWords(`decide:${id}`);
  const approve = useCommand('review.approve');
  const requestChanges = useCommand('review.requestChanges');
  const error = approve.error ?? requestChanges.error;
  const close = () => {
    approve.reset();
    requestChanges.reset();
    onClose();
  };
  const decide = async (sha256: string | null) => {
    await form.flush();
    const by = { id, revision: form.record.revision };
    try {
      const letter =
        sha256 === null
          ? await requestChanges.mutateAsync({ ...by, reason })
          : await approve.mutateAsync({ ...by, sha256 });
      form.receive(letter);
      forget();
      close();
    } catch {
      // Shown in the dialog, which stays open.
    }
  };
  const open = (review.data?.comments ?? []).filter(
    (one) => one.parentId === null && one.resolvedAt === null,
  ).length;
  const [round] = review.data?.rounds ?? [];
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t('course:decide.title', { name: round?.reviewerName ?? '' })}
    >
      <Stack>
        <Text size="sm">{t('course:decide.text')}</Text>
        {open > 0 && <Text size="sm">{t('course:decide.open', { count: open })}</Text>}
        <Textarea
          label={t('course:decide.reason')}
          description={t('course:decide.reasonHint')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RestoredMark restored={restored} />
        {!may('review.approve') && <Text size="sm">{needs('review.approve')}</Text>}
        {error !== null && <ErrorMessage error={error} />}
        <Group justify="flex-end">
          <MayButton
            route="review.requestChanges"
            variant="default"
            disabled={reason.trim() === ''}
            loading={requestChanges.isPending}
            onClick={() => void decide(null)}
          >
            {t('course:decide.requestChanges')}
          </MayButton>
          <MayButton
            route="review.approve"
            disabled={review.data === undefined}
            loading={approve.isPending}
            onClick={() => void decide(review.data?.sha256 ?? '')}
            data-autofocus
          >
            {t('course:decide.approve')}
          </MayButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
