/** Takes the mail of a server about a message that could not be delivered, and proposes what follows from it. */
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignReport, CampaignTarget, CampaignView } from '@shared/campaign/campaign.schema';
import { useReportWords } from '../incoming/use-report-words';
import { useCommand } from '../ipc/useCommand';
import { DropArea } from '../ui/drop-area';
import { ErrorMessage } from '../ui/error-message';
import { civilToday } from '../ui/partial-date-input';

interface BounceDropProps {
  campaign: CampaignView['campaign'];
  onChange: (targetId: string, part: Partial<CampaignTarget>) => void;
}

export function BounceDrop({ campaign, onChange }: BounceDropProps) {
  const { t } = useTranslation('campaign');
  const [found, setFound] = useState<CampaignReport | null>(null);
  const read = useCommand('campaign.readReport');
  const take = async (file: File | null) => {
    if (file === null) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    read.mutate({ id: campaign.id, name: file.name, bytes }, { onSuccess: setFound });
  };
  return (
    <DropArea onFile={(file) => void take(file)}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('bounce.hint')}
        </Text>
        <FileButton accept=".eml,.msg" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" loading={read.isPending}>
              {t('bounce.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {read.error !== null && <ErrorMessage error={read.error} />}
      {found !== null && (
        <Proposal found={found} campaign={campaign} onChange={onChange} onDone={() => setFound(null)} />
      )}
    </DropArea>
  );
}

interface ProposalProps extends BounceDropProps {
  found: CampaignReport;
  onDone: () => void;
}

function Proposal({ found: { report, targetId, autoReply }, campaign, onChange, onDone }: ProposalProps) {
  const { t } = useTranslation('campaign');
  const wordsOf = useReportWords();
  if (report === null) {
    return (
      <Text size="sm" role="status">
        {t(autoReply ? 'bounce.autoReply' : 'bounce.none')}
      </Text>
    );
  }
  const target = campaign.targets.find(({ id }) => id === targetId);
  const note = [report.status, report.reason].filter(Boolean).join(' · ').slice(0, 500);
  const mark = () => {
    if (target !== undefined) onChange(target.id, { health: 'bounced', healthOn: civilToday(), note });
    onDone();
  };
  return (
    <Stack gap={4} mt="xs">
      <Text size="sm" role="status">
        {wordsOf(report)}
      </Text>
      {report.reason !== '' && (
        <Text size="xs" c="dimmed">
          {report.reason}
        </Text>
      )}
      {target === undefined ? (
        <Text size="sm">{t('bounce.nobody')}</Text>
      ) : (
        report.action === 'failed' && (
          <Group>
            <Button size="compact-sm" onClick={mark}>
              {t('bounce.mark', { name: target.address })}
            </Button>
          </Group>
        )
      )}
    </Stack>
  );
}
