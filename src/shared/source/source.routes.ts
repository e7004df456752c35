import { recordRoutes, reorderRoute } from '../record/record.routes';
import { Information, InformationCreate, InformationFields } from './information.schema';
import { Source, SourceCreate, SourceFields } from './source.schema';

export const sourceRoutes = {
  ...recordRoutes('source', { entity: Source, create: SourceCreate, fields: SourceFields }),
  'source.reorder': reorderRoute('caseFileId', Source),
};

export const informationRoutes = recordRoutes('information', {
  entity: Information,
  create: InformationCreate,
  fields: InformationFields,
});
