import { Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignLine } from '@shared/campaign/campaign.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { caseInAddress, useGo } from '../app/navigation';
import { CaseSelect } from '../casefile/case-select';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { DataList, type Column } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { FormFoot } from '../ui/form-foot';
import { useWords } from '../ui/words';

export function CampaignsPage() {
  const { t } = useTranslation('campaign');
  const go = useGo();
  const words = useWords();
  const listed = useRoute('campaign.list', { limit: 1000 });
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  const add = <Button onClick={() => setAdding(true)}>{t('list.new')}</Button>;
  return (
    <Stack h="100%" gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t('list.title')}</Title>
        {listed.data?.total !== 0 && add}
      </Group>
      {listed.error !== null && <ErrorMessage error={listed.error} onRetry={() => void listed.refetch()} />}
      <DataList
        name="campaigns"
        label={t('list.title')}
        rows={listed.data?.lines}
        columns={columns}
        textOf={(line) =>
          [...Object.values(line.titles), line.case.number, words.text(line.case.titles)].join(' ')
        }
        onOpen={({ id }) => go(`/campaigns/${id}`)}
        empty={<EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} action={add} />}
      />
      {adding && <NewCampaign caseFileId={caseInAddress()} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function useColumns(): Column<CampaignLine>[] {
  const { t } = useTranslation('campaign');
  const words = useWords();
  const titleOf = ({ titles }: CampaignLine) => words.text(titles) || t('untitled');
  const day = (at: string | null) => (at === null ? '' : words.date(datePoint(at)));
  return [
    {
      key: 'title',
      title: t('field.titles'),
      sortBy: titleOf,
      render: (line) => (
        <Stack gap={0}>
          <Text size="sm" fw={600}>
            {titleOf(line)}
          </Text>
          <Text size="xs" c="dimmed">
            {[line.case.number, words.text(line.case.titles)].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateBadge closed={state === 'closed'} />,
      sortBy: ({ state }) => state,
      width: 130,
    },
    {
      key: 'ends',
      title: t('field.endsOn'),
      render: ({ endsOn }) => day(endsOn),
      sortBy: ({ endsOn }) => endsOn ?? '',
      width: 170,
    },
    {
      key: 'signatures',
      title: t('list.signatures'),
      align: 'right',
      render: ({ signatures, goal }) =>
        goal === null ? words.number(signatures) : `${words.number(signatures)} / ${words.number(goal)}`,
      sortBy: ({ signatures }) => signatures,
      width: 140,
    },
  ];
}

export function StateBadge({ closed }: { closed: boolean }) {
  const { t } = useTranslation('campaign');
  return (
    <Badge variant={closed ? 'default' : 'light'} tt="none">
      {t(closed ? 'state.closed' : 'state.open')}
    </Badge>
  );
}

export function NewCampaign({ caseFileId, onClose }: { caseFileId: string | null; onClose: () => void }) {
  const { t } = useTranslation('campaign');
  const go = useGo();
  const words = useWords();
  const create = useCommand('campaign.create');
  const [about, setAbout] = useState(caseFileId);
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (about === null || title.trim() === '') return;
    create.mutate(
      { caseFileId: about, titles: { [words.language]: title.trim() }, sourceLanguage: words.language },
      {
        onSuccess: ({ id }) => {
          onClose();
          go(`/campaigns/${id}`);
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('campaign:new.title')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            required
            label={t('campaign:field.titles')}
            placeholder={t('campaign:new.example')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <CaseSelect
            label={t('campaign:new.case')}
            placeholder={t('campaign:new.chooseCase')}
            value={about}
            onChange={setAbout}
          />
          {create.error !== null && <ErrorMessage error={create.error} />}
          <FormFoot onCancel={onClose}>
            <Button type="submit" disabled={about === null || title.trim() === ''} loading={create.isPending}>
              {t('campaign:new.create')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
