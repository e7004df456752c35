import { Button, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { CivilDateInput, useDay } from '../ui/civil-date-input';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useKeptWords } from '../ui/kept-words';
import { RestoredMark } from '../ui/restored-mark';

export function KeepDialog({ caseFileId, onClose }: { caseFileId: string; onClose: () => void }) {
  const { t } = useTranslation('retention');
  const keep = useCommand('retention.keep');
  const until = useDay(null);
  const { text: reason, setText: setReason, forget, restored } = useKeptWords(`keep:${caseFileId}`);
  const done = () => {
    forget();
    onClose();
  };
  const ready = until.ready && until.day !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (until.day === null || !ready) return;
    keep.mutate({ caseFileId, until: until.day, reason }, { onSuccess: done });
  };
  return (
    <Dialog onClose={onClose} title={t('retention:keep.title')}>
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
          <RestoredMark restored={restored} />
          {keep.error !== null && <ErrorMessage error={keep.error} />}
          <FormFoot onCancel={done}>
            <Button type="submit" disabled={!ready} loading={keep.isPending}>
              {t('retention:keep.action')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
