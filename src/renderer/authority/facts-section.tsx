import { Checkbox, Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { competences, type Office } from '@shared/authority/office.schema';
import { documentLanguages } from '@shared/language/language.schema';
import { useRoute } from '../ipc/useRoute';
import { FieldState } from '../ui/field-state';
import { CountryField, SelectField, TextAreaField } from '../ui/fields';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useAuthorityWords } from './authority-words';
import classes from './authority.module.css';

export function FactsSection({ form }: { form: RecordForm<Office> }) {
  const { t } = useTranslation(['authority', 'common']);
  const words = useAuthorityWords();
  return (
    <SectionCard title={t('authority:facts.title')}>
      <div className={classes['facts']}>
        <SelectField form={form} name="kind" label={t('authority:facts.kind')} choices={words.kinds} />
        <CountryField form={form} name="country" label={t('authority:facts.country')} />
        <SuperiorField form={form} />
      </div>
      <Ticks
        form={form}
        name="competences"
        label={t('authority:facts.competences')}
        description={t('authority:facts.competencesHint')}
        choices={competences.map((value) => ({ value, label: t(`authority:competence.${value}`) }))}
      />
      <Ticks
        form={form}
        name="languages"
        label={t('authority:facts.languages')}
        description={t('authority:facts.languagesHint')}
        choices={documentLanguages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <TextAreaField
        form={form}
        name="source"
        label={t('authority:facts.source')}
        description={t('authority:facts.sourceHint')}
        minRows={2}
      />
      <TextAreaField
        form={form}
        name="notes"
        label={t('authority:facts.notes')}
        description={t('authority:facts.notesHint')}
        minRows={2}
      />
    </SectionCard>
  );
}

function SuperiorField({ form }: { form: RecordForm<Office> }) {
  const { t } = useTranslation('authority');
  const words = useAuthorityWords();
  const field = useField(form, 'parentId');
  const list = useRoute('office.list', { limit: 1000 });
  const offices = (list.data?.lines ?? []).map(({ office }) => office);
  const below = belowOf(form.record.id, offices);
  const choices = offices
    .filter(({ id }) => !below.has(id))
    .map((office) => ({ value: office.id, label: words.office(office) }));
  return (
    <div>
      <Select
        label={t('facts.parent')}
        placeholder={t('facts.noParent')}
        data={choices}
        value={field.value}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('facts.noParent') }}
        onChange={(id) => {
          field.saver.type(id);
          field.saver.leave();
        }}
      />
      <FieldState
        field={field}
        show={(id) => choices.find(({ value }) => value === id)?.label ?? t('facts.noParent')}
      />
    </div>
  );
}

/** An office cannot stand under itself nor under those below it. */
function belowOf(id: string, offices: readonly Office[]): Set<string> {
  const below = new Set([id]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const office of offices)
      if (office.parentId !== null && below.has(office.parentId)) below.add(office.id);
  }
  return below;
}

function Ticks<Name extends 'competences' | 'languages'>(props: {
  form: RecordForm<Office>;
  name: Name;
  label: string;
  description: string;
  choices: readonly { value: Office[Name][number]; label: string }[];
}) {
  const field = useField(props.form, props.name);
  const chosen: readonly string[] = field.value;
  const labelOf = (value: string) => props.choices.find((one) => one.value === value)?.label ?? value;
  const change = (values: string[]) => {
    const next = props.choices.map(({ value }) => value).filter((value) => values.includes(value));
    field.saver.type(next as Office[Name]);
    field.saver.leave();
  };
  return (
    <div>
      <Checkbox.Group
        label={props.label}
        description={props.description}
        value={[...chosen]}
        onChange={change}
      >
        <Group gap="md" mt={6}>
          {props.choices.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <FieldState
        field={field}
        show={(values) => <Text size="sm">{[...values].map(labelOf).join(', ')}</Text>}
      />
    </div>
  );
}
