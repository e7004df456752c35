/** The end of a campaign: what became of it, who hears of it, and until when people are remembered. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ipc/useCommand';
import { useForgetRead } from '../ipc/use-forget-read';
import { useJob } from '../ipc/useJob';
import { CivilDateField } from '../ui/civil-date-input';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorMessage } from '../ui/error-message';
import { JobState } from '../ui/job-state';
import { LocalizedField, type AskedLanguage } from '../ui/localized-input';
import { SectionCard } from '../ui/section-card';
import { MayButton } from '../user/may-button';
import { useWords } from '../ui/words';
import type { CampaignTabProps } from './campaign.page';
import { OutcomeMessages } from './outcome-messages';

export function ClosingTab({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const [asked, setAsked] = useState<AskedLanguage>();
  return (
    <Stack gap={0}>
      <Close view={view} form={form} />
      <SectionCard title={t('part.outcome')}>
        <LocalizedField
          form={form}
          name="outcome"
          label={t('field.outcome')}
          description={t('closing.outcomeHint')}
          multiline
          minRows={5}
          asked={asked}
        />
        <OutcomeMessages view={view} form={form} onWrite={(language) => setAsked({ language })} />
      </SectionCard>
      <Retention view={view} form={form} />
    </Stack>
  );
}

function Close({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const close = useCommand('campaign.close');
  const reopen = useCommand('campaign.reopen');
  const closed = view.campaign.state === 'closed';
  const error = close.error ?? reopen.error;
  const run = async () => {
    await form.flush();
    const { id, revision } = form.record;
    (closed ? reopen : close).mutate({ id, revision });
  };
  return (
    <SectionCard title={t('tab.closing')}>
      <Text size="sm">{t(closed ? 'closing.isClosed' : 'closing.text')}</Text>
      {error !== null && <ErrorMessage error={error} />}
      <Group>
        <Button variant={closed ? 'default' : 'filled'} onClick={() => void run()}>
          {t(closed ? 'closing.reopen' : 'closing.close')}
        </Button>
      </Group>
    </SectionCard>
  );
}

function Retention({ view, form }: CampaignTabProps) {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const forget = useJob('supporter.forgetAll');
  const forgetRead = useForgetRead();
  const { counts, campaign } = view;
  const known = counts.total - counts.forgotten;
  const run = async () => {
    setAsking(false);
    const count = await forget.run({ campaignId: campaign.id });
    forgetRead();
    notifications.show({ message: t('forget.allDone', { count }) });
  };
  return (
    <SectionCard title={t('part.retention')}>
      <CivilDateField
        form={form}
        name="retentionUntil"
        label={t('field.retentionUntil')}
        description={t('closing.retentionHint')}
      />
      <Text size="sm" c="dimmed">
        {t('forget.known', { count: known, shown: words.number(known) })}
      </Text>
      <JobState job={forget} label={t('forget.running')} />
      <Group>
        <MayButton
          route="supporter.forgetAll"
          variant="default"
          color="red"
          disabled={known === 0}
          loading={forget.running}
          onClick={() => setAsking(true)}
        >
          {t('forget.all')}
        </MayButton>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('forget.allTitle', { count: known })}
        text={t('forget.text')}
        action={t('forget.all')}
        danger
        onConfirm={() => void run().catch(() => undefined)}
        onClose={() => setAsking(false)}
      />
    </SectionCard>
  );
}
