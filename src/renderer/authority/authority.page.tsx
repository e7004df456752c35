/** One office: what keeps letters from it, who holds it, how it is addressed, where it is reached, who checked that. */
import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconMail, IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { verificationOf } from '@shared/authority/office-check.rules';
import type { Office, OfficeWithHolders } from '@shared/authority/office.schema';
import { ContextPanel } from '../app/context-panel';
import { useGo } from '../app/navigation';
import { useCommand } from '../ipc/useCommand';
import { FlagButton } from '../flag/flag-button';
import { useRoute } from '../ipc/useRoute';
import { HistoryPanel } from '../journal/history-panel';
import { newLetter } from '../letter/new-letter';
import { ErrorMessage } from '../ui/error-message';
import { today } from './today';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { AddressesSection } from './addresses-section';
import { useAuthorityWords } from './authority-words';
import { FactsSection } from './facts-section';
import { HoldersSection } from './holders-section';
import { LettersSection } from './letters-section';
import { OfficeIssues } from './office-issues';
import { useDay, VerifyMark } from './verify-mark';
import { WordingSection } from './wording-section';

export function AuthorityPage() {
  const { officeId = '' } = useParams({ strict: false }) as { officeId?: string };
  const view = useRoute('office.view', { id: officeId });
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <Skeleton height={320} maw={1080} />;
  return <AuthorityCard key={officeId} view={view.data} />;
}

export function AuthorityCard({ view }: { view: OfficeWithHolders }) {
  const { t } = useTranslation('authority');
  const { office, holders } = view;
  const form = useRecordForm('office', office);
  return (
    <Stack maw={1080} gap="md">
      <CardHeader form={form} office={office} />
      <OfficeIssues office={office} holders={holders} />
      <HoldersSection office={office} holders={holders} />
      <WordingSection form={form} />
      <AddressesSection form={form} />
      <FactsSection form={form} />
      <LettersSection officeId={office.id} />
      <ContextPanel title={t('history')}>
        <HistoryPanel table="office" id={office.id} labelOf={(field) => t(`field.${field}`)} />
      </ContextPanel>
    </Stack>
  );
}

function CardHeader({ form, office }: { form: RecordForm<Office>; office: Office }) {
  const { t } = useTranslation(['authority', 'common']);
  const words = useAuthorityWords();
  const go = useGo();
  const remove = useRemove();
  const name = words.office(office);
  return (
    <Stack gap="xs">
      <Anchor href="#/authorities" size="sm">
        <IconArrowLeft size={14} aria-hidden /> {t('authority:title')}
      </Anchor>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={1}>{name}</Title>
          <Text size="sm" c="dimmed">
            {t(`authority:kind.${office.kind}`)}
          </Text>
          <FlagButton subjectTable="office" subjectId={office.id} />
        </div>
        <Group gap="xs" wrap="nowrap" flex="none">
          <Button
            leftSection={<IconMail size={16} aria-hidden />}
            onClick={() => newLetter.open({ caseFileIds: null, officeId: office.id })}
          >
            {t('authority:write')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() =>
              void remove('office', form.record, name).then((gone) => {
                if (gone) go('/authorities');
              })
            }
          >
            {t('common:remove')}
          </Button>
        </Group>
      </Group>
      <Checked form={form} office={office} />
    </Stack>
  );
}

/** The mark, who stands behind it, and the button of the person who compared the entry with its source. */
function Checked({ form, office }: { form: RecordForm<Office>; office: Office }) {
  const { t } = useTranslation('authority');
  const dayOf = useDay();
  const vault = useRoute('vault.state', undefined);
  const update = useCommand('office.update');
  const state = verificationOf(office.verifiedOn, today());
  const write = (patch: Pick<Office, 'verifiedOn' | 'verifiedBy'>) =>
    void form.flush().then(() => update.mutate({ id: office.id, revision: form.record.revision, patch }));
  return (
    <>
      <Group gap="sm">
        <VerifyMark office={office} />
        <Text size="sm" c="dimmed" role="status">
          {office.verifiedOn === null
            ? t('verify.explain')
            : t(office.verifiedBy === '' ? 'verify.checked' : 'verify.checkedBy', {
                date: dayOf(office.verifiedOn),
                name: office.verifiedBy,
              })}
          {state === 'stale' && ` ${t('verify.recheck')}`}
        </Text>
        {state === 'fresh' ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => write({ verifiedOn: null, verifiedBy: '' })}
          >
            {t('verify.withdraw')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={15} aria-hidden />}
            loading={update.isPending}
            onClick={() => write({ verifiedOn: today(), verifiedBy: vault.data?.user?.name ?? '' })}
          >
            {t('verify.action')}
          </Button>
        )}
      </Group>
      {update.error !== null && <ErrorMessage error={update.error} />}
    </>
  );
}
