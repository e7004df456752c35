/** Issues every draft of an appeal: what must be seen first, how far it is, what became of each. */
import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Letter } from '@shared/letter/letter.schema';
import { useKeptKind } from '../ipc/kept-job';
import { useJob } from '../ipc/useJob';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { JobProgress } from '../ui/job-progress';
import { BatchProgress } from './batch-progress';
import { useFindingText } from './finding-text';
import { IssuedLetters } from './issued-letters';
import type { LetterForm } from './letter-form';
import { issuing } from './letter-jobs';

interface IssueAllDialogProps {
  onClose: () => void;
  letter: Letter;
  form: LetterForm;
}

export function IssueAllDialog(props: IssueAllDialogProps) {
  const { t } = useTranslation(['letter', 'common']);
  const [begun, setBegun] = useState(false);
  const kind = useKeptKind(issuing);
  const state = issuing.read();
  const close = () => {
    if (begun) issuing.forget();
    props.onClose();
  };
  return (
    <Dialog onClose={close} title={t('letter:head.issueAll')} size="lg">
      {begun && kind === 'ended' && state.kind === 'ended' ? (
        <IssuedLetters {...state} onClose={close} />
      ) : (
        <IssueAll {...props} onClose={close} onBegin={() => setBegun(true)} />
      )}
    </Dialog>
  );
}

function IssueAll({ letter, form, onClose, onBegin }: IssueAllDialogProps & { onBegin: () => void }) {
  const { t } = useTranslation(['letter', 'common']);
  const [accepted, setAccepted] = useState<string[]>([]);
  const outlook = useOutlook(letter.appealId, form);
  const running = useKeptKind(issuing) === 'running';
  const state = issuing.read();
  const { drafts = 0, blocked = 0, toConfirm = [] } = outlook.result ?? {};
  const issue = async () => {
    onBegin();
    await form.flush();
    await issuing.start({ appealId: letter.appealId, accepted });
  };
  return (
    <Stack>
      {outlook.running && <Looking {...(outlook.progress ?? { done: 0, total: 0 })} />}
      {outlook.result !== undefined && (
        <>
          <Text size="sm">{t('letter:issueAll.text', { count: drafts })}</Text>
          {blocked > 0 && <Text size="sm">{t('letter:issueAll.blocked', { count: blocked })}</Text>}
          <Confirmations findings={toConfirm} accepted={accepted} onChange={setAccepted} />
        </>
      )}
      {running && <BatchProgress job={issuing} label={t('letter:batch.issuing')} />}
      {[outlook.error, state.kind === 'failed' ? state.error : null].map(
        (error) => error !== null && <ErrorMessage key={error.code} error={error} />,
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {running ? t('letter:batch.leave') : t('common:close')}
        </Button>
        <Button loading={running} disabled={drafts === 0} onClick={() => void issue().catch(() => undefined)}>
          {t('letter:issueAll.action', { count: drafts })}
        </Button>
      </Group>
    </Stack>
  );
}

/** What must be seen in any of the letters: looked for once, when the dialog opens, with everything typed saved. */
function useOutlook(appealId: string, form: LetterForm) {
  const outlook = useJob('letter.issueOutlook');
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void form
      .flush()
      .then(() => outlook.run({ appealId }))
      .catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- once: it was asked for once
  }, []);
  return outlook;
}

function Looking({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('letter');
  return total === 0 ? (
    <Loader size="sm" />
  ) : (
    <JobProgress label={t('issueAll.looking')} done={done} total={total} />
  );
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
