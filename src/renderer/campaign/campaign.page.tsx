/** One campaign: a header that says how far it is; its parts stand in a column at the left. */
import { Alert, Anchor, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, CampaignView } from '@shared/campaign/campaign.schema';
import { useGo } from '../app/navigation';
import caseClasses from '../casefile/casefile.module.css';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { PartsColumn } from '../ui/parts-column';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { StateBadge } from './campaigns.page';
import { OverviewTab } from './overview-tab';

export interface CampaignTabProps {
  view: CampaignView;
  form: RecordForm<Campaign>;
}

const tabs: Record<string, ComponentType<CampaignTabProps>> = {
  overview: OverviewTab,
  texts: lazy(() => import('./texts-tab').then((file) => ({ default: file.TextsTab }))),
  recipients: lazy(() => import('./recipients-tab').then((file) => ({ default: file.RecipientsTab }))),
  signatories: lazy(() => import('./signatories-tab').then((file) => ({ default: file.SignatoriesTab }))),
  counts: lazy(() => import('./counts-tab').then((file) => ({ default: file.CountsTab }))),
  petition: lazy(() => import('./petition-tab').then((file) => ({ default: file.PetitionTab }))),
  closing: lazy(() => import('./closing-tab').then((file) => ({ default: file.ClosingTab }))),
};

export function CampaignPage() {
  const { id = '', tab = 'overview' } = useParams({ strict: false });
  const view = useRoute('campaign.view', { id });
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <Skeleton h={160} />;
  return <OneCampaign key={id} view={view.data} tab={Object.hasOwn(tabs, tab) ? tab : 'overview'} />;
}

function OneCampaign({ view, tab }: { view: CampaignView; tab: string }) {
  const { t } = useTranslation('campaign');
  const go = useGo();
  const form = useRecordForm<Campaign>('campaign', view.campaign);
  const Shown = tabs[tab] ?? OverviewTab;
  const { id } = view.campaign;
  return (
    <div className={caseClasses['page']} style={{ blockSize: '100%' }}>
      <Header view={view} form={form} />
      <PartsColumn
        label={t('tabs')}
        parts={Object.keys(tabs).map((name) => ({ name, title: t(`tab.${name}`) }))}
        chosen={tab}
        style={{ flex: 1, minBlockSize: 0 }}
        onChoose={(name) => go(`/campaigns/${id}/${name}`)}
      >
        <Suspense fallback={<Skeleton h={120} />}>
          <Shown view={view} form={form} />
        </Suspense>
      </PartsColumn>
    </div>
  );
}

function Header({ view, form }: CampaignTabProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const words = useWords();
  const go = useGo();
  const remove = useRemove();
  const { campaign, counts, daysLeft } = view;
  const title = words.text(campaign.titles);
  const closed = campaign.state === 'closed';
  const leave = async () => {
    if (await remove('campaign', form.record, title)) go('/campaigns');
  };
  const facts = [
    campaign.goal === null
      ? t('campaign:signatures', { count: counts.total, shown: words.number(counts.total) })
      : t('campaign:signaturesOf', {
          count: counts.total,
          shown: words.number(counts.total),
          goal: words.number(campaign.goal),
        }),
    closed || daysLeft === null
      ? ''
      : daysLeft >= 0
        ? t('campaign:daysLeft', { count: daysLeft })
        : t('campaign:over'),
  ];
  return (
    <div className={caseClasses['header']}>
      <Anchor size="sm" href={`#/cases/${view.case.id}`}>
        {[view.case.number, words.text(view.case.titles)].filter(Boolean).join(' · ')}
      </Anchor>
      <Group justify="space-between" wrap="nowrap">
        <div className={caseClasses['titleLine']}>
          <Title order={1}>{title || t('campaign:untitled')}</Title>
          <StateBadge closed={closed} />
        </div>
        <Button variant="default" size="compact-sm" onClick={() => void leave()}>
          {t('common:remove')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {closed && (
        <Alert variant="light" color="gray" icon={<IconLock size={16} aria-hidden />} p="xs">
          {t('campaign:closedNote')}
        </Alert>
      )}
      {view.retentionDue && (
        <Alert variant="light" color="yellow" p="xs">
          {t('campaign:retentionDue')}{' '}
          <Anchor href={`#/campaigns/${campaign.id}/closing`}>{t('campaign:toClosing')}</Anchor>
        </Alert>
      )}
    </div>
  );
}
