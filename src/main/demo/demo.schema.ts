import { z } from 'zod';
import { CampaignEdit, CampaignTarget } from '@shared/campaign/campaign.schema';
import { SupporterFields } from '@shared/campaign/supporter.schema';
import { CaseFileFields, caseOrganisationRoles, caseRoles } from '@shared/casefile/casefile.schema';
import { ConsentFields } from '@shared/consent/consent.schema';
import { ContactEntryFields } from '@shared/contact/contact-entry.schema';
import { DemandFields } from '@shared/demand/demand.schema';
import { ChargeFields } from '@shared/detention/charge.schema';
import { CustodyIncidentFields, CustodyMoveFields, VisitFields } from '@shared/detention/custody.schema';
import { JudgmentFields } from '@shared/detention/judgment.schema';
import { HearingFields, ProceedingFields } from '@shared/detention/proceeding.schema';
import { DetentionFields } from '@shared/detention/detention.schema';
import { dispatchChannels } from '@shared/dispatch/dispatch.schema';
import { DocumentFields } from '@shared/document/document.schema';
import { ActFields, EventFields } from '@shared/event/event.schema';
import { eventLinkTypes } from '@shared/event/event-link.schema';
import { Perpetrator } from '@shared/event/involvement.schema';
import { Language } from '@shared/language/language.schema';
import { LibraryEntryFields } from '@shared/library/library.schema';
import { OrganisationFields } from '@shared/organisation/organisation.schema';
import { AffiliationFields } from '@shared/person/affiliation.schema';
import { PersonFields } from '@shared/person/person.schema';
import { ProtectionMeasureFields } from '@shared/protection/protection-measure.schema';
import { RiskAssessmentFields } from '@shared/protection/risk-assessment.schema';
import { CivilDate, Sensitivity } from '@shared/record/record.schema';
import { RelationshipFields } from '@shared/relation/relationship.schema';
import { RemedyFields } from '@shared/remedy/remedy.schema';
import { OrganisationSettingsFields, SignatoryFields } from '@shared/settings/settings.schema';
import { TaskFields } from '@shared/task/task.schema';
import { InformationFields } from '@shared/source/information.schema';
import { SourceFields } from '@shared/source/source.schema';
import { demoFileNames } from './demo-files';
import { TemplateId } from '@shared/template/template.schema';

/** A record of the file, named by a key where others refer to it. */
const keyed = { key: z.string().min(1) };
const ofSubject = { caseFileId: true, personId: true } as const;
const level = { sensitivity: Sensitivity.optional() };

const DemoAct = ActFields.omit({ eventId: true, victimId: true, position: true })
  .partial()
  .extend({ victim: z.string().optional(), perpetrators: z.array(Perpetrator).default([]) })
  .strict();
const DemoEvent = EventFields.omit({ caseFileId: true })
  .partial()
  .extend({
    ...keyed,
    ...level,
    acts: z.array(DemoAct).default([]),
    links: z.array(z.strictObject({ type: z.enum(eventLinkTypes), other: z.string() })).default([]),
  })
  .strict();
const DemoSource = SourceFields.omit({ caseFileId: true, position: true })
  .partial()
  .required({ who: true })
  .extend({
    /** What it told, by the keys of the events. */
    told: z
      .array(
        InformationFields.pick({ material: true, received: true, language: true })
          .partial()
          .extend({ event: z.string() }),
      )
      .default([]),
  })
  .strict();
const DemoDetention = DetentionFields.omit({ caseFileId: true, personId: true })
  .partial()
  .extend({
    person: z.string(),
    charges: z.array(ChargeFields.partial().strict()).default([]),
    proceedings: z.array(ProceedingFields.partial().strict()).default([]),
    hearings: z.array(HearingFields.omit({ proceedingId: true }).partial().strict()).default([]),
    judgments: z.array(JudgmentFields.omit({ proceedingId: true }).partial().strict()).default([]),
    moves: z.array(CustodyMoveFields.partial().strict()).default([]),
    visits: z.array(VisitFields.partial().strict()).default([]),
    incidents: z.array(CustodyIncidentFields.partial().strict()).default([]),
  })
  .strict();
export type DemoDetention = z.infer<typeof DemoDetention>;
/** What is kept of the subject's safety: each speaks of the person whom the case is about. */
const DemoProtection = {
  consents: z.array(ConsentFields.omit(ofSubject).partial().strict()).default([]),
  riskAssessments: z.array(RiskAssessmentFields.omit(ofSubject).partial().strict()).default([]),
  protectionMeasures: z.array(ProtectionMeasureFields.omit(ofSubject).partial().strict()).default([]),
  contactEntries: z.array(ContactEntryFields.omit(ofSubject).partial().strict()).default([]),
};
/** Its day lies so many days from the one on which the demonstration is made: Today would be empty otherwise. */
const DemoTask = TaskFields.pick({ title: true, kind: true, priority: true, note: true })
  .partial({ kind: true, priority: true, note: true })
  .extend({ dueIn: z.int() })
  .strict();
const DemoLetter = z.strictObject({
  template: TemplateId,
  /** Starter key of the office. */
  office: z.string(),
  language: Language,
  date: CivilDate.optional(),
  issue: z.boolean(),
  /** What its reviewer said of a draft, in the language of the letter. */
  comment: z.string().optional(),
  /** How the issued letter went out. */
  sent: z
    .strictObject({
      channel: z.enum(dispatchChannels),
      tracking: z.string().default(''),
      delivered: z.boolean().default(false),
    })
    .optional(),
});
const DemoCampaign = CampaignEdit.omit({ startsOn: true, endsOn: true, retentionUntil: true, targets: true })
  .partial()
  .extend({
    /** Days from the one on which the demonstration is made. */
    endsIn: z.int(),
    targets: z.array(
      CampaignTarget.pick({ role: true, name: true, address: true, health: true })
        /** Starter key. */
        .extend({ office: z.string().optional() })
        .strict(),
    ),
    signatories: z.array(
      SupporterFields.pick({ name: true, email: true, organisation: true, country: true })
        .extend({
          language: Language,
          daysAgo: z.int(),
          optIn: z.boolean().default(false),
          ownText: z.string().default(''),
        })
        .strict(),
    ),
  })
  .strict();
export type DemoCampaign = z.infer<typeof DemoCampaign>;

const DemoCaseFile = CaseFileFields.omit({ number: true })
  .partial()
  .extend({
    ...keyed,
    ...level,
    subject: z.string(),
    others: z.array(z.strictObject({ person: z.string(), role: z.enum(caseRoles) })).default([]),
    organisations: z
      .array(
        z.strictObject({
          organisation: z.string(),
          role: z.enum(caseOrganisationRoles),
          consentToBeNamed: z.enum(['not_asked', 'yes', 'no']),
        }),
      )
      .default([]),
    events: z.array(DemoEvent).default([]),
    sources: z.array(DemoSource).default([]),
    /** Every sentence that the facts give is taken as a statement. */
    statements: z.boolean().default(false),
    detentions: z.array(DemoDetention).default([]),
    remedies: z.array(RemedyFields.omit({ caseFileId: true }).partial().strict()).default([]),
    demands: z
      .array(
        DemandFields.omit({ caseFileId: true, position: true }).partial().required({ kind: true }).strict(),
      )
      .default([]),
    documents: z
      .array(
        DocumentFields.omit({ caseFileId: true, position: true })
          .partial()
          .required({ title: true })
          .extend({ ...level, file: z.enum(demoFileNames).optional() })
          .strict(),
      )
      .default([]),
    ...DemoProtection,
    letters: z.array(DemoLetter).default([]),
    /** Drafts of forms, as the facts fill them. */
    forms: z.array(z.strictObject({ form: z.string(), language: Language })).default([]),
    tasks: z.array(DemoTask).default([]),
    campaign: DemoCampaign.optional(),
  })
  .strict();
export type DemoCaseFile = z.infer<typeof DemoCaseFile>;

/** The facts of the demonstration vault (resources/demo): two public cases in own words, the others invented. */
export const DemoFile = z.strictObject({
  version: z.int().min(1),
  vault: z.strictObject({ name: z.string() }),
  organisation: OrganisationSettingsFields.omit({
    logoId: true,
    defaultSignatoryId: true,
    silentAfterDays: true,
    replyAfterDays: true,
    ownApproval: true,
    draftsFollowUps: true,
    retentionYears: true,
  }).strict(),
  signatories: z.array(
    SignatoryFields.omit({ signatureImageId: true, position: true }).extend(keyed).strict(),
  ),
  /** Criminal law of the text library: the charges under it name it. */
  articles: z.array(
    LibraryEntryFields.pick({
      article: true,
      part: true,
      instrument: true,
      titles: true,
      country: true,
    }).strict(),
  ),
  organisations: z.array(OrganisationFields.partial().required({ names: true }).extend(keyed).strict()),
  persons: z.array(
    PersonFields.partial()
      .required({ names: true })
      .extend({
        ...keyed,
        affiliations: z
          .array(AffiliationFields.pick({ role: true }).extend({ organisation: z.string() }).strict())
          .default([]),
        /** To persons that stand before in the list. */
        relations: z.array(RelationshipFields.pick({ type: true }).extend({ other: z.string() })).default([]),
      })
      .strict(),
  ),
  caseFiles: z.array(DemoCaseFile),
});
export type DemoFile = z.infer<typeof DemoFile>;
