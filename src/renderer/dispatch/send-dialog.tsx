/** Notes that a letter was sent. Amparo sends nothing: what is noted here is what a person did. */
import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dispatchChannels } from '@shared/dispatch/dispatch.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { FormFoot } from '../ui/form-foot';
import { useKeptAnswers } from '../ui/kept-answers';
import { RestoredMark } from '../ui/restored-mark';
import { dayOf, instantOfDay } from './instant-of-day';

const Answers = z.object({
  chosen: z.enum(dispatchChannels).nullable(),
  /** null: what is known stands. */
  written: z.string().nullable(),
  tracking: z.string(),
});
const unanswered: z.infer<typeof Answers> = { chosen: null, written: null, tracking: '' };

interface SendDialogProps {
  opened: boolean;
  onClose: () => void;
  letter: Letter;
}

export function SendDialog({ opened, onClose, letter }: SendDialogProps) {
  const { t } = useTranslation('course');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('course:send.title', { reference: letter.reference })}>
      <SendForm letter={letter} onClose={onClose} />
    </Dialog>
  );
}

function SendForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('course');
  const contacts = useRoute('dispatch.contacts', { letterId: letter.id });
  const { answers, change, forget, restored } = useKeptAnswers(`send:${letter.id}`, Answers, unanswered);
  const { chosen, written, tracking } = answers;
  const close = () => {
    forget();
    onClose();
  };
  const [today] = useState(() => dayOf(Date.now()));
  const { day, ready, input } = useDay(today);
  const markSent = useCommand('dispatch.markSent');
  const channel = chosen ?? contacts.data?.[0]?.channel ?? 'registered';
  const known = contacts.data?.find((one) => one.channel === channel);
  const contact = written ?? known?.contact ?? '';
  const numbered = channel === 'registered' || channel === 'portal' || channel === 'hand';
  const send = () =>
    void markSent
      .mutateAsync({ letterId: letter.id, channel, contact, tracking, sentAt: instantOfDay(day) })
      .then(close, () => undefined);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('course:send.text')}
      </Text>
      <Select
        label={t('course:send.channel')}
        data={dispatchChannels.map((value) => ({ value, label: t(`course:channel.${value}`) }))}
        value={channel}
        allowDeselect={false}
        onChange={(value) =>
          change({ chosen: dispatchChannels.find((one) => one === value) ?? null, written: null })
        }
      />
      <Textarea
        label={t('course:send.contact')}
        description={known !== undefined && !known.verified ? t('course:send.unverified') : undefined}
        autosize
        minRows={1}
        value={contact}
        onChange={(event) => change({ written: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <CivilDateInput lean="past" label={t('course:send.day')} latest={today} {...input} />
        {numbered && (
          <TextInput
            label={t('course:send.tracking')}
            value={tracking}
            onChange={(event) => change({ tracking: event.currentTarget.value })}
          />
        )}
      </Group>
      <RestoredMark restored={restored} />
      {markSent.error !== null && <ErrorMessage error={markSent.error} />}
      <FormFoot onCancel={close}>
        <Button loading={markSent.isPending} disabled={!ready} onClick={send} data-autofocus>
          {t('course:step.markSent')}
        </Button>
      </FormFoot>
    </Stack>
  );
}
