import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { ErrorMessage } from '../ui/error-message';

export function KeepDialog({ caseFileId, onClose }: { caseFileId: string; onClose: () => void }) {
  const { t } = useTranslation(['retention', 'common']);
  const keep = useCommand('retention.keep');
  const until = useDay(null);
  const [reason, setReason] = useState('');
  const ready = until.ready && until.day !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (until.day === null || !ready) return;
    keep.mutate({ caseFileId, until: until.day, reason }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('retention:keep.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <CivilDateInput label={t('retention:keep.until')} {...until.input} />
          <Textarea
            label={t('retention:keep.reason')}
            description={t('retention:keep.reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {keep.error !== null && <ErrorMessage error={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={keep.isPending}>
              {t('retention:keep.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
