import { AttachmentService } from './attachment/attachment.service';
import { OfficeHolderService, OfficeService } from './authority/office.service';
import { createCampaignServices } from './campaign/campaign.services';
import { CampaignService } from './campaign/campaign.service';
import { SupporterCountsService } from './campaign/supporter-counts.service';
import { SupporterService } from './campaign/supporter.service';
import { CalendarExportService } from './calendar/calendar-export.service';
import { CalendarService } from './calendar/calendar.service';
import { HolidayService } from './calendar/holiday.service';
import { CaseOrganisationService, CasePersonService } from './casefile/case-person.service';
import { CaseCountsService } from './casefile/case-counts.service';
import { CaseHandOverService } from './casefile/case-hand-over.service';
import { CaseFileListService } from './casefile/casefile-list.service';
import { CaseFileViewService } from './casefile/casefile-view.service';
import { CaseFileService } from './casefile/casefile.service';
import { ChronologyService } from './chronology/chronology.service';
import { CustomFieldService } from './custom/custom-field.service';
import { ConsentService } from './consent/consent.service';
import { ContactEntryService } from './contact/contact-entry.service';
import { DemandService } from './demand/demand.service';
import { DeadlineRuleService } from './deadline/deadline-rule.service';
import { createDetentionParts } from './detention/detention-parts';
import { DetentionService } from './detention/detention.service';
import { DocumentService } from './document/document.service';
import { DraftService } from './draft/draft.service';
import { ActService, InvolvementService } from './event/act.service';
import { EventLinkService } from './event/event-link.service';
import { EventService } from './event/event.service';
import { BinService } from './journal/bin.service';
import { CaseHistoryService } from './journal/case-history.service';
import { FlagService } from './flag/flag.service';
import { HistoryService } from './journal/history.service';
import { UndoService } from './journal/undo.service';
import { createListServices } from './list/list.services';
import { MergeService } from './merge/merge.service';
import { OrganisationService } from './organisation/organisation.service';
import { AffiliationService } from './person/affiliation.service';
import { PersonService } from './person/person.service';
import { PseudonymService } from './pseudonym/pseudonym.service';
import { ProtectionMeasureService } from './protection/protection-measure.service';
import { RiskAssessmentService } from './protection/risk-assessment.service';
import { PlaceService } from './place/place.service';
import { PlaybookService } from './playbook/playbook.service';
import { RelationGraphService } from './relation/relation-graph.service';
import { RelationshipService } from './relation/relationship.service';
import { RecordService } from './record/record.service';
import { AnonymiseService, type AnonymiseParts } from './retention/anonymise.service';
import { RetentionService } from './retention/retention.service';
import { ReleaseService } from './release/release.service';
import { RemedyService } from './remedy/remedy.service';
import { CaseSealService } from './seal/case-seal.service';
import { SearchService } from './search/search.service';
import { SettingsService, SignatoryService } from './settings/settings.service';
import { LibraryService } from './library/library.service';
import { VocabularyService } from './vocabulary/vocabulary.service';
import { TaskService } from './task/task.service';
import { TodayService } from './today/today.service';
import { AppError } from '@shared/ipc/error';
import { remoteDesk, type Desk } from './desk/desk';
import { createExchangeServices } from './exchange/exchange.services';
import { EarlierLetterService } from './deadline/earlier-letter.service';
import { createEvidenceServices } from './evidence/evidence.services';
import { IncomingProposalService } from './incoming/incoming-proposal.service';
import { createLetterServices } from './letter/letter.services';
import { InformationService, SourceService } from './source/source.service';
import { AnnualReportService } from './report/annual-report.service';
import { createSubmissionServices } from './submission/submission.services';
import { StatisticsExportService } from './statistics/statistics-export.service';
import { StatisticsService } from './statistics/statistics.service';
import { StatementService } from './statement/statement.service';
import type { RecordTable, Store } from './store/store';
import { UserService } from './user/user.service';
import type { Typesetting } from './typeset/typeset.port';

/** What services need from outside the store. */
export interface Surroundings {
  readonly typesetting?: Typesetting;
  readonly desk?: Desk;
  /** Milliseconds; replaced in tests. */
  readonly now?: () => number;
}

/** All services over one open store. The store must have been opened with `deriveRows`, else nothing is found. */
export function createServices(store: Store, surroundings: Surroundings = {}) {
  const now = surroundings.now ?? Date.now;
  const records = createRecordServices(store, now);
  const { typesetting = nothing, desk = noDesk } = surroundings;
  const evidence = createEvidenceServices(store, records, { desk, now, typesetting });
  const { evidenceView: files, custody } = evidence;
  const letters = createLetterServices(store, records, { typesetting, desk, now, files, custody });
  const calendarExport = new CalendarExportService(store, records.calendar, desk);
  const statisticsExport = new StatisticsExportService(store, desk);
  const incomingProposal = new IncomingProposalService(store, { ...records, ...evidence });
  const annualReport = new AnnualReportService(store, { ...records, typesetting, desk, now });
  const lists = createListServices(store, records, { desk, now });
  const exports = { calendarExport, statisticsExport, annualReport };
  const campaigns = createCampaignServices(store, records, { typesetting, desk, now });
  const submissions = createSubmissionServices(store, records, { typesetting, desk, now });
  const exchange = createExchangeServices(store, records, { letters: letters.letterList, desk, now });
  const papers = { ...letters, ...evidence, ...lists, ...campaigns, ...submissions };
  const all = { ...records, ...papers, ...exports, ...exchange, incomingProposal };
  return { ...all, anonymise: new AnonymiseService(store, { ...records, blanks: blanksOf(all) }, now) };
}
/** What an empty record of each kind says, by its table. */
function blanksOf(services: Record<string, unknown>): AnonymiseParts['blanks'] {
  return new Map(
    Object.values(services).flatMap((one) =>
      one instanceof RecordService ? [[one.tableName, one as RecordService<RecordTable>] as const] : [],
    ),
  );
}

export type Services = ReturnType<typeof createServices>;
export type RecordServices = ReturnType<typeof createRecordServices>;

/** Where no typesetter and no desk is given, as in tests of records, asking for one is a fault. */
const refuse = () => Promise.reject(new AppError('TYPESET_FAILED'));
const nothing: Typesetting = { render: refuse };
const noDesk = remoteDesk(refuse);

function createRecordServices(store: Store, now: () => number) {
  const settings = new SettingsService(store);
  const casePerson = new CasePersonService(store);
  const detentionParts = createDetentionParts(store);
  const user = new UserService(store);
  const parts = {
    caseFile: new CaseFileService(store, casePerson, settings, now),
    casePerson,
    caseOrganisation: new CaseOrganisationService(store),
    event: new EventService(store),
    detention: new DetentionService(store, detentionParts, now),
    remedy: new RemedyService(store),
    demand: new DemandService(store),
    document: new DocumentService(store),
    source: new SourceService(store),
    information: new InformationService(store),
    statement: new StatementService(store, now),
    person: new PersonService(store),
    organisation: new OrganisationService(store),
  };
  const officeHolder = new OfficeHolderService(store);
  const task = new TaskService(store, now);
  const calendar = new CalendarService(store, now);
  const caseFileList = new CaseFileListService(store, now);
  const office = new OfficeService(store, officeHolder);
  const draft = new DraftService(store, now);
  const campaign = new CampaignService(store, { ...parts, office }, now);
  const affiliation = new AffiliationService(store);
  const place = new PlaceService(store);
  const vocabulary = new VocabularyService(store);
  const relationship = new RelationshipService(store);
  const consent = new ConsentService(store);
  const caseFileView = new CaseFileViewService(parts, now);
  return {
    ...parts,
    ...detentionParts,
    settings,
    retention: new RetentionService(store, settings, now),
    signatory: new SignatoryService(store),
    user,
    caseSeal: new CaseSealService(store, user),
    caseFileList,
    affiliation,
    relationship,
    relationGraph: new RelationGraphService({ ...parts, affiliation, relationship }, now),
    caseFileView,
    caseCounts: new CaseCountsService(store),
    caseHandOver: new CaseHandOverService(store, task),
    act: new ActService(store),
    consent,
    release: new ReleaseService({ caseFileView, consent, now }),
    pseudonym: new PseudonymService(store),
    customField: new CustomFieldService(store),
    riskAssessment: new RiskAssessmentService(store),
    protectionMeasure: new ProtectionMeasureService(store),
    contactEntry: new ContactEntryService(store),
    involvement: new InvolvementService(store),
    eventLink: new EventLinkService(store),
    office,
    officeHolder,
    place,
    vocabulary,
    library: new LibraryService(store, now),
    attachment: new AttachmentService(store),
    draft,
    campaign,
    supporter: new SupporterService(store, { campaign, draft }, now),
    supporterCounts: new SupporterCountsService(store),
    search: new SearchService(store),
    chronology: new ChronologyService(store, parts),
    history: new HistoryService(store),
    caseHistory: new CaseHistoryService(store),
    undo: new UndoService(store),
    bin: new BinService(store),
    merge: new MergeService(store),
    task,
    flag: new FlagService(store, now),
    playbook: new PlaybookService(store, task, now),
    statistics: new StatisticsService(store, place, vocabulary, now),
    holiday: new HolidayService(store),
    earlierLetter: new EarlierLetterService(store),
    deadlineRule: new DeadlineRuleService(store),
    calendar,
    today: new TodayService(store, { calendar, campaign, settings, task }, now),
  };
}
