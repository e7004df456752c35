import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import {
  consentGivers,
  consentModes,
  consentPurposes,
  type Consent,
  type Withholding,
} from '@shared/consent/consent.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { CasePersonField } from '../casefile/case-person-field';
import { FieldState } from '../ui/field-state';
import { SelectField, TextAreaField, TextField } from '../ui/fields';
import { MultiSelectField } from '../ui/multi-select-field';
import { PartialDateField } from '../ui/partial-date-input';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

export function ConsentEditor({ consent, view }: { consent: Consent; view: CaseFileView }) {
  const { t } = useTranslation(['consent', 'common']);
  const words = useWords();
  const form = useRecordForm<Consent>('consent', consent);
  const giver = useField(form, 'giver').value;
  return (
    <>
      <Group grow align="flex-start">
        <CasePersonField
          form={form}
          name="personId"
          view={view}
          label={t('consent:field.personId')}
          placeholder={t('consent:everybody')}
        />
        <SelectField
          form={form}
          name="giver"
          label={t('consent:field.giver')}
          choices={words.choices('consentGiver', consentGivers)}
        />
        {giver !== 'self' && <TextField form={form} name="giverName" label={t('consent:field.giverName')} />}
      </Group>
      <MultiSelectField
        form={form}
        name="purposes"
        label={t('consent:field.purposes')}
        choices={words.choices('consentPurpose', consentPurposes)}
      />
      <MultiSelectField
        form={form}
        name="refused"
        label={t('consent:field.refused')}
        description={t('consent:help.refused')}
        choices={words.choices('consentPurpose', consentPurposes)}
      />
      <TextField
        form={form}
        name="recipients"
        label={t('consent:field.recipients')}
        description={t('consent:help.recipients')}
      />
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="mode"
          label={t('consent:field.mode')}
          choices={words.choices('consentMode', consentModes)}
        />
        <PartialDateField form={form} name="date" label={t('consent:field.date')} />
        <PartialDateField
          form={form}
          name="expiresOn"
          label={t('consent:field.expiresOn')}
          description={t('consent:help.expiresOn')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextField form={form} name="obtainedBy" label={t('consent:field.obtainedBy')} />
        <SelectField
          form={form}
          name="language"
          label={t('consent:field.language')}
          choices={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          clearable
        />
        <PartialDateField
          form={form}
          name="withdrawnOn"
          label={t('consent:field.withdrawnOn')}
          description={t('consent:help.withdrawnOn')}
        />
      </Group>
      <Withholdings form={form} />
      <TextAreaField form={form} name="note" label={t('consent:field.note')} minRows={2} />
    </>
  );
}

/** From whom it is kept, and why: one line each. */
function Withholdings({ form }: { form: RecordForm<Consent> }) {
  const { t } = useTranslation(['consent', 'common']);
  const field = useField(form, 'withheld');
  const { value, saver } = field;
  const change = (index: number, part: Partial<Withholding>) =>
    saver.type(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const save = (next: Withholding[]) => {
    saver.type(next);
    saver.leave();
  };
  return (
    <Stack gap="xs">
      {value.map((one, index) => (
        <Group key={index} align="flex-end" wrap="nowrap" gap="sm">
          <TextInput
            flex={1}
            label={t('consent:withheld.from')}
            value={one.from}
            onChange={(event) => change(index, { from: event.currentTarget.value })}
            onBlur={() => saver.leave()}
          />
          <TextInput
            flex={2}
            label={t('consent:withheld.reason')}
            value={one.reason}
            onChange={(event) => change(index, { reason: event.currentTarget.value })}
            onBlur={() => saver.leave()}
          />
          <ActionIcon
            mb={2}
            aria-label={t('common:removeNamed', { name: one.from })}
            title={t('common:remove')}
            onClick={() => save(value.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <FieldState field={field} show={(all) => all.map(({ from }) => from).join('; ')} />
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => save([...value, { from: '', reason: '' }])}
        >
          {t('consent:withheld.add')}
        </Button>
      </Group>
    </Stack>
  );
}
