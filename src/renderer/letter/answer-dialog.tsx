/** What became of a letter that is out: acknowledged, answered, asked again, taken further, closed. */
import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAct, stageOf } from '@shared/letter/letter-life.rules';
import { notedActs, replyKinds, type ReplyKind } from '@shared/letter/letter-life.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';

type NotedAct = (typeof notedActs)[number];

interface AnswerDialogProps {
  opened: boolean;
  onClose: () => void;
  letter: Letter;
}

export function AnswerDialog({ opened, onClose, letter }: AnswerDialogProps) {
  const { t } = useTranslation(['course', 'common']);
  const [chosen, setChosen] = useState<NotedAct | null>(null);
  const [replyKind, setReplyKind] = useState<ReplyKind>('full');
  const note = useCommand('letterLife.note');
  const possible = notedActs.filter((act) => mayAct(stageOf(letter), act));
  const usual = stageOf(letter) === 'replied' ? 'close' : 'reply';
  const act = possible.find((one) => one === chosen) ?? possible.find((one) => one === usual) ?? possible[0];
  const save = async () => {
    if (act === undefined) return;
    const { id, revision } = letter;
    await note
      .mutateAsync({ id, revision, act, replyKind: act === 'reply' ? replyKind : null })
      .then(onClose, () => undefined);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('course:answer.title', { reference: letter.reference })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Radio.Group
          value={act ?? null}
          onChange={(value) => setChosen(notedActs.find((one) => one === value) ?? null)}
          aria-label={t('course:answer.what')}
        >
          <Stack gap="xs">
            {possible.map((one) => (
              <Radio key={one} value={one} label={t(`course:act.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {act === 'reply' && (
          <Select
            label={t('course:answer.kind')}
            data={replyKinds.map((value) => ({ value, label: t(`course:replyKind.${value}`) }))}
            value={replyKind}
            allowDeselect={false}
            onChange={(value) => setReplyKind(replyKinds.find((one) => one === value) ?? 'full')}
          />
        )}
        {note.error !== null && <ErrorMessage error={note.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={note.isPending} onClick={() => void save()} data-autofocus>
            {t('course:answer.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
