import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import { detentionFacts } from '@shared/detention/detention.rules';
import type { DemandService } from '../demand/demand.service';
import type { DetentionService } from '../detention/detention.service';
import type { DocumentService } from '../document/document.service';
import type { EventService } from '../event/event.service';
import { civilDay } from '../record/today';
import type { RemedyService } from '../remedy/remedy.service';
import type { CaseOrganisationService, CasePersonService } from './case-person.service';
import type { CaseFileService } from './casefile.service';

export interface CaseParts {
  readonly caseFile: CaseFileService;
  readonly casePerson: CasePersonService;
  readonly caseOrganisation: CaseOrganisationService;
  readonly event: EventService;
  readonly detention: DetentionService;
  readonly remedy: RemedyService;
  readonly demand: DemandService;
  readonly document: DocumentService;
}

/** Gathers a whole case in one request: what the page of a case, its letters and its dossier draw on. */
export class CaseFileViewService {
  constructor(
    private readonly parts: CaseParts,
    private readonly now: () => number,
  ) {}

  /** @throws NOT_FOUND */
  view(id: string): CaseFileView {
    const { caseFile, casePerson, caseOrganisation, event, detention, remedy, demand, document } = this.parts;
    const today = civilDay(this.now());
    return {
      caseFile: caseFile.get(id),
      persons: casePerson.viewsOf(id),
      organisations: caseOrganisation.viewsOf(id),
      events: event.listOfCase(id),
      detentions: detention.listOf(id).map((row) => ({ detention: row, facts: detentionFacts(row, today) })),
      remedies: remedy.listOfCase(id),
      demands: demand.listOf(id),
      documents: document.listOf(id),
    };
  }
}
