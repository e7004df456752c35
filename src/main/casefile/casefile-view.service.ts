import type { CaseFileView } from '@shared/casefile/casefile-view.schema';
import type { DemandService } from '../demand/demand.service';
import type { DetentionService } from '../detention/detention.service';
import type { DocumentService } from '../document/document.service';
import type { EventService } from '../event/event.service';
import type { OrganisationService } from '../organisation/organisation.service';
import type { PersonService } from '../person/person.service';
import { civilDay } from '../record/today';
import type { RemedyService } from '../remedy/remedy.service';
import type { InformationService, SourceService } from '../source/source.service';
import type { StatementService } from '../statement/statement.service';
import type { CaseOrganisationService, CasePersonService } from './case-person.service';
import { referredIn } from './referred';
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
  readonly person: PersonService;
  readonly organisation: OrganisationService;
  readonly source: SourceService;
  readonly information: InformationService;
  readonly statement: StatementService;
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
    const { source, information, statement } = this.parts;
    const events = event.listOfCase(id);
    const sources = source.listOf(id);
    const today = civilDay(this.now());
    return {
      caseFile: caseFile.get(id),
      persons: casePerson.viewsOf(id),
      organisations: caseOrganisation.viewsOf(id),
      events,
      detentions: detention.viewsOf(id, today),
      remedies: remedy.listOfCase(id),
      demands: demand.listOf(id),
      documents: document.listOf(id),
      sources,
      information: information.listOfCase(id),
      statements: statement.viewsOf(id),
      referred: referredIn({ events, sources }, this.parts),
    };
  }
}
