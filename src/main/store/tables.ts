export { journalTable } from './journal.table';
export { personTable } from '../person/person.table';
export { affiliationTable } from '../person/affiliation.table';
export { organisationTable } from '../organisation/organisation.table';
export { caseActivityTable, caseFileTable } from '../casefile/casefile.table';
export { casePersonTable } from '../casefile/case-person.table';
export { caseOrganisationTable } from '../casefile/case-organisation.table';
export { eventTable } from '../event/event.table';
export { actTable } from '../event/act.table';
export { involvementTable } from '../event/involvement.table';
export { eventLinkTable } from '../event/event-link.table';
export { detentionTable } from '../detention/detention.table';
export { chargeTable } from '../detention/charge.table';
export { hearingTable, judgmentTable, proceedingTable } from '../detention/proceeding.table';
export { custodyIncidentTable, custodyMoveTable, visitTable } from '../detention/custody.table';
export { remedyTable } from '../remedy/remedy.table';
export { relationshipTable } from '../relation/relationship.table';
export { consentTable } from '../consent/consent.table';
export { riskAssessmentTable } from '../protection/risk-assessment.table';
export { protectionMeasureTable } from '../protection/protection-measure.table';
export { contactEntryTable } from '../contact/contact-entry.table';
export { demandTable } from '../demand/demand.table';
export { documentTable } from '../document/document.table';
export { sourceTable } from '../source/source.table';
export { statementTable } from '../statement/statement.table';
export { informationTable } from '../source/information.table';
export { officeTable } from '../authority/office.table';
export { officeHolderTable } from '../authority/office-holder.table';
export { settingsTable } from '../settings/settings.table';
export { signatoryTable } from '../settings/signatory.table';
export {
  attachmentChunkTable,
  attachmentIntakeTable,
  attachmentPictureTable,
  attachmentTable,
} from '../attachment/attachment.table';
export { documentVersionTable } from '../evidence/document-version.table';
export { codedUseTable, vocabularyTermTable } from '../vocabulary/vocabulary.table';
export { derivedStateTable } from './derived-state.table';
export { draftTable } from '../draft/draft.table';
export { searchStateTable, searchTextTable } from '../search/search.table';
export { letterFrozenTable, letterNumberTable, letterTable } from '../letter/letter.table';
export { dispatchTable } from '../dispatch/dispatch.table';
export { incomingTable } from '../incoming/incoming.table';
export { replyDueTable } from '../deadline/reply-due.table';
export { reviewCommentTable, reviewRoundTable, reviewSuggestionTable } from '../review/review.table';
export { libraryEntryTable } from '../library/library.table';
export { templateTable, templateVersionTable } from '../template/template.table';
export { taskTable } from '../task/task.table';
export { playbookTable } from '../playbook/playbook.table';
export { deadlineRuleTable } from '../deadline/deadline-rule.table';
export { holidayTable } from '../calendar/holiday.table';
export { milestoneTable } from '../calendar/milestone.table';
export { placeTable } from '../place/place.table';
export { annualReportTable } from '../report/annual-report.table';
export { customFieldTable } from '../custom/custom-field.table';
export { dossierTable } from '../dossier/dossier.table';
export { listLineTable, listStateTable } from '../list/list-line.table';
export { savedViewTable } from '../list/saved-view.table';
