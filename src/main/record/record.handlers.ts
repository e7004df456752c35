import type { recordSliceRoutes } from '@shared/record/slices.routes';
import { placeHandlers } from '../place/place.handlers';
import { attachmentHandlers } from '../attachment/attachment.handlers';
import { officeHandlers, officeHolderHandlers } from '../authority/office.handlers';
import { campaignHandlers } from '../campaign/campaign.handlers';
import { calendarHandlers } from '../calendar/calendar.handlers';
import {
  caseFileHandlers,
  caseOrganisationHandlers,
  casePersonHandlers,
} from '../casefile/casefile.handlers';
import { chronologyHandlers } from '../chronology/chronology.handlers';
import { customFieldHandlers } from '../custom/custom-field.handlers';
import { consentHandlers } from '../consent/consent.handlers';
import { contactHandlers } from '../contact/contact.handlers';
import { deadlineRuleHandlers } from '../deadline/deadline-rule.handlers';
import { demandHandlers } from '../demand/demand.handlers';
import { detentionHandlers, detentionPartHandlers } from '../detention/detention.handlers';
import { documentHandlers } from '../document/document.handlers';
import { draftHandlers } from '../draft/draft.handlers';
import { actHandlers, eventHandlers, eventLinkHandlers, involvementHandlers } from '../event/event.handlers';
import { evidenceHandlers } from '../evidence/evidence.handlers';
import type { HandlersFor } from '../ipc/router';
import { flagHandlers } from '../flag/flag.handlers';
import { journalHandlers } from '../journal/journal.handlers';
import { listHandlers } from '../list/list.handlers';
import { mergeHandlers } from '../merge/merge.handlers';
import { organisationHandlers } from '../organisation/organisation.handlers';
import { affiliationHandlers, personHandlers } from '../person/person.handlers';
import { pseudonymHandlers } from '../pseudonym/pseudonym.handlers';
import { protectionHandlers } from '../protection/protection.handlers';
import { playbookHandlers } from '../playbook/playbook.handlers';
import { relationHandlers } from '../relation/relation.handlers';
import { caseSealHandlers } from '../seal/case-seal.handlers';
import { retentionHandlers } from '../retention/retention.handlers';
import { remedyHandlers } from '../remedy/remedy.handlers';
import { searchHandlers } from '../search/search.handlers';
import type { Services } from '../services';
import { informationHandlers, sourceHandlers } from '../source/source.handlers';
import { statementHandlers } from '../statement/statement.handlers';
import { statisticsHandlers } from '../statistics/statistics.handlers';
import { settingsHandlers, signatoryHandlers } from '../settings/settings.handlers';
import { vocabularyHandlers } from '../vocabulary/vocabulary.handlers';
import { taskHandlers } from '../task/task.handlers';
import { todayHandlers } from '../today/today.handlers';

/** The handlers of all slices that keep records. `services` is asked at each request: there are none while locked. */
export function recordSliceHandlers(services: () => Services): HandlersFor<typeof recordSliceRoutes> {
  return {
    ...personHandlers(() => services().person),
    ...affiliationHandlers(() => services().affiliation),
    ...organisationHandlers(() => services().organisation),
    ...caseFileHandlers(services),
    ...casePersonHandlers(() => services().casePerson),
    ...caseOrganisationHandlers(() => services().caseOrganisation),
    ...eventHandlers(() => services().event),
    ...actHandlers(() => services().act),
    ...involvementHandlers(() => services().involvement),
    ...eventLinkHandlers(() => services().eventLink),
    ...sourceHandlers(() => services().source),
    ...informationHandlers(() => services().information),
    ...statementHandlers(() => services().statement),
    ...detentionHandlers(() => services().detention),
    ...detentionPartHandlers(services),
    ...remedyHandlers(() => services().remedy),
    ...customFieldHandlers(() => services().customField),
    ...consentHandlers(() => services().consent),
    ...pseudonymHandlers(services),
    ...retentionHandlers(services),
    ...caseSealHandlers(() => services().caseSeal),
    ...protectionHandlers(services),
    ...contactHandlers(() => services().contactEntry),
    ...demandHandlers(() => services().demand),
    ...documentHandlers(() => services().document),
    ...officeHandlers(() => services().office),
    ...officeHolderHandlers(() => services().officeHolder),
    ...settingsHandlers(() => services().settings),
    ...signatoryHandlers(() => services().signatory),
    ...evidenceHandlers(services),
    ...placeHandlers(() => services().place),
    ...vocabularyHandlers(() => services().vocabulary),
    ...attachmentHandlers(() => services().attachment),
    ...draftHandlers(() => services().draft),
    ...searchHandlers(() => services().search),
    ...chronologyHandlers(() => services().chronology),
    ...journalHandlers(services),
    ...relationHandlers(services),
    ...mergeHandlers(() => services().merge),
    ...listHandlers(services),
    ...taskHandlers(() => services().task),
    ...flagHandlers(() => services().flag),
    ...calendarHandlers(services),
    ...playbookHandlers(() => services().playbook),
    ...deadlineRuleHandlers(() => services().deadlineRule),
    ...statisticsHandlers(() => services().statistics),
    ...todayHandlers(() => services().today),
    ...campaignHandlers(services),
  };
}
