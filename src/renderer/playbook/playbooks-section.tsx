/** The playbooks of the organisation: the shipped ones can be changed and copied, new ones made. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '@shared/playbook/playbook.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { LocalizedField } from '../ui/localized-input';
import { CopyEntry, EntryMark, OwnCards } from '../ui/own-list';
import { RecordCard } from '../ui/record-card';
import { useRecordForm } from '../ui/record-form';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { StepsField } from './steps-field';

export function PlaybooksSection() {
  const { t } = useTranslation('playbook');
  return (
    <OwnCards
      route="playbook.create"
      title={t('section')}
      text={t('sectionText')}
      addLabel={t('add')}
      listed={useRoute('playbook.list', {})}
      create={useCommand('playbook.create')}
      begin={{}}
      card={(playbook, startOpen, onCopied) => (
        <PlaybookCard playbook={playbook} startOpen={startOpen} onCopied={onCopied} />
      )}
    />
  );
}

interface PlaybookCardProps {
  playbook: Playbook;
  startOpen: boolean;
  onCopied: (id: string) => void;
}

function PlaybookCard({ playbook, startOpen, onCopied }: PlaybookCardProps) {
  const { t } = useTranslation('playbook');
  const words = useWords();
  const remove = useRemove();
  const title = words.text(playbook.titles) || t('unnamed');
  return (
    <RecordCard
      id={playbook.id}
      name={title}
      title={
        <>
          {title} {playbook.starterKey !== '' && <EntryMark>{t('shipped')}</EntryMark>}
        </>
      }
      meta={t('steps', { count: playbook.steps.length })}
      startOpen={startOpen}
      onRemove={() => void remove('playbook', playbook, title)}
      editor={<PlaybookEditor playbook={playbook} onCopied={onCopied} />}
    >
      <Text size="sm">{words.text(playbook.descriptions)}</Text>
    </RecordCard>
  );
}

function PlaybookEditor({ playbook, onCopied }: Omit<PlaybookCardProps, 'startOpen'>) {
  const { t } = useTranslation('playbook');
  const form = useRecordForm<Playbook>('playbook', playbook);
  const copy = useCommand('playbook.copy');
  return (
    <Stack gap="sm">
      <LocalizedField form={form} name="titles" label={t('field.titles')} />
      <LocalizedField form={form} name="descriptions" label={t('field.descriptions')} multiline minRows={2} />
      <StepsField form={form} />
      <CopyEntry
        label={t('copy')}
        copying={copy.isPending}
        error={copy.error}
        onCopy={() => copy.mutate({ id: playbook.id }, { onSuccess: ({ id }) => onCopied(id) })}
      />
    </Stack>
  );
}
