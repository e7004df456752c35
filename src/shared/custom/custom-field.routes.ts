import { z } from 'zod';
import { query } from '../ipc/route';
import { recordRoutes } from '../record/record.routes';
import { CustomField, CustomFieldChange, CustomFieldCreate } from './custom-field.schema';

export const customFieldRoutes = {
  /** `remove` retires: what was written into the field stays. */
  ...recordRoutes('customField', {
    entity: CustomField,
    create: CustomFieldCreate,
    fields: CustomFieldChange,
  }),
  /** Retired ones too, in their order. */
  'customField.list': query(z.strictObject({}), z.array(CustomField)),
};
