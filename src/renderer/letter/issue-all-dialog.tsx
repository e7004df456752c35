/** Issues every draft of an appeal: what must be seen first, how far it is, what became of each. */
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueOutcome } from '@shared/letter/letter.routes';
import type { Finding, Letter } from '@shared/letter/letter.schema';
import { request } from '../ipc/api';
import { useJob } from '../ipc/useJob';
import { routeKey, useRoute } from '../ipc/useRoute';
import { ErrorMessage, useErrorText } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { useFindingText } from './finding-text';
import type { LetterForm } from './letter-form';

interface IssueAllDialogProps {
  opened: boolean;
  onClose: () => void;
  letter: Letter;
  form: LetterForm;
}

export function IssueAllDialog(props: IssueAllDialogProps) {
  const { t } = useTranslation(['letter', 'common']);
  const [accepted, setAccepted] = useState<string[]>([]);
  const job = useJob('letter.issueAll');
  const { caseFileId, appealId } = props.letter;
  const lines = useRoute('letter.listOfCase', { caseFileId }, { enabled: props.opened });
  const letters = (lines.data ?? []).filter((one) => one.appealId === appealId);
  const drafts = letters.filter(({ state }) => state === 'draft').map(({ id }) => id);
  const confirm = useToConfirm(props.opened ? drafts : []);
  const run = async () => {
    await props.form.flush();
    await job.run({ appealId, accepted }).catch(() => undefined);
  };
  const nameOf = (id: string) => letters.find((one) => one.id === id)?.addressee ?? '';
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('letter:head.issueAll')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        {job.result === undefined && (
          <>
            <Text size="sm">{t('letter:issueAll.text', { count: drafts.length })}</Text>
            <Confirmations findings={confirm} accepted={accepted} onChange={setAccepted} />
          </>
        )}
        {job.running && (
          <JobProgress
            label={t('letter:issueAll.running')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? 0}
            onCancel={job.cancel}
          />
        )}
        {job.error !== null && <ErrorMessage error={job.error} />}
        {job.result !== undefined && <Outcomes outcomes={job.result} nameOf={nameOf} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('common:close')}
          </Button>
          {job.result === undefined && (
            <Button loading={job.running} disabled={drafts.length === 0} onClick={() => void run()}>
              {t('letter:issueAll.action', { count: drafts.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** What the writer must say to have seen in any of the letters, each thing once. */
function useToConfirm(ids: readonly string[]): Finding[] {
  const views = useQueries({
    queries: ids.map((id) => ({
      queryKey: routeKey('letter.view', { id }),
      queryFn: () => request('letter.view', { id }),
    })),
  });
  const findings = views.flatMap(({ data }) => data?.findings.filter(({ confirm }) => confirm) ?? []);
  return [...new Map(findings.map((finding) => [finding.code, finding])).values()];
}

function Confirmations(props: {
  findings: readonly Finding[];
  accepted: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const { t } = useTranslation('letter');
  const textOf = useFindingText();
  if (props.findings.length === 0) return null;
  return (
    <Checkbox.Group value={[...props.accepted]} onChange={props.onChange} label={t('issueAll.seen')}>
      <Stack gap="xs" mt="xs">
        {props.findings.map((finding) => (
          <Checkbox key={finding.code} value={finding.code} label={textOf(finding)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Outcomes(props: { outcomes: readonly IssueOutcome[]; nameOf: (id: string) => string }) {
  const { t } = useTranslation('letter');
  const errorText = useErrorText();
  return (
    <ul role="status">
      {props.outcomes.map(({ id, reference, error }) => (
        <li key={id}>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            {error === null ? <IconCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
            <Text size="sm">
              {error === null
                ? t('issueAll.issued', { addressee: props.nameOf(id), reference })
                : t('issueAll.failed', {
                    addressee: props.nameOf(id),
                    reason: errorText({ code: error.code, data: { count: error.count ?? 0 } }),
                  })}
            </Text>
          </Group>
        </li>
      ))}
    </ul>
  );
}
