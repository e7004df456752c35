/** Sentences that the facts give and nobody has taken up yet. */
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { StatementProposal } from '@shared/statement/statement.schema';
import { statementSentence } from '@shared/statement/statement.rules';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useWords } from '../ui/words';

export function Proposals({ view }: { view: CaseFileView }) {
  const { t } = useTranslation('statement');
  const caseFileId = view.caseFile.id;
  const proposals = useRoute('statement.propose', { caseFileId });
  const create = useCommand('statement.create');
  if (proposals.error !== null) return <ErrorMessage error={proposals.error} />;
  if (proposals.data === undefined) return <Skeleton h={40} />;
  const take = (one: StatementProposal) => create.mutateAsync({ caseFileId, ...one });
  const takeAll = async () => {
    // One after the other: they keep the order of the facts.
    for (const one of proposals.data) await take(one);
  };
  if (proposals.data.length === 0) return null;
  return (
    <Stack gap={6} component="section" aria-label={t('proposals.title')}>
      <Group justify="space-between">
        <Title order={3}>{t('proposals.title')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          loading={create.isPending}
          onClick={() => void takeAll().catch(() => undefined)}
        >
          {t('proposals.takeAll', { count: proposals.data.length })}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
      {proposals.data.map((one) => (
        <Proposal key={one.origin} proposal={one} busy={create.isPending} onTake={() => void take(one)} />
      ))}
    </Stack>
  );
}

interface ProposalProps {
  proposal: StatementProposal;
  busy: boolean;
  onTake: () => void;
}

function Proposal({ proposal, busy, onTake }: ProposalProps) {
  const { t } = useTranslation('statement');
  const words = useWords();
  const sentence = statementSentence(proposal, words.language) ?? words.text(proposal.text);
  const languages = Object.keys(proposal.text).join(' · ');
  return (
    <Group wrap="nowrap" align="flex-start" justify="space-between">
      <div>
        <Text size="sm">{sentence}</Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {[words.value('assertion', proposal.assertion), languages].join(' · ')}
          </Text>
          {proposal.sensitivity > 2 && <SensitivityBadge level={proposal.sensitivity} />}
        </Group>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        style={{ flex: 'none' }}
        aria-label={t('proposals.takeNamed', { sentence })}
        onClick={onTake}
      >
        {t('proposals.take')}
      </Button>
    </Group>
  );
}
