/** Issuing cannot be taken back: the dialog says what happens, or what is still open. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Finding, LetterView } from '@shared/letter/letter.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ConfirmDialog } from '../ui/confirm-dialog';
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
}

export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslation('letter');
  const settings = useRoute('settings.get', {});
  const issue = useCommand('letter.issue');
  const { view, form, accepted } = props;
  const open = openFindings(props.findings, accepted);
  const confirm = async () => {
    await form.flush();
    try {
      const { id, revision } = form.record;
      const issued = await issue.mutateAsync({ id, revision, accepted: [...accepted] });
      form.receive(issued);
      notifications.show({ message: t('issue.done', { reference: issued.reference }) });
      props.onClose();
    } catch {
      // Shown in the dialog, which stays open.
    }
  };
  if (open.length > 0) return <NotYet opened={props.opened} onClose={props.onClose} findings={open} />;
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('issue.title', { addressee: view.addressee[0] ?? '' })}
      text={
        <Stack gap="xs">
          <span>{t('issue.number', { pattern: settings.data?.referencePattern ?? '' })}</span>
          <span>{t('issue.final')}</span>
          {issue.error !== null && <ErrorMessage error={issue.error} />}
        </Stack>
      }
      action={t('head.issue')}
      busy={issue.isPending}
      onConfirm={() => void confirm()}
      onClose={() => {
        issue.reset();
        props.onClose();
      }}
    />
  );
}

function NotYet(props: { opened: boolean; onClose: () => void; findings: readonly Finding[] }) {
  const { t } = useTranslation(['letter', 'common']);
  const textOf = useFindingText();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('letter:issue.notYet')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
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
    </Modal>
  );
}
