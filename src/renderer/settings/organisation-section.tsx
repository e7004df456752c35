/** The organisation that keeps the vault and signs the letters. */
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, textIn } from '@shared/language/language.schema';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import { useRoute } from '../ipc/useRoute';
import { ErrorMessage } from '../ui/error-message';
import { CheckboxField, CountryField, SelectField, TextField } from '../ui/fields';
import { LocalizedField } from '../ui/localized-input';
import { useField, type RecordForm } from '../ui/record-form';
import { SectionCard } from '../ui/section-card';
import { ImageField } from './image-field';
import { NumberField } from '../ui/number-field';
import { OwnApprovalField } from './own-approval-field';
import { exampleOf } from './pattern-example';
import { useSettingsForm } from './settings-form';

export function OrganisationSection() {
  const settings = useRoute('settings.get', {});
  if (settings.error !== null)
    return <ErrorMessage error={settings.error} onRetry={() => void settings.refetch()} />;
  return settings.data === undefined ? null : <OrganisationForm record={settings.data} />;
}

function OrganisationForm({ record }: { record: OrganisationSettings }) {
  const { t } = useTranslation('settings');
  const form = useSettingsForm(record);
  return (
    <>
      <SectionCard title={t('organisation.letterhead')}>
        <LocalizedField form={form} name="names" label={t('organisation.names')} />
        <LocalizedField
          form={form}
          name="letterhead"
          label={t('organisation.letterheadText')}
          description={t('organisation.letterheadHint')}
          multiline
          minRows={3}
        />
        <ImageField
          form={form}
          name="logoId"
          label={t('organisation.logo')}
          description={t('organisation.logoHint')}
        />
        <Group grow align="flex-start">
          <TextField form={form} name="email" label={t('organisation.email')} />
          <TextField form={form} name="phone" label={t('organisation.phone')} />
          <TextField form={form} name="web" label={t('organisation.web')} />
        </Group>
        <LocalizedField form={form} name="address" label={t('organisation.address')} multiline minRows={2} />
        <LocalizedField form={form} name="registration" label={t('organisation.registration')} />
        <CountryField form={form} name="country" label={t('organisation.country')} />
      </SectionCard>
      <LetterSettings form={form} />
    </>
  );
}

function LetterSettings({ form }: { form: RecordForm<OrganisationSettings> }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const signatories = useRoute('signatory.list', {});
  const signatoryChoices = (signatories.data ?? []).map((signatory) => ({
    value: signatory.id,
    label:
      textIn(signatory.names, languages.find((one) => one === i18n.language) ?? 'en') ||
      t('settings:signatories.unnamed'),
  }));
  return (
    <SectionCard title={t('settings:organisation.letters')}>
      <LocalizedField form={form} name="place" label={t('settings:organisation.place')} />
      <Group grow align="flex-start">
        <PatternField form={form} name="referencePattern" />
        <PatternField form={form} name="caseNumberPattern" />
      </Group>
      <Group grow align="flex-start">
        <SelectField
          form={form}
          name="defaultLanguage"
          label={t('settings:organisation.defaultLanguage')}
          choices={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        />
        <SelectField
          form={form}
          name="defaultSignatoryId"
          label={t('settings:organisation.defaultSignatory')}
          choices={signatoryChoices}
          clearable
        />
      </Group>
      <CheckboxField
        form={form}
        name="inclusiveFrench"
        label={t('settings:organisation.inclusiveFrench')}
        description={t('settings:organisation.inclusiveFrenchHint')}
      />
      <NumberField
        form={form}
        name="retentionYears"
        label={t('settings:organisation.retentionYears')}
        description={t('settings:organisation.retentionYearsHint')}
        max={100}
        empty={null}
      />
      <OwnApprovalField form={form} />
      <CheckboxField
        form={form}
        name="draftsFollowUps"
        label={t('settings:organisation.draftsFollowUps')}
        description={t('settings:organisation.draftsFollowUpsHint')}
      />
    </SectionCard>
  );
}

function PatternField(props: {
  form: RecordForm<OrganisationSettings>;
  name: 'referencePattern' | 'caseNumberPattern';
}) {
  const { t, i18n } = useTranslation('settings');
  const { value } = useField(props.form, props.name);
  const hint = props.name === 'referencePattern' ? 'referenceHint' : 'caseNumberHint';
  return (
    <div>
      <TextField
        form={props.form}
        name={props.name}
        label={t(`organisation.${props.name}`)}
        description={t(`organisation.${hint}`)}
      />
      <Text size="sm" c="dimmed" mt={4} role="status">
        {t('organisation.example', { example: exampleOf(value, i18n.language) })}
      </Text>
    </div>
  );
}
