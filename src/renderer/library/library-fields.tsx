/** The fields of a text of the organisation's library, as its kind lays them out. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { demandKinds } from '@shared/demand/demand.schema';
import type { LibraryEntry } from '@shared/library/library.schema';
import { CivilDateField } from '../ui/civil-date-input';
import { CountryField, SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { SuitsFields } from '../template/suits-fields';
import { useRecordForm, type RecordForm } from '../ui/record-form';
import { useWords } from '../ui/words';

type Form = RecordForm<LibraryEntry>;

export function LibraryFields({ record }: { record: LibraryEntry }) {
  const { t } = useTranslation('library');
  const form = useRecordForm<LibraryEntry>('libraryEntry', record);
  const { kind } = record;
  return (
    <>
      {kind === 'offence' && <Citation form={form} />}
      <LocalizedField form={form} name="titles" label={t(`title.${kind}`)} />
      {kind !== 'offence' && (
        <LocalizedField
          form={form}
          name="texts"
          label={t('text')}
          {...(kind === 'demand' ? { description: t('demandText') } : {})}
          multiline
          minRows={3}
        />
      )}
      <CountryField form={form} name="country" label={t('country')} />
      {kind === 'demand' && <DemandFields form={form} />}
      {kind === 'context' && <ContextFields form={form} />}
      {(kind === 'ground' || kind === 'offence') && <LawFields form={form} />}
      <TextField form={form} name="source" label={t('source')} />
    </>
  );
}

/** How a charge names the article. */
function Citation({ form }: { form: Form }) {
  const { t } = useTranslation('library');
  return (
    <>
      <Group grow align="flex-start">
        <TextField form={form} name="article" label={t('article')} description={t('articleHint')} />
        <TextField form={form} name="part" label={t('part')} description={t('partHint')} />
      </Group>
      <LocalizedField
        form={form}
        name="instrument"
        label={t('instrument')}
        description={t('instrumentHint')}
      />
    </>
  );
}

function DemandFields({ form }: { form: Form }) {
  const { t } = useTranslation('library');
  const words = useWords();
  return (
    <>
      <SelectField
        form={form}
        name="demandKind"
        label={t('demandKind')}
        description={t('demandKindHint')}
        choices={words.choices('demandKind', demandKinds)}
      />
      <SuitsFields form={form} hint={t('suitsHint')} />
    </>
  );
}

function ContextFields({ form }: { form: Form }) {
  const { t } = useTranslation('library');
  return (
    <Group grow align="flex-start">
      <TextField form={form} name="sector" label={t('sector')} />
      <CivilDateField
        form={form}
        name="notedOn"
        label={t('notedOn')}
        description={t('notedOnHint')}
        lean="past"
      />
    </Group>
  );
}

function LawFields({ form }: { form: Form }) {
  const { t } = useTranslation('library');
  return (
    <>
      <LocalizedField
        form={form}
        name="quotes"
        label={t('quotes')}
        description={t('quotesHint')}
        multiline
        minRows={2}
      />
      <TextField form={form} name="inForce" label={t('inForce')} />
    </>
  );
}
