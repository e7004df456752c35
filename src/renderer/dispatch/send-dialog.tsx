/** Notes that a letter was sent. Amparo sends nothing: what is noted here is what a person did. */
import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dispatchChannels, type DispatchChannel } from '@shared/dispatch/dispatch.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { FormFoot } from '../ui/form-foot';
import { dayOf, instantOfDay } from './instant-of-day';

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
  const [chosen, setChosen] = useState<DispatchChannel | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [today] = useState(() => dayOf(Date.now()));
  const { day, ready, input } = useDay(today);
  const [tracking, setTracking] = useState('');
  const markSent = useCommand('dispatch.markSent');
  const channel = chosen ?? contacts.data?.[0]?.channel ?? 'registered';
  const known = contacts.data?.find((one) => one.channel === channel);
  const contact = written ?? known?.contact ?? '';
  const numbered = channel === 'registered' || channel === 'portal' || channel === 'hand';
  const send = () =>
    void markSent
      .mutateAsync({ letterId: letter.id, channel, contact, tracking, sentAt: instantOfDay(day) })
      .then(onClose, () => undefined);
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
        onChange={(value) => {
          setChosen(dispatchChannels.find((one) => one === value) ?? null);
          setWritten(null);
        }}
      />
      <Textarea
        label={t('course:send.contact')}
        description={known !== undefined && !known.verified ? t('course:send.unverified') : undefined}
        autosize
        minRows={1}
        value={contact}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <CivilDateInput lean="past" label={t('course:send.day')} latest={today} {...input} />
        {numbered && (
          <TextInput
            label={t('course:send.tracking')}
            value={tracking}
            onChange={(event) => setTracking(event.currentTarget.value)}
          />
        )}
      </Group>
      {markSent.error !== null && <ErrorMessage error={markSent.error} />}
      <FormFoot onCancel={onClose}>
        <Button loading={markSent.isPending} disabled={!ready} onClick={send} data-autofocus>
          {t('course:step.markSent')}
        </Button>
      </FormFoot>
    </Stack>
  );
}
