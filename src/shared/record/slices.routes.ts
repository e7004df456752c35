import { attachmentRoutes } from '../attachment/attachment.routes';
import { officeHolderRoutes, officeRoutes } from '../authority/office.routes';
import { calendarRoutes } from '../calendar/calendar.routes';
import { campaignRoutes } from '../campaign/campaign.routes';
import { caseFileRoutes, caseOrganisationRoutes, casePersonRoutes } from '../casefile/casefile.routes';
import { customFieldRoutes } from '../custom/custom-field.routes';
import { chronologyRoutes } from '../chronology/chronology.routes';
import { retentionRoutes } from '../retention/retention.routes';
import { caseSealRoutes } from '../seal/case-seal.routes';
import { pseudonymRoutes } from '../pseudonym/pseudonym.routes';
import { consentRoutes } from '../consent/consent.routes';
import { contactRoutes } from '../contact/contact.routes';
import { deadlineRuleRoutes } from '../deadline/deadline-rule.routes';
import { demandRoutes } from '../demand/demand.routes';
import { detentionPartRoutes, detentionRoutes } from '../detention/detention.routes';
import { documentRoutes } from '../document/document.routes';
import { draftRoutes } from '../draft/draft.routes';
import { actRoutes, eventLinkRoutes, eventRoutes, involvementRoutes } from '../event/event.routes';
import { evidenceRoutes } from '../evidence/evidence.routes';
import { journalRoutes } from '../journal/journal.routes';
import { listRoutes } from '../list/list.routes';
import { mergeRoutes } from '../merge/merge.routes';
import { organisationRoutes } from '../organisation/organisation.routes';
import { affiliationRoutes, personRoutes } from '../person/person.routes';
import { placeRoutes } from '../place/place.routes';
import { protectionRoutes } from '../protection/protection.routes';
import { playbookRoutes } from '../playbook/playbook.routes';
import { relationRoutes } from '../relation/relation.routes';
import { remedyRoutes } from '../remedy/remedy.routes';
import { searchRoutes } from '../search/search.routes';
import { informationRoutes, sourceRoutes } from '../source/source.routes';
import { statementRoutes } from '../statement/statement.routes';
import { statisticsRoutes } from '../statistics/statistics.routes';
import { settingsRoutes, signatoryRoutes } from '../settings/settings.routes';
import { vocabularyRoutes } from '../vocabulary/vocabulary.routes';
import { flagRoutes } from '../flag/flag.routes';
import { taskRoutes } from '../task/task.routes';
import { todayRoutes } from '../today/today.routes';

/** The routes of all slices that keep records. */
export const recordSliceRoutes = {
  ...personRoutes,
  ...affiliationRoutes,
  ...organisationRoutes,
  ...caseFileRoutes,
  ...casePersonRoutes,
  ...caseOrganisationRoutes,
  ...eventRoutes,
  ...actRoutes,
  ...involvementRoutes,
  ...eventLinkRoutes,
  ...sourceRoutes,
  ...informationRoutes,
  ...statementRoutes,
  ...detentionRoutes,
  ...detentionPartRoutes,
  ...remedyRoutes,
  ...consentRoutes,
  ...pseudonymRoutes,
  ...retentionRoutes,
  ...caseSealRoutes,
  ...protectionRoutes,
  ...contactRoutes,
  ...demandRoutes,
  ...documentRoutes,
  ...officeRoutes,
  ...officeHolderRoutes,
  ...settingsRoutes,
  ...signatoryRoutes,
  ...evidenceRoutes,
  ...attachmentRoutes,
  ...vocabularyRoutes,
  ...placeRoutes,
  ...draftRoutes,
  ...searchRoutes,
  ...customFieldRoutes,
  ...chronologyRoutes,
  ...journalRoutes,
  ...mergeRoutes,
  ...listRoutes,
  ...relationRoutes,
  ...taskRoutes,
  ...flagRoutes,
  ...calendarRoutes,
  ...playbookRoutes,
  ...deadlineRuleRoutes,
  ...statisticsRoutes,
  ...todayRoutes,
  ...campaignRoutes,
} as const;
