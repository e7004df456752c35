/** Settings: the fields that the organisation made for itself. They are retired, never deleted. */
import { ActionIcon, Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customHosts, customTypes, type CustomField } from '@shared/custom/custom-field.schema';
import { levelName } from '@shared/record/level-names';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { CheckboxField } from '../ui/fields';
import { LevelSelect } from '../ui/level-select';
import { LocalizedField, LocalizedInput } from '../ui/localized-input';
import { RecordCard } from '../ui/record-card';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { SensitivityBadge } from '../ui/sensitivity-badge';
import { useWords } from '../ui/words';
import { useCustomFields } from './use-custom-fields';

export function CustomFieldsSection() {
  const { t } = useTranslation('custom');
  const fields = useCustomFields();
  const [made, setMade] = useState<string>();
  return (
    <SectionCard title={t('section')}>
      <Text size="sm" c="dimmed">
        {t('sectionText')}
      </Text>
      <NewField onMade={setMade} />
      {customHosts.map((host) => {
        const own = fields.filter((field) => field.host === host);
        if (own.length === 0) return null;
        return (
          <div key={host}>
            <Text fw={600} size="sm" mt="sm">
              {t(`host.${host}`)}
            </Text>
            {own.map((field) => (
              <FieldCard key={field.id} field={field} startOpen={made === field.id} />
            ))}
          </div>
        );
      })}
    </SectionCard>
  );
}

/** What a field belongs to and what it holds is said once, when it is made. */
function NewField({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation('custom');
  const create = useCommand('customField.create');
  const [host, setHost] = useState<CustomField['host']>('person');
  const [type, setType] = useState<CustomField['type']>('text');
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        <Select
          label={t('of')}
          data={customHosts.map((value) => ({ value, label: t(`host.${value}`) }))}
          value={host}
          allowDeselect={false}
          onChange={(value) => setHost(customHosts.find((one) => one === value) ?? host)}
        />
        <Select
          label={t('holds')}
          data={customTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={type}
          allowDeselect={false}
          onChange={(value) => setType(customTypes.find((one) => one === value) ?? type)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ host, type }, { onSuccess: ({ id }) => onMade(id) })}
        >
          {t('add')}
        </Button>
      </Group>
      {create.error !== null && <ErrorMessage error={create.error} />}
    </Stack>
  );
}

function FieldCard({ field, startOpen }: { field: CustomField; startOpen: boolean }) {
  const { t } = useTranslation('custom');
  const words = useWords();
  const retire = useCommand('customField.remove');
  const name = words.text(field.names) || t('unnamed');
  return (
    <RecordCard
      id={field.id}
      name={name}
      title={
        <>
          {name} <SensitivityBadge level={field.level} />{' '}
          {field.retired && (
            <Badge variant="default" tt="none" fw={400}>
              {t('retired')}
            </Badge>
          )}
        </>
      }
      meta={t(`type.${field.type}`)}
      startOpen={startOpen}
      onRemove={() => retire.mutate({ id: field.id, revision: field.revision })}
      editor={<FieldEditor field={field} />}
    />
  );
}

function FieldEditor({ field }: { field: CustomField }) {
  const { t } = useTranslation(['custom', 'common']);
  const form = useRecordForm<CustomField>('customField', field);
  const level = useField(form, 'level');
  const labelOf = (value: number) => t(`common:sensitivity.${levelName(value)}`);
  return (
    <Stack gap="sm">
      <LocalizedField form={form} name="names" label={t('custom:field.names')} />
      <LocalizedField form={form} name="help" label={t('custom:field.help')} />
      <div>
        <LevelSelect
          label={t('custom:field.level')}
          description={t('custom:levelHelp')}
          value={level.value}
          onChange={(value) => {
            level.saver.type(value);
            level.saver.leave();
          }}
        />
        <FieldState field={level} show={labelOf} />
      </div>
      {field.type === 'choice' && <Choices form={form} />}
      <CheckboxField
        form={form}
        name="retired"
        label={t('custom:field.retired')}
        description={t('custom:retiredHelp')}
      />
    </Stack>
  );
}

function Choices({ form }: { form: RecordForm<CustomField> }) {
  const { t } = useTranslation(['custom', 'common']);
  const words = useWords();
  const field = useField(form, 'choices');
  const put = (choices: CustomField['choices']) => field.saver.type(choices);
  return (
    <Stack gap="xs" role="group" aria-label={t('custom:field.choices')}>
      <Text size="sm" fw={500}>
        {t('custom:field.choices')}
      </Text>
      {field.value.map((choice, index) => (
        <Group key={choice.id} align="flex-end" wrap="nowrap">
          <div style={{ flexGrow: 1 }}>
            <LocalizedInput
              label={t('custom:choice', { number: index + 1 })}
              value={choice.names}
              onChange={(names) =>
                put(field.value.map((one) => (one.id === choice.id ? { ...one, names } : one)))
              }
              onBlur={() => field.saver.leave()}
            />
          </div>
          <ActionIcon
            aria-label={t('common:removeNamed', { name: words.text(choice.names) || String(index + 1) })}
            onClick={() => {
              put(field.value.filter(({ id }) => id !== choice.id));
              field.saver.leave();
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => put([...field.value, { id: crypto.randomUUID(), names: {} }])}
      >
        {t('custom:addChoice')}
      </Button>
      <FieldState
        field={field}
        show={(choices) => choices.map(({ names }) => words.text(names)).join('; ')}
      />
    </Stack>
  );
}
