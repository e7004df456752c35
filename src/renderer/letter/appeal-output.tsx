/** Saves the letters of an appeal, as one file or one each; shows how far it is. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../ipc/useJob';
import { leave } from '../release/leave';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import type { LetterForm } from './letter-form';

interface AppealOutputProps {
  appealId: string;
  as: 'one' | 'separate';
  form: LetterForm;
  onDone: () => void;
}

export function AppealOutput({ appealId, as, form, onDone }: AppealOutputProps) {
  const { t } = useTranslation('letter');
  const save = useJob('letter.saveAll');
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void form
      .flush()
      .then(() => leave({ kind: 'appeal', appealId }, (answer) => save.run({ appealId, as, answer })))
      .then((count = 0) => {
        if (count > 0) notifications.show({ message: t('letter:head.savedAll', { count }) });
        onDone();
      })
      .catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- once: it was asked for once
  }, []);
  const label = t(as === 'one' ? 'letter:head.saveOne' : 'letter:head.saveSeparate');
  return (
    <Dialog
      opened={(save.error !== null && save.error.code !== 'CONSENT_NEEDED') || save.progress !== undefined}
      onClose={onDone}
      title={label}
    >
      {save.error !== null && <ErrorMessage error={save.error} />}
      {save.progress !== undefined && <JobProgress label={label} {...save.progress} onCancel={save.cancel} />}
    </Dialog>
  );
}
