/** The last look before the paper is kept: checks, consents, then the form cannot be changed any more. */
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReleases } from '@shared/dossier/dossier-release.rules';
import { wordingCheck } from '@shared/submission/form.schema';
import type { SubmissionView } from '@shared/submission/submission.schema';
import type { ReleaseAnswer } from '@shared/release/release.schema';
import { Releases } from '../dossier/releases';
import { useJob } from '../ipc/useJob';
import { ErrorMessage } from '../ui/error-message';
import { useField } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import type { SubmissionForm } from './submission.page';
import { useFormWords } from './use-words-of';

export function IssueForm({ view, form }: { view: SubmissionView; form: SubmissionForm }) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const job = useJob('submission.issue');
  const [answer, setAnswer] = useState<ReleaseAnswer>({ accepted: false, reason: '' });
  const checked = useField(form, 'checked');
  const { submission, completeness, releases } = view;
  const checks = [
    ...(view.form.unverified ? [{ id: wordingCheck, text: t('unverifiedCheck') }] : []),
    ...view.form.checks.map(({ id, text }) => ({ id, text: say(text) })),
  ];
  const tick = (id: string, on: boolean) => {
    const others = checked.saver.read().value.filter((one) => one !== id);
    checked.saver.type(on ? [...others, id] : others);
    checked.saver.leave();
  };
  const gaps = completeness.missing.filter(({ required }) => required).length;
  const open =
    checks.some(({ id }) => !checked.value.includes(id)) || openReleases(releases, answer).length > 0;
  const issue = async () => {
    await form.flush();
    form.receive(await job.run({ id: submission.id, ...answer }));
    notifications.show({ message: t('issued') });
  };
  return (
    <SectionCard title={t('issueTitle')}>
      {view.form.unverified && (
        <Text size="sm" c="dimmed">
          {t('unverified')}
        </Text>
      )}
      {checks.length > 0 && (
        <Stack gap={6} role="group" aria-label={t('checks')}>
          {checks.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={checked.value.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      )}
      {view.form.consent === 'required' && (
        <Text size="sm" c="dimmed">
          {t('consentRequired')}
        </Text>
      )}
      <Releases caseFileId={submission.caseFileId} releases={releases} answer={answer} onAnswer={setAnswer} />
      {gaps > 0 && <Text size="sm">{t('gapsLeft', { count: gaps })}</Text>}
      {job.error !== null && <ErrorMessage error={job.error} />}
      <Group>
        <Button
          disabled={gaps > 0 || open}
          loading={job.running}
          onClick={() => void issue().catch(() => undefined)}
        >
          {t('issue')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('issueHint')}
        </Text>
      </Group>
    </SectionCard>
  );
}
