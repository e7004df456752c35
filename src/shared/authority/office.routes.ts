import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById, ByRevision, ListInput, listOf, recordRoutes } from '../record/record.routes';
import { Language } from '../language/language.schema';
import { CountryCode } from '../record/record.schema';
import {
  Office,
  OfficeCreate,
  OfficeFields,
  OfficeHolder,
  OfficeHolderCreate,
  OfficeHolderFields,
  officeKinds,
  OfficeWithHolders,
} from './office.schema';

export const officeRoutes = {
  ...recordRoutes('office', { entity: Office, create: OfficeCreate, fields: OfficeFields }),
  /** By country, then in the order of the kinds: the highest office first. */
  'office.list': query(
    ListInput.extend({ country: CountryCode.optional(), kinds: z.array(z.enum(officeKinds)).optional() }),
    listOf(OfficeWithHolders),
  ),
  'office.view': query(ById, OfficeWithHolders),
};

export const officeHolderRoutes = {
  ...recordRoutes('officeHolder', {
    entity: OfficeHolder,
    create: OfficeHolderCreate,
    fields: OfficeHolderFields,
  }),
  /** Sets or takes the tick of one language; Russian ticks the cases of the name in the same change. */
  'officeHolder.confirmForms': command(
    ByRevision.extend({ language: Language, confirmed: z.boolean() }),
    OfficeHolder,
  ),
};
