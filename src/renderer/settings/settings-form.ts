import type { OrganisationSettings } from '@shared/settings/settings.schema';
import { request } from '../ipc/api';
import { useRecordForm, type RecordForm } from '../ui/record-form';

/** The form of the organisation's settings, which are one record without an id of their own in the routes. */
export function useSettingsForm(record: OrganisationSettings): RecordForm<OrganisationSettings> {
  return useRecordForm('settings', record, {
    update: (patch, revision) => request('settings.update', { revision, patch }),
    reload: () => request('settings.get', {}),
  });
}
