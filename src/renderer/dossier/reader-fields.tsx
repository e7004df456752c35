/** For whom something leaves the vault, and up to which level: the same questions for a dossier and for data. */
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { audiences, type Audience } from '@shared/consent/release.rules';
import type { Sensitivity } from '@shared/record/record.schema';
import { LevelSelect } from '../ui/level-select';

interface FieldProps<Value> {
  /** What the answer is used for, where the page does not say it. */
  hint?: string;
  value: Value;
  onChange: (value: Value) => void;
}

export function RecipientField({ hint, value, onChange }: FieldProps<string>) {
  const { t } = useTranslation('dossier');
  return (
    <TextInput
      label={t('recipient')}
      description={hint}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function AudienceField({ hint, value, onChange }: FieldProps<Audience>) {
  const { t } = useTranslation('dossier');
  return (
    <Select
      label={t('audience')}
      description={hint}
      data={audiences.map((one) => ({ value: one, label: t(`reader.${one}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(next) => onChange(audiences.find((one) => one === next) ?? value)}
    />
  );
}

export function UpToField(props: Omit<FieldProps<Sensitivity>, 'hint'>) {
  const { t } = useTranslation('dossier');
  return <LevelSelect label={t('upTo')} {...props} />;
}
