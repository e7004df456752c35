/** Issuing cannot be taken back: the dialog says what happens, or what is still open. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnswerable } from '@shared/letter/consent-check.rules';
import { stageOf } from '@shared/letter/letter-life.rules';
import type { Finding, LetterView } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useMay } from '../user/may';
import { WhoApproves } from '../review/who-approves';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { ErrorMessage } from '../ui/error-message';
import { useFindingText } from './finding-text';
import type { LetterForm } from './letter-form';
import { openFindings } from './sections';

interface IssueDialogProps {
  opened: boolean;
  onClose: () => void;
  view: LetterView;
  form: LetterForm;
  findings: readonly Finding[];
  accepted: ReadonlySet<string>;
  /** Another person shall read it first. */
  onAsk: () => void;
}

export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslation('letter');
  const settings = useRoute('settings.get', {});
  const issue = useCommand('letter.issue');
  const decides = useMay()('settings.update');
  const { view, form, accepted } = props;
  const [reason, setReason] = useState('');
  const open = openFindings(props.findings, accepted);
  const refused = open.filter(isAnswerable);
  const confirm = async () => {
    await form.flush();
    try {
      const { id, revision } = form.record;
      const issued = await issue.mutateAsync({ id, revision, accepted: [...accepted], reason });
      form.receive(issued);
      notifications.show({ message: t('issue.done', { reference: issued.reference }) });
      props.onClose();
    } catch {
      // Shown in the dialog, which stays open.
    }
  };
  if (open.length > refused.length)
    return <NotYet opened={props.opened} onClose={props.onClose} findings={open} />;
  if (decides && settings.data?.ownApproval === null && stageOf(view.letter) === 'draft') {
    return <WhoApproves opened={props.opened} onClose={props.onClose} onOther={props.onAsk} />;
  }
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('issue.title', { addressee: view.addressee[0] ?? '' })}
      text={
        <Stack gap="xs">
          <span>{t('issue.number', { pattern: settings.data?.referencePattern ?? '' })}</span>
          <span>{t('issue.final')}</span>
          {refused.length > 0 && <Refused findings={refused} reason={reason} onReason={setReason} />}
          {issue.error !== null && <ErrorMessage error={issue.error} />}
        </Stack>
      }
      action={t('head.issue')}
      busy={issue.isPending}
      disabled={refused.length > 0 && reason.trim() === ''}
      onConfirm={() => void confirm()}
      onClose={() => {
        issue.reset();
        props.onClose();
      }}
    />
  );
}

/** Whom the letter names against their word, and why it goes out all the same. */
function Refused(props: { findings: readonly Finding[]; reason: string; onReason: (text: string) => void }) {
  const { t } = useTranslation('letter');
  const textOf = useFindingText();
  return (
    <Stack gap="xs">
      {props.findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same thing may be found twice
        <Group key={`${finding.code}:${index}`} gap="xs" wrap="nowrap" align="flex-start">
          <IconAlertTriangle size={16} aria-hidden />
          <Text size="sm">{textOf(finding)}</Text>
        </Group>
      ))}
      <Textarea
        label={t('issue.reason')}
        description={t('issue.reasonHint')}
        required
        maxLength={500}
        value={props.reason}
        onChange={(event) => props.onReason(event.currentTarget.value)}
      />
    </Stack>
  );
}

function NotYet(props: { opened: boolean; onClose: () => void; findings: readonly Finding[] }) {
  const { t } = useTranslation(['letter', 'common']);
  const textOf = useFindingText();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('letter:issue.notYet')}>
      <Stack gap="sm">
        <ul>
          {props.findings.map((finding, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same thing may be found twice
            <li key={`${finding.code}:${index}`}>
              <Text size="sm">{textOf(finding)}</Text>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('letter:issue.whereToMend')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={props.onClose} data-autofocus>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
