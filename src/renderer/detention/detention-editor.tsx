import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { Detention } from '@shared/detention/detention.schema';
import { personName } from '../person/person-words';
import { SelectField, TextAreaField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { PartialDateField } from '../ui/partial-date-input';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';
import { Charges } from './charges';
import { SentenceField } from './sentence-field';

interface DetentionEditorProps {
  view: CaseFileView;
  detention: Detention;
}

export function DetentionEditor({ view, detention }: DetentionEditorProps) {
  const { t } = useTranslation('detention');
  const words = useWords();
  const form = useRecordForm<Detention>('detention', detention);
  const persons = view.persons.map(({ person }) => ({
    value: person.id,
    label: personName(person, words.language),
  }));
  return (
    <>
      <SelectField form={form} name="personId" label={t('field.personId')} choices={persons} clearable />
      <Title order={3}>{t('part.arrest')}</Title>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="arrestDate" label={t('field.arrestDate')} />
        <PartialDateField
          form={form}
          name="heldSince"
          label={t('field.heldSince')}
          description={t('help.heldSince')}
        />
      </Group>
      <Group grow align="flex-end">
        <LocalizedField form={form} name="arrestPlace" label={t('field.arrestPlace')} />
        <LocalizedField form={form} name="arrestingBody" label={t('field.arrestingBody')} />
      </Group>
      <LocalizedField form={form} name="facility" label={t('field.facility')} />
      <Charges form={form} />
      <LocalizedField
        form={form}
        name="contestedBy"
        label={t('field.contestedBy')}
        description={t('help.contestedBy')}
        placeholder={t('example.contestedBy')}
      />
      <SentenceField form={form} />
      <LocalizedField form={form} name="conditions" label={t('field.conditions')} multiline minRows={2} />
      <Health form={form} />
      <LocalizedField
        form={form}
        name="risk"
        label={t('field.risk')}
        description={t('help.risk')}
        multiline
        minRows={2}
      />
      <Title order={3}>{t('part.release')}</Title>
      <Group grow align="flex-start">
        <PartialDateField form={form} name="releaseDate" label={t('field.releaseDate')} />
        <LocalizedField form={form} name="releaseGround" label={t('field.releaseGround')} />
      </Group>
      <TextAreaField form={form} name="notes" label={t('field.notes')} minRows={2} />
    </>
  );
}

/** Health is need-to-know: nobody who looks over a shoulder reads it by accident. */
function Health({ form }: { form: RecordForm<Detention> }) {
  const { t } = useTranslation('detention');
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
          {t('showHealth')}
        </Button>
      </Group>
    );
  }
  return (
    <LocalizedField
      form={form}
      name="health"
      label={t('field.health')}
      description={t('help.health')}
      multiline
      minRows={2}
    />
  );
}
