import { z } from 'zod';
import { command, query } from '../ipc/route';
import { recordRoutes } from '../record/record.routes';
import {
  OrganisationSettings,
  OrganisationSettingsFields,
  Signatory,
  SignatoryCreate,
  SignatoryFields,
} from './settings.schema';

export const settingsRoutes = {
  'settings.get': query(z.strictObject({}), OrganisationSettings),
  'settings.update': command(
    z.strictObject({ revision: z.int().min(1), patch: OrganisationSettingsFields.partial().strict() }),
    OrganisationSettings,
  ),
};

export const signatoryRoutes = {
  ...recordRoutes('signatory', { entity: Signatory, create: SignatoryCreate, fields: SignatoryFields }),
  'signatory.list': query(z.strictObject({}), z.array(Signatory)),
  'signatory.reorder': command(z.strictObject({ ids: z.array(z.uuid()).max(200) }), z.array(Signatory)),
};
