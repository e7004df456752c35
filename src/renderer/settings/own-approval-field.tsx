import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganisationSettings } from '@shared/settings/settings.schema';
import { FieldState } from '../ui/field-state';
import { useField, type RecordForm } from '../ui/record-form';

/** Off until somebody decides; the first letter that is issued asks. */
export function OwnApprovalField({ form }: { form: RecordForm<OrganisationSettings> }) {
  const { t } = useTranslation(['settings', 'common']);
  const field = useField(form, 'ownApproval');
  return (
    <div>
      <Checkbox
        label={t('settings:organisation.ownApproval')}
        description={t('settings:organisation.ownApprovalHint')}
        disabled={field.saver.locked}
        checked={field.value === true}
        onChange={(event) => {
          field.saver.type(event.currentTarget.checked);
          field.saver.leave();
        }}
      />
      <FieldState field={field} show={(value) => t(value === true ? 'common:yes' : 'common:no')} />
    </div>
  );
}
