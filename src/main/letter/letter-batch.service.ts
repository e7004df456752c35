/**
 * Many letters at once. Guarantees: each case and each addressee is a transaction of its own, all its languages or none; a
 * cancellation falls between two of them and leaves what was written before; one undo takes the whole batch back.
 */
import { v7 as uuid } from 'uuid';
import type { Office } from '@shared/authority/office.schema';
import { AppError } from '@shared/ipc/error';
import { languages, textIn, type Language, type LocalizedText } from '@shared/language/language.schema';
import type {
  Addressee,
  IssueOutlook,
  NewLetters,
  WriteOutcome,
  WrittenBatch,
} from '@shared/letter/letter-batch.schema';
import type { Finding } from '@shared/letter/letter.schema';
import type { RequestContext } from '../ipc/context';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { TemplateService } from '../template/template.service';
import type { AppealService } from './appeal.service';
import type { CaseView, LetterFactsService } from './letter-facts.service';
import type { LetterService } from './letter.service';

interface BatchParts {
  readonly appeal: AppealService;
  readonly templates: Pick<TemplateService, 'get'>;
  readonly letters: LetterService;
  readonly facts: LetterFactsService;
  readonly caseFiles: Pick<RecordServices['caseFile'], 'find'>;
  readonly offices: Pick<RecordServices['office'], 'find'>;
}

/** One step of a batch: what it writes is written whole. */
interface Step {
  readonly caseFileId: string;
  readonly addressee: Addressee;
  readonly appealId: string;
  /** Shared by the whole batch. */
  readonly change: string;
}

export class LetterBatchService {
  constructor(
    private readonly store: Store,
    private readonly parts: BatchParts,
  ) {}

  /** @throws NOT_FOUND for the template, TEMPLATE_LANGUAGE {languages}; nothing was written then */
  async writeAll(context: RequestContext, input: NewLetters): Promise<WrittenBatch> {
    for (const language of input.languages) this.parts.templates.get(input.template, language);
    const change = uuid();
    const steps = [...new Set(input.caseFileIds)].flatMap((caseFileId) => {
      const appealId = uuid();
      return distinct(input.addressees).map((addressee) => ({ caseFileId, addressee, appealId, change }));
    });
    const outcomes: WriteOutcome[] = [];
    context.progress(0, steps.length);
    for (const step of steps) {
      outcomes.push(this.#outcome(context, input, step));
      context.progress(outcomes.length, steps.length);
      await breath();
    }
    const written = outcomes.some(({ letterIds }) => letterIds.length > 0);
    return { change: written ? change : null, outcomes };
  }

  #outcome({ actor, signal }: RequestContext, input: NewLetters, step: Step): WriteOutcome {
    const { caseFileIds, addressees: _all, ...choice } = input;
    const { caseFileId, addressee, appealId, change } = step;
    const { officeId } = addressee;
    const name = caseFileIds.length > 1 ? this.#caseName(caseFileId) : this.#officeName(officeId);
    const one = { caseFileId, officeId, name };
    try {
      if (signal.aborted) throw new AppError('CANCELLED');
      const appeal = { ...choice, caseFileId, addressees: [addressee] };
      const { letters } = this.store.write(
        actor,
        'letter.writeAll',
        (writer) => this.parts.appeal.createIn(writer, appeal, appealId),
        change,
      );
      return { ...one, letterIds: letters.map(({ id }) => id), error: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ...one, letterIds: [], error: error.code };
    }
  }

  #caseName(id: string): LocalizedText {
    const caseFile = this.parts.caseFiles.find(id);
    if (caseFile === undefined) return {};
    const { number, titles } = caseFile;
    const nameIn = (language: Language) => [number, textIn(titles, language)].filter(Boolean).join(' · ');
    return Object.fromEntries(languages.map((language) => [language, nameIn(language)]));
  }

  #officeName(id: string): LocalizedText {
    return officeNames(this.parts.offices.find(id)?.forms ?? {});
  }

  /** What the drafts of an appeal ask of their writer before they are issued together. @throws CANCELLED */
  async issueOutlook({ signal, progress }: RequestContext, appealId: string): Promise<IssueOutlook> {
    const drafts = this.parts.letters.listOfAppeal(appealId).filter(({ state }) => state === 'draft');
    const toConfirm = new Map<string, Finding>();
    let blocked = 0;
    let view: CaseView | undefined;
    for (const [index, draft] of drafts.entries()) {
      if (signal.aborted) throw new AppError('CANCELLED');
      view ??= this.parts.facts.viewOf(draft.caseFileId);
      const findings = this.parts.letters.check(draft, this.parts.letters.factsOf(draft, { view }), view);
      for (const finding of findings) if (finding.confirm) toConfirm.set(finding.code, finding);
      if (findings.some((finding) => finding.blocking)) blocked += 1;
      progress(index + 1, drafts.length);
      await breath();
    }
    return { drafts: drafts.length, blocked, toConfirm: [...toConfirm.values()] };
  }
}

/** Meanwhile a cancellation and the other requests of the page are heard. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function distinct(addressees: readonly Addressee[]): Addressee[] {
  return [...new Map(addressees.map((one) => [one.officeId, one])).values()];
}

function officeNames(forms: Office['forms']): LocalizedText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const { postMasculine, body } = forms[language] ?? {};
      const name = [postMasculine?.nominative, body?.nominative].find((text) => text?.trim());
      return name === undefined ? [] : [[language, name]];
    }),
  );
}
