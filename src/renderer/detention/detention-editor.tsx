/** The fields of the episode itself: arrest, custody, what is to be feared, release. */
import { CustomFields } from '../custom/custom-fields';
import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { contactOf, statementsOf } from '@shared/detention/coded-detention.rules';
import {
  detentionTypes,
  measureKinds,
  releaseKinds,
  yesNoUnknown,
  type Detention,
} from '@shared/detention/detention.schema';
import type { Language } from '@shared/language/language.schema';
import { PlaceField } from '../place/place-field';
import { personName } from '../person/person-words';
import { SelectField, TextAreaField, type FieldOf } from '../ui/fields';
import { Guarded } from '../ui/guarded-field';
import { LocalizedField } from '../ui/localized-input';
import { MultiSelectField } from '../ui/multi-select-field';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { CodedField, CodedListField } from '../vocabulary/coded-fields';

interface DetentionEditorProps {
  view: CaseFileView;
  detention: Detention;
}

export function DetentionEditor({ view, detention }: DetentionEditorProps) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const form = useRecordForm<Detention>('detention', asCoded(detention, words.language));
  const persons = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  return (
    <>
      <Group grow align="flex-start">
        <SelectField form={form} name="personId" label={t('field.personId')} choices={persons} clearable />
        <SelectField
          form={form}
          name="type"
          label={t('field.type')}
          choices={words.choices('custody:list.detentionType', detentionTypes)}
          clearable
        />
      </Group>
      <CodedField form={form} name="ground" list="detention_types" label={t('field.ground')} clearable />
      <Arrest form={form} />
      <Custody form={form} />
      <Title order={4}>{t('part.fear')}</Title>
      <LocalizedField
        form={form}
        name="contestedBy"
        label={t('field.contestedBy')}
        description={t('help.contestedBy')}
        placeholder={t('example.contestedBy')}
      />
      <LocalizedField
        form={form}
        name="risk"
        label={t('field.risk')}
        description={t('help.risk')}
        multiline
        minRows={2}
      />
      <Title order={4}>{t('part.release')}</Title>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="releaseDate" label={t('field.releaseDate')} />
        <SelectField
          form={form}
          name="releaseKind"
          label={t('field.releaseKind')}
          choices={words.choices('custody:list.releaseKind', releaseKinds)}
          clearable
        />
      </Group>
      <LocalizedField form={form} name="releaseGround" label={t('field.releaseGround')} />
      <CustomFields form={form} host="detention" />
      <TextAreaField form={form} name="notes" label={t('field.notes')} minRows={2} />
    </>
  );
}

/** What the old lists held stands in the coded fields; the first change of one writes it there. */
function asCoded(detention: Detention, language: Language): Detention {
  return {
    ...detention,
    contact: contactOf(detention, language),
    statements: statementsOf(detention, language),
  };
}

interface PartProps {
  form: RecordForm<Detention>;
}

function Arrest({ form }: PartProps) {
  const { t } = useTranslation(['detention', 'place']);
  const words = useWords();
  return (
    <>
      <Title order={4}>{t('detention:part.arrest')}</Title>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="arrestDate" label={t('detention:field.arrestDate')} />
        <PartialDateField
          form={form}
          name="heldSince"
          label={t('detention:field.heldSince')}
          description={t('detention:help.heldSince')}
        />
      </Group>
      <Group grow align="flex-start">
        <div>
          <LocalizedField form={form} name="arrestPlace" label={t('detention:field.arrestPlace')} />
          <PlaceField form={form} name="arrestPlaceId" text="arrestPlace" label={t('place:place')} />
        </div>
        <LocalizedField form={form} name="arrestingBody" label={t('detention:field.arrestingBody')} />
      </Group>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="warrantShown"
          label={t('detention:field.warrantShown')}
          choices={words.choices('custody:list.yesNo', yesNoUnknown)}
        />
        <PartialDateField form={form} name="familyNotifiedAt" label={t('detention:field.familyNotifiedAt')} />
        <PartialDateField form={form} name="counselAccessAt" label={t('detention:field.counselAccessAt')} />
      </Group>
    </>
  );
}

function Custody({ form }: PartProps) {
  const { t } = useTranslation(['detention', 'place']);
  const words = useWords();
  return (
    <>
      <Title order={4}>{t('detention:part.custody')}</Title>
      <LocalizedField form={form} name="facility" label={t('detention:field.facility')} />
      <PlaceField form={form} name="facilityPlaceId" text="facility" label={t('place:place')} />
      <Group grow align="flex-start">
        <CodedListField
          form={form}
          name="contact"
          list="whereabouts"
          label={t('detention:field.whereabouts')}
        />
        <CodedListField
          form={form}
          name="counsel"
          list="legal_counsel"
          label={t('detention:field.counsel')}
        />
      </Group>
      <CodedField
        form={form}
        name="statements"
        list="statements_signed"
        label={t('detention:field.statementsSigned')}
        clearable
      />
      <MultiSelectField
        form={form}
        // The record holds a closed list of measures; the control knows only that they are texts.
        name={'measures' as FieldOf<Detention, string[]>}
        label={t('detention:field.measures')}
        choices={words.choices('custody:list.measure', measureKinds)}
      />
      <LocalizedField
        form={form}
        name="conditions"
        label={t('detention:field.conditions')}
        multiline
        minRows={2}
      />
      <Health form={form} />
    </>
  );
}

function Health({ form }: PartProps) {
  const { t } = useTranslation('detention');
  return (
    <Guarded form={form} table="detention" field="health">
      <CodedListField
        form={form}
        name="medicalAttention"
        list="medical_attention"
        label={t('field.medicalAttention')}
      />
      <LocalizedField
        form={form}
        name="health"
        label={t('field.health')}
        description={t('help.health')}
        multiline
        minRows={2}
      />
    </Guarded>
  );
}
