/** Who holds the office and who held it, and for each how letters will address them. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presentHolder } from '@shared/authority/office-check.rules';
import type { Office, OfficeHolder } from '@shared/authority/office.schema';
import { useCommand } from '../ipc/useCommand';
import { PersonNames } from '../person/person-names';
import { ErrorMessage } from '../ui/error-message';
import { GenderField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { Tag } from '../ui/tag';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useRemove } from '../ui/undo';
import { AddresseeCard, PostCard } from './addressee-card';
import { useAuthorityWords } from './authority-words';
import classes from './authority.module.css';

export function HoldersSection({ office, holders }: { office: Office; holders: readonly OfficeHolder[] }) {
  const { t } = useTranslation('authority');
  const create = useCommand('officeHolder.create');
  const present = presentHolder(holders);
  return (
    <SectionCard
      title={t('holders.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ officeId: office.id })}
        >
          {t('holders.add')}
        </Button>
      }
    >
      {create.error !== null && <ErrorMessage error={create.error} />}
      {holders.length === 0 && <Text c="dimmed">{t('holders.empty')}</Text>}
      {present === undefined && <PostCard office={office} />}
      <div>
        {holders.map((holder) => (
          <Holder key={holder.id} office={office} holder={holder} present={holder.id === present?.id} />
        ))}
      </div>
    </SectionCard>
  );
}

function Holder({ office, holder, present }: { office: Office; holder: OfficeHolder; present: boolean }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const form = useRecordForm('officeHolder', holder);
  const [open, setOpen] = useState(holder.names.length === 0);
  const name = words.holder(holder);
  return (
    <article className={classes['part']} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Group gap="sm">
          <Title order={3}>{name}</Title>
          {present && (
            <Tag color="petrol" leftSection={<IconUser size={12} aria-hidden />}>
              {t('holders.present')}
            </Tag>
          )}
          <Text size="sm" c="dimmed">
            {words.term(holder)}
          </Text>
        </Group>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-label={t(open ? 'holders.closeNamed' : 'holders.editNamed', { name })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'holders.close' : 'holders.edit')}
        </Button>
      </Group>
      {open && <HolderFields form={form} name={name} />}
      {(present || open) && <AddresseeCard office={office} holder={holder} form={form} />}
    </article>
  );
}

function HolderFields({ form, name }: { form: RecordForm<OfficeHolder>; name: string }) {
  const { t } = useTranslation(['authority', 'common']);
  const remove = useRemove();
  return (
    <Stack gap="sm" mb="md">
      <PersonNames form={form} />
      <div className={classes['facts']}>
        <GenderField
          form={form}
          name="gender"
          label={t('authority:holders.gender')}
          description={t('authority:holders.genderHint')}
        />
        <PartialDateField form={form} name="from" label={t('authority:holders.from')} />
        <PartialDateField
          form={form}
          name="until"
          label={t('authority:holders.until')}
          description={t('authority:holders.untilHint')}
        />
      </div>
      <div className={classes['facts']}>
        <LocalizedField
          form={form}
          name="honorific"
          label={t('authority:holders.honorific')}
          description={t('authority:holders.honorificHint')}
        />
        <TextField form={form} name="source" label={t('authority:facts.source')} />
      </div>
      <Group justify="flex-end">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => void remove('officeHolder', form.record, name)}
        >
          {t('authority:holders.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
