import { query } from '../ipc/route';
import { ListInput, listOf, recordRoutes } from '../record/record.routes';
import { Organisation, OrganisationCreate, OrganisationFields } from './organisation.schema';

export const organisationRoutes = {
  ...recordRoutes('organisation', {
    entity: Organisation,
    create: OrganisationCreate,
    fields: OrganisationFields,
  }),
  /** Latest changed first. */
  'organisation.list': query(ListInput, listOf(Organisation)),
};
