import type {
  caseFileRoutes,
  caseOrganisationRoutes,
  casePersonRoutes,
} from '@shared/casefile/casefile.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { caseOrganisationTable } from './case-organisation.table';
import type { CaseOrganisationService, CasePersonService } from './case-person.service';
import type { casePersonTable } from './case-person.table';
import type { CaseCountsService } from './case-counts.service';
import type { CaseHandOverService } from './case-hand-over.service';
import type { CaseFileListService } from './casefile-list.service';
import type { CaseFileViewService } from './casefile-view.service';
import type { CaseFileService } from './casefile.service';
import type { caseFileTable } from './casefile.table';

interface CaseFileServices {
  readonly caseFile: CaseFileService;
  readonly caseFileList: CaseFileListService;
  readonly caseFileView: CaseFileViewService;
  readonly caseCounts: CaseCountsService;
  readonly caseHandOver: CaseHandOverService;
}

export function caseFileHandlers(services: () => CaseFileServices): HandlersFor<typeof caseFileRoutes> {
  return {
    ...recordHandlers<typeof caseFileRoutes, 'casefile', typeof caseFileTable>(
      'casefile',
      () => services().caseFile,
    ),
    'casefile.list': (input) => services().caseFileList.list(input),
    'casefile.handOver': (input, { actor }) => services().caseHandOver.run(actor, input),
    'casefile.view': ({ id }) => services().caseFileView.view(id),
    'casefile.counts': ({ id }) => services().caseCounts.of(id),
    'casefile.nextNumber': ({ country }) => ({ number: services().caseFile.nextNumber(country) }),
  };
}

export function casePersonHandlers(service: () => CasePersonService): HandlersFor<typeof casePersonRoutes> {
  return {
    ...recordHandlers<typeof casePersonRoutes, 'casePerson', typeof casePersonTable>('casePerson', service),
    'casePerson.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
  };
}

export function caseOrganisationHandlers(
  service: () => CaseOrganisationService,
): HandlersFor<typeof caseOrganisationRoutes> {
  return {
    ...recordHandlers<typeof caseOrganisationRoutes, 'caseOrganisation', typeof caseOrganisationTable>(
      'caseOrganisation',
      service,
    ),
    'caseOrganisation.reorder': ({ caseFileId, ids }, { actor }) => service().reorder(actor, caseFileId, ids),
  };
}
