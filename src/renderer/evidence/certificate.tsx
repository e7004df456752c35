/** The custody certificate of a document: seen before it leaves, saved or printed from here. */
import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateChoice } from '@shared/evidence/certificate.schema';
import { Language, languages } from '@shared/language/language.schema';
import { useJob } from '../ipc/useJob';
import { useRoute } from '../ipc/useRoute';
import { PreviewPane } from '../typeset/preview-pane';
import { leave } from '../release/leave';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { useWords } from '../ui/words';
import classes from './evidence.module.css';

export function CertificateButton({ documentId }: { documentId: string }) {
  const { t } = useTranslation(['certificate', 'common']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('certificate:open')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} size="64rem" title={t('certificate:screen.title')}>
        {open && <Certificate documentId={documentId} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Certificate({ documentId, onDone }: { documentId: string; onDone: () => void }) {
  const { t } = useTranslation('certificate');
  const words = useWords();
  const [choice, setChoice] = useState<CertificateChoice>({
    documentId,
    language: Language.catch('en').parse(words.language),
    names: true,
  });
  const preview = useRoute('evidence.certificatePreview', choice);
  return (
    <div className={classes['certificate']}>
      <Stack gap="md">
        <Choices choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
        <Output choice={choice} onDone={onDone} />
      </Stack>
      <div className={classes['certificatePages']}>
        <PreviewPane
          label={t('screen.preview')}
          pages={preview.data?.pages}
          error={preview.error ?? undefined}
        />
      </div>
    </div>
  );
}

/** Bytes say nothing to a reader. */
function inPercent({ done, total }: { done: number; total: number } = { done: 0, total: 0 }): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

interface ChoicesProps {
  readonly choice: CertificateChoice;
  readonly onChange: (part: Partial<CertificateChoice>) => void;
}

function Choices({ choice, onChange }: ChoicesProps) {
  const { t } = useTranslation(['certificate', 'common']);
  return (
    <>
      <Select
        label={t('certificate:screen.language')}
        data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        value={choice.language}
        allowDeselect={false}
        onChange={(value) => onChange({ language: Language.parse(value) })}
        data-autofocus
      />
      <Checkbox
        label={t('certificate:screen.names')}
        description={t('certificate:screen.namesHint')}
        checked={choice.names}
        onChange={(event) => onChange({ names: event.currentTarget.checked })}
      />
    </>
  );
}

function Output({ choice, onDone }: { choice: CertificateChoice; onDone: () => void }) {
  const { t } = useTranslation('certificate');
  const job = useJob('evidence.certificate');
  const make = async (to: 'file' | 'printer') => {
    const made = await leave({ kind: 'certificate', choice }, (answer) => job.run({ ...choice, to, answer }));
    if (made !== true) return;
    if (to === 'file') notifications.show({ message: t('screen.saved') });
    onDone();
  };
  const start = (to: 'file' | 'printer') => void make(to).catch(() => undefined);
  return (
    <>
      <Group gap="xs">
        <Button disabled={job.running} onClick={() => start('file')}>
          {t('screen.save')}
        </Button>
        <Button variant="default" disabled={job.running} onClick={() => start('printer')}>
          {t('screen.print')}
        </Button>
      </Group>
      {job.running && (
        <JobProgress
          label={t('screen.making')}
          done={inPercent(job.progress)}
          total={job.progress === undefined ? 0 : 100}
          onCancel={job.cancel}
        />
      )}
      {job.error !== null && <ErrorMessage error={job.error} />}
    </>
  );
}
