import { DemandLibraryService } from '../demand/demand-library.service';
import { FollowUpService } from '../deadline/follow-up.service';
import { UnaskedFollowUpService } from '../deadline/unasked-follow-up.service';
import { ReplyDueService } from '../deadline/reply-due.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { DossierService, type DossierParts } from '../dossier/dossier.service';
import type { Desk } from '../desk/desk';
import { IncomingService } from '../incoming/incoming.service';
import { createReviewServices } from '../review/review.services';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import { OwnTemplateService } from '../template/own-template.service';
import { ShippedTemplates } from '../template/shipped-templates';
import { TemplateFileService } from '../template/template-file.service';
import { TemplateTryOutService } from '../template/template-tryout.service';
import { TemplateService } from '../template/template.service';
import type { Typesetting } from '../typeset/typeset.port';
import { AppealService } from './appeal.service';
import { LetterBatchService } from './letter-batch.service';
import { LetterCorrectionService } from './letter-correction.service';
import { LetterExportService } from './letter-export.service';
import { LetterFactsService } from './letter-facts.service';
import { LetterLifeService } from './letter-life.service';
import { LetterListService } from './letter-list.service';
import { LetterIssueService } from './letter-issue.service';
import { LetterNumberService } from './letter-number.service';
import { LetterOutputService } from './letter-output.service';
import { LetterReleaseService } from './letter-release.service';
import { LetterSettingService } from './letter-setting.service';
import { StatementProposalService } from '../statement/statement-proposal.service';
import { LetterVersionService } from './letter-version.service';
import { LetterService } from './letter.service';

/** What letters and dossiers need besides the records. */
export interface PaperSurroundings {
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
  readonly files: DossierParts['files'];
  readonly custody: DossierParts['custody'];
}

export function createLetterServices(
  store: Store,
  records: RecordServices,
  { typesetting, desk, now, files, custody }: PaperSurroundings,
) {
  const shipped = new ShippedTemplates();
  const ownTemplate = new OwnTemplateService(store, shipped, now);
  const template = new TemplateService(shipped, ownTemplate);
  const facts = new LetterFactsService(records);
  const setting = new LetterSettingService(records.attachment, typesetting);
  const letter = new LetterService(store, facts, setting, records.consent, now);
  const numbers = new LetterNumberService(store, records.settings);
  const life = new LetterLifeService(store);
  const { settings, user: users } = records;
  const review = createReviewServices(store, { letters: letter, life, settings, users });
  const dispatch = new DispatchService(store, life, records.office, now);
  const letterRelease = new LetterReleaseService(letter, records.release);
  const output = new LetterOutputService(store, letter, setting, records.attachment, desk, letterRelease);
  const letterList = new LetterListService(store, records, letter, facts);
  const statementProposal = new StatementProposalService(store, {
    statements: records.statement,
    templates: template,
    facts,
    now,
  });
  const appeal = new AppealService(store, records, template, facts, letter);
  const incoming = new IncomingService(store, life, now);
  const letterCorrection = new LetterCorrectionService(store, letter, life, incoming);
  const followUp = new FollowUpService(store, { appeal, life }, now);
  return {
    template,
    ownTemplate,
    templateTryOut: new TemplateTryOutService({ records, templates: template, shipped, facts, setting, now }),
    templateFile: new TemplateFileService(store, template, ownTemplate, desk),
    statementProposal,
    letter,
    letterList,
    letterLife: life,
    letterCorrection,
    demandLibrary: new DemandLibraryService({ demand: records.demand, library: records.library, facts, now }),
    letterVersion: new LetterVersionService(store, letter, facts),
    ...review,
    incoming,
    replyDue: new ReplyDueService(store, life),
    appeal,
    letterBatch: new LetterBatchService(store, {
      appeal,
      templates: template,
      letters: letter,
      facts,
      caseFiles: records.caseFile,
      offices: records.office,
    }),
    followUp,
    unaskedFollowUp: new UnaskedFollowUpService(store, { followUp, settings }, now),
    dispatch,
    letterOutput: output,
    letterRelease,
    letterExport: new LetterExportService(store, {
      letters: letter,
      output,
      dispatch,
      settings,
      typesetting,
      desk,
      releases: letterRelease,
      now,
    }),
    letterIssue: new LetterIssueService(store, {
      letters: letter,
      facts,
      numbers,
      setting,
      attachments: records.attachment,
      approvals: review.reviewRound,
      followUps: followUp,
      corrections: letterCorrection,
    }),
    dossier: new DossierService(store, {
      records,
      letters: letterList,
      typesetting,
      desk,
      now,
      files,
      custody,
    }),
  };
}
export type LetterServices = ReturnType<typeof createLetterServices>;
