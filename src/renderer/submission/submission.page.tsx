/** One form: what is missing, its questions with their answers at the left, the paper at the right. */
import { Loader, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Submission, SubmissionView } from '@shared/submission/submission.schema';
import { request } from '../ipc/api';
import { useRoute } from '../ipc/useRoute';
import { PreviewPane } from '../typeset/preview-pane';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { IssueForm } from './issue-form';
import { Matter } from './matter';
import { Missing } from './missing';
import { Questions } from './questions';
import { SubmissionHead } from './submission-head';
import { useFormPreview } from './use-form-preview';
import { useFormWords } from './use-words-of';
import { useChanges } from '../user/changes';
import classes from './submission.module.css';

export type SubmissionForm = RecordForm<Submission>;

export function SubmissionPage() {
  const { submissionId } = useParams({ strict: false }) as { submissionId: string };
  const view = useRoute('submission.view', { id: submissionId });
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  return view.data === undefined ? <Loader size="sm" /> : <Bench key={submissionId} view={view.data} />;
}

type Patch = Partial<Pick<Submission, 'answers' | 'confidential' | 'checked'>>;

function Bench({ view }: { view: SubmissionView }) {
  const { t } = useTranslation('submission');
  const say = useFormWords();
  const { submission, form: paper } = view;
  const form = useRecordForm<Submission>('submission', submission, {
    update: (patch, revision) =>
      request('submission.update', { id: submission.id, revision, patch: patch as Patch }),
    reload: () => request('submission.get', { id: submission.id }),
  });
  const answers = useField(form, 'answers');
  const { pages, error } = useFormPreview(submission.id, answers.value);
  const mayChange = useChanges();
  const readOnly = !mayChange || submission.state === 'issued';
  return (
    <div className={classes['bench']}>
      <SubmissionHead view={view} form={form} />
      <Stack gap="lg" className={classes['form'] ?? ''}>
        {!readOnly && <Missing view={view} />}
        {!readOnly && paper.advice !== undefined && (
          <Text size="sm" c="dimmed">
            {say(paper.advice)}
          </Text>
        )}
        {!readOnly && <Matter view={view} form={form} />}
        <FieldState field={answers} show={() => ''} />
        <Questions view={view} form={form} readOnly={readOnly} />
        {!readOnly && <IssueForm view={view} form={form} />}
      </Stack>
      <div className={classes['pages']}>
        <PreviewPane label={t('preview')} pages={pages} error={error} />
      </div>
    </div>
  );
}
