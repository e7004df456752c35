import { Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Language, textIn } from '@shared/language/language.schema';
import type { Signatory } from '@shared/settings/settings.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { EmptyState } from '../ui/empty-state';
import { ErrorMessage } from '../ui/error-message';
import { GenderField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useRecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SortableList } from '../ui/sortable-list';
import { useRemove } from '../ui/undo';
import { ImageField } from './image-field';

/** Who signs letters, in the order in which they are offered. */
export function SignatoriesSection() {
  const { t, i18n } = useTranslation('settings');
  const list = useRoute('signatory.list', {});
  const create = useCommand('signatory.create');
  const reorder = useCommand('signatory.reorder');
  const language = Language.parse(i18n.language);
  const nameOf = (signatory: Signatory) => textIn(signatory.names, language) || t('signatories.unnamed');
  const error = list.error ?? create.error ?? reorder.error;
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => create.mutate({ names: {} })}
    >
      {t('signatories.add')}
    </Button>
  );
  return (
    <SectionCard title={t('sections.signatories')} actions={add}>
      {error !== null && <ErrorMessage error={error} />}
      {list.data?.length === 0 && (
        <EmptyState title={t('signatories.emptyTitle')} text={t('signatories.empty')} />
      )}
      <SortableList
        label={t('sections.signatories')}
        items={list.data ?? []}
        nameOf={nameOf}
        onReorder={(ids) => reorder.mutate({ ids })}
        render={(signatory) => <SignatoryForm record={signatory} name={nameOf(signatory)} />}
      />
    </SectionCard>
  );
}

function SignatoryForm({ record, name }: { record: Signatory; name: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const form = useRecordForm('signatory', record);
  const remove = useRemove();
  return (
    <Stack gap="sm" pb="md">
      <Group grow align="flex-start">
        <LocalizedField form={form} name="names" label={t('settings:signatories.name')} />
        <LocalizedField form={form} name="titles" label={t('settings:signatories.titleField')} />
      </Group>
      <Group align="flex-end" justify="space-between">
        <GenderField form={form} name="gender" label={t('settings:signatories.gender')} />
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void remove('signatory', form.record, name)}
        >
          {t('common:remove')}
        </Button>
      </Group>
      <ImageField
        form={form}
        name="signatureImageId"
        label={t('settings:signatories.signature')}
        description={t('settings:signatories.signatureHint')}
      />
    </Stack>
  );
}
