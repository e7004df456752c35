/** Who stands how to this person; each relation is one record, read from both sides. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inverseOf } from '@shared/relation/relationship.rules';
import {
  relationshipTypes,
  type Relationship,
  type RelationshipType,
  type RelationshipView,
} from '@shared/relation/relationship.schema';
import { LinkedRow } from '../casefile/linked-row';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { PersonPicker } from '../person/person-picker';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { FieldState } from '../ui/field-state';
import { TextField } from '../ui/fields';
import { PartialDateField } from '../ui/partial-date-input';
import { useField, useRecordForm, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';

export function Relationships({ personId }: { personId: string }) {
  const { t } = useTranslation('relation');
  const listed = useRoute('relationship.listOfPerson', { personId });
  const create = useCommand('relationship.create');
  const views = listed.data ?? [];
  const error = listed.error ?? create.error;
  return (
    <SectionCard title={t('title')}>
      {error !== null && <ErrorMessage error={error} />}
      {views.map((view) => (
        <RelationshipRow key={view.relationship.id} view={view} />
      ))}
      <PersonPicker
        label={t('add')}
        without={[personId]}
        onPick={(otherId) => create.mutate({ personId, otherId })}
      />
    </SectionCard>
  );
}

function RelationshipRow({ view: { relationship, other } }: { view: RelationshipView }) {
  const { t } = useTranslation('relation');
  const words = useWords();
  const form = useRecordForm<Relationship>('relationship', relationship);
  const remove = useRemove();
  const name = personName(other, words.language);
  return (
    <LinkedRow
      href={`#/people/${other.id}`}
      title={name}
      detail={words.text(other.occupation)}
      onRemove={() => void remove('relationship', relationship, name)}
    >
      <TypeField form={form} reversed={relationship.otherId !== other.id} />
      <PartialDateField form={form} name="from" label={t('field.from')} />
      <PartialDateField form={form} name="until" label={t('field.until')} />
      <TextField form={form} name="note" label={t('field.note')} />
    </LinkedRow>
  );
}

/** What the other is to the person of the page; entered from the other's page, the record holds the way back. */
function TypeField(props: { form: RecordForm<Relationship>; reversed: boolean }) {
  const { t } = useTranslation('relation');
  const words = useWords();
  const field = useField(props.form, 'type');
  const seen = (type: RelationshipType) => (props.reversed ? inverseOf(type) : type);
  return (
    <div>
      <Select
        label={t('field.type')}
        data={words.choices('relationshipType', relationshipTypes)}
        allowDeselect={false}
        searchable
        value={seen(field.value)}
        onChange={(value) => {
          if (value === null) return;
          field.saver.type(seen(value as RelationshipType));
          field.saver.leave();
        }}
      />
      <FieldState field={field} show={(type) => words.value('relationshipType', seen(type))} />
    </div>
  );
}
