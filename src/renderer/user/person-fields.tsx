import { Group, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Role, roles, type UserFields } from '@shared/user/user.schema';
import { useSignatoryChoices } from './signatory-choices';

export const newPerson: UserFields = { name: '', role: 'caseworker', signatoryId: null };

interface PersonFieldsProps {
  value: UserFields;
  onChange: (value: UserFields) => void;
}

/** Who the new person is, and what they may do, said in words. */
export function PersonFields({ value, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('user');
  const signatories = useSignatoryChoices();
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={value.name}
        maxLength={80}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        data-autofocus
      />
      <Group grow align="flex-start">
        <Select
          label={t('role')}
          data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          value={value.role}
          allowDeselect={false}
          onChange={(role) => onChange({ ...value, role: Role.parse(role) })}
        />
        <Select
          label={t('signatory')}
          data={signatories}
          value={value.signatoryId}
          placeholder={t('nobody')}
          clearable
          onChange={(signatoryId) => onChange({ ...value, signatoryId })}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {t(`may.${value.role}`)}
      </Text>
    </>
  );
}
