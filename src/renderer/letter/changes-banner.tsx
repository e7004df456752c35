/** Facts that changed in the case since the writer last looked, or since the letter went out. */
import { Alert, Anchor, Button, Group, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/letter/letter.schema';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { useFieldTitle } from '../richtext/fields-context';
import { ErrorMessage } from '../ui/error-message';
import type { LetterForm } from './letter-form';

export function ChangesBanner({ view, form }: { view: LetterView; form: LetterForm }) {
  const { t } = useTranslation('letter');
  const go = useGo();
  const titleOf = useFieldTitle();
  const acknowledge = useCommand('letter.acknowledgeChanges');
  const copy = useCommand('letter.copyAsDraft');
  const { letter, changes, toCheck } = view;
  if (changes.length + toCheck.length === 0) return null;
  const draft = letter.state === 'draft';
  const seen = async () => {
    await form.flush();
    await acknowledge
      .mutateAsync({ id: letter.id, revision: form.record.revision })
      .then((saved) => form.receive(saved))
      .catch(() => undefined);
  };
  const again = () =>
    copy.mutateAsync({ id: letter.id }).then(
      ({ id }) => go(`/letters/${id}`),
      () => undefined,
    );
  return (
    <Alert
      role="status"
      variant="light"
      radius={0}
      p="sm"
      icon={<IconRefresh size={18} aria-hidden />}
      title={draft ? t('changes.draft', { count: changes.length + toCheck.length }) : t('changes.issued')}
    >
      <Table fz="sm" verticalSpacing={2} withRowBorders={false}>
        <Table.Tbody>
          {changes.map(({ path, from, to }) => (
            <Table.Tr key={path}>
              <Table.Td w="30%">{titleOf(path)}</Table.Td>
              <Table.Td>
                <Text span size="sm" td="line-through" c="dimmed">
                  {from}
                </Text>
                {' → '}
                <Text span size="sm" fw={600}>
                  {to ?? t('changes.nothing')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ToCheck view={view} />
      <Group mt={6}>
        {draft && changes.length === 0 ? null : draft ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={acknowledge.isPending}
            onClick={() => void seen()}
          >
            {t('changes.seen')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" loading={copy.isPending} onClick={() => void again()}>
            {t('changes.newLetter')}
          </Button>
        )}
      </Group>
      {acknowledge.error !== null && <ErrorMessage error={acknowledge.error} />}
    </Alert>
  );
}

/** Sentences under which a fact has changed: whether they still stand is decided where they are written. */
function ToCheck({ view: { letter, toCheck } }: { view: LetterView }) {
  const { t } = useTranslation('letter');
  return toCheck.map(({ id, sentence }) => (
    <Text size="sm" key={id}>
      {t('changes.statement')}{' '}
      <Anchor href={`#/cases/${letter.caseFileId}/statements?at=${id}`} underline="always">
        {sentence}
      </Anchor>
    </Text>
  ));
}
