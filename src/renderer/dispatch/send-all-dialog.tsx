/** Notes that the letters of an appeal were sent, all in one way; names each that could not be marked, and why. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dispatchChannels, type DispatchChannel } from '@shared/dispatch/dispatch.schema';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { Letter } from '@shared/letter/letter.schema';
import { useJob } from '../ipc/useJob';
import { useRoute } from '../ipc/useRoute';
import { Dialog } from '../ui/dialog';
import { useErrorText } from '../ui/error-message';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { JobState } from '../ui/job-state';
import { dayOf, instantOfDay } from './instant-of-day';

interface SendAllDialogProps {
  opened: boolean;
  onClose: () => void;
  letter: Letter;
}

export function SendAllDialog({ opened, onClose, letter }: SendAllDialogProps) {
  const { t } = useTranslation(['course', 'common']);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('course:sendAll.title')}>
      <SendAllForm letter={letter} onClose={onClose} />
    </Dialog>
  );
}

function SendAllForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation(['course', 'common']);
  const errorText = useErrorText();
  const [channel, setChannel] = useState<DispatchChannel>('post');
  const [today] = useState(() => dayOf(Date.now()));
  const { day, ready, input } = useDay(today);
  const lines = useRoute('letter.listOfAppeal', { appealId: letter.appealId });
  const job = useJob('dispatch.markAllSent');
  const waiting = (lines.data ?? []).filter((one) => stageOf(one) === 'issued');
  const nameOf = (id: string) => lines.data?.find((one) => one.id === id)?.addressee ?? '';
  const letterIds = waiting.map(({ id }) => id);
  const send = () => void job.run({ letterIds, channel, sentAt: instantOfDay(day) }).catch(() => undefined);
  const failed = (job.result ?? []).filter(({ error }) => error !== null);
  const done = (job.result ?? []).length - failed.length;
  return (
    <Stack>
      {job.result === undefined ? (
        <>
          <Text size="sm">{t('course:sendAll.text', { count: letterIds.length })}</Text>
          <Select
            label={t('course:send.channel')}
            data={dispatchChannels.map((value) => ({ value, label: t(`course:channel.${value}`) }))}
            value={channel}
            allowDeselect={false}
            onChange={(value) => setChannel(dispatchChannels.find((one) => one === value) ?? 'post')}
          />
          <CivilDateInput lean="past" label={t('course:send.day')} latest={today} {...input} />
        </>
      ) : (
        <div role="status">
          <Text size="sm">{t('course:sendAll.done', { count: done })}</Text>
          <ul>
            {failed.map(({ letterId, error }) => (
              <li key={letterId}>
                {nameOf(letterId)}: {errorText({ code: error, data: {} })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <JobState job={job} label={t('course:sendAll.running')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
        {job.result === undefined && (
          <Button
            loading={job.running}
            disabled={letterIds.length === 0 || !ready}
            onClick={send}
            data-autofocus
          >
            {t('course:step.markSent')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
