import { v7 as uuid } from 'uuid';
import type { DemandKind } from '@shared/demand/demand.schema';
import { AppError } from '@shared/ipc/error';
import { languages, type Language, type LocalizedText } from '@shared/language/language.schema';
import { letterLookup } from '@shared/letter/waiting-gender.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import type { NewAppeal } from '@shared/letter/letter-batch.schema';
import type { Letter } from '@shared/letter/letter.schema';
import { filledLine } from '@shared/template/filled-line.rules';
import { mentionedIn } from '@shared/template/mentioned.rules';
import { factsFromStatements, fillTemplate } from '@shared/template/template.rules';
import type { Template, TemplateText } from '@shared/template/template.schema';
import type { Actor } from '../ipc/context';
import type { RecordServices as Services } from '../services';
import type { Store, Writer } from '../store/store';
import type { TemplateService } from '../template/template.service';
import { letterMatter } from './letter-matter';
import type { CaseView, LetterFactsService, LetterSubject } from './letter-facts.service';
import type { LetterService } from './letter.service';
import { letterTable } from './letter.table';

type Records = Pick<Services, 'office' | 'demand' | 'settings' | 'signatory'>;

interface Choice extends LetterSubject {
  readonly template: NewAppeal['template'];
  readonly officeId: string;
  readonly fromStatements: boolean;
}

/** Where a letter belongs, and its case as it is read already. */
interface Place {
  readonly language: Language;
  readonly appealId: string;
  readonly view: CaseView;
}

/** An appeal: the same matter put to several addressees, one letter to each in each language. */
export class AppealService {
  constructor(
    private readonly store: Store,
    private readonly records: Records,
    private readonly templates: TemplateService,
    private readonly facts: LetterFactsService,
    private readonly letters: LetterService,
  ) {}

  /** All letters or none. @throws NOT_FOUND for the case, an office or the template */
  createForCase(actor: Actor, input: NewAppeal): { appealId: string; letters: Letter[] } {
    return this.store.write(actor, 'letter.createForCase', (writer) => this.createIn(writer, input));
  }

  /**
   * As `createForCase`, within a transaction that its caller has begun. `appealId`: of letters of the same appeal that are
   * written one after the other.
   */
  createIn(
    writer: Writer,
    input: NewAppeal,
    appealId: string = uuid(),
  ): { appealId: string; letters: Letter[] } {
    const subject = this.#subjectOf(input);
    this.templates.keepVersion(writer, input.template);
    const letters = input.addressees.flatMap(({ officeId, holderId }) => {
      const addressed = { ...subject, officeId, holderId: this.#holder(officeId, holderId) };
      const demandIds = this.#demands(writer, addressed);
      const choice = { ...addressed, demandIds };
      // Demands may have been proposed just now; after that the case stands still for all languages.
      const view = this.facts.viewOf(input.caseFileId);
      return [...new Set(input.languages)].map((language) =>
        this.#letter(writer, choice, { language, appealId, view }),
      );
    });
    return { appealId, letters };
  }

  #subjectOf(input: NewAppeal): Choice {
    const view = this.facts.viewOf(input.caseFileId);
    if (view.caseFile.deletedAt !== null) throw new AppError('NOT_FOUND', { what: 'case_file' });
    return {
      caseFileId: input.caseFileId,
      template: input.template,
      fromStatements: input.fromStatements === true,
      ...letterMatter(view, input),
      signatoryIds: this.#signatories(),
      demandIds: [],
      followsId: input.followsId ?? null,
      officeId: '',
      holderId: null,
    };
  }

  #signatories(): string[] {
    const chosen = this.records.settings.current().defaultSignatoryId ?? this.records.signatory.list()[0]?.id;
    return chosen === undefined ? [] : [chosen];
  }

  #holder(officeId: string, holderId: string | null | undefined): string | null {
    const { office, holders } = this.records.office.view(officeId);
    if (office.deletedAt !== null) throw new AppError('NOT_FOUND', { what: 'office' });
    if (holderId !== undefined) return holderId;
    return holders.find((holder) => holder.until === null)?.id ?? null;
  }

  /**
   * None for a template that leads into none, such as thanks. Else the demands of the case that the template takes; where it has none of them, those that the template proposes. What
   * another template proposed stays with its letters: a request for a health record has no place in a campaign.
   */
  #demands(writer: Writer, choice: Choice): string[] {
    const { demandKinds, blocks } = this.templates.getAny(choice.template);
    if (!blocks.some(({ kind }) => kind === 'demands')) return [];
    const all = this.records.demand
      .listOf(choice.caseFileId)
      .filter(({ proposedBy }) => proposedBy === null || proposedBy === choice.template);
    const rank = (kind: DemandKind) => demandKinds.indexOf(kind);
    const chosen =
      demandKinds.length === 0
        ? all
        : all
            .filter(({ kind }) => rank(kind) >= 0)
            .toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.position - b.position);
    return (chosen.length > 0 ? chosen : this.#propose(writer, choice)).map(({ id }) => id);
  }

  #propose(writer: Writer, choice: Choice): { id: string }[] {
    const facts = this.facts.assemble(choice, this.letters.today());
    const { caseFileId, template: proposedBy } = choice;
    const proposed = this.templates.getAny(proposedBy).demands;
    return proposed.flatMap(({ kind }, index) => {
      const text: LocalizedText = {};
      for (const language of languages) {
        const own = this.#proposedText(choice.template, index, language, facts);
        if (own !== null) text[language] = own;
      }
      if (Object.keys(text).length === 0) return [];
      return [this.records.demand.insert(writer, { caseFileId, kind, text, proposedBy })];
    });
  }

  /** null: the demand does not suit the case, or a fact in it is missing in this language. */
  #proposedText(template: string, index: number, language: Language, facts: LetterFacts): string | null {
    const found = this.templates.find(template, language);
    const demand = found?.demands[index];
    if (found === undefined || demand === undefined) return null;
    const mentioned = mentionedIn(found, letterLookup(facts, language));
    return filledLine(demand, facts, language, mentioned)?.text ?? null;
  }

  #letter(writer: Writer, choice: Choice, { language, appealId, view }: Place): Letter {
    const facts = this.facts.assemble(choice, this.letters.today(), '', view);
    const lookup = letterLookup(facts, language);
    const shipped = this.templates.get(choice.template, language);
    const said = choice.fromStatements && lookup.has('statement');
    const filled = fillTemplate(said ? factsFromStatements(shipped) : shipped, lookup);
    const { fromStatements: _chosen, ...own } = choice;
    const { version, required, checks } = shipped;
    const origin = { version, required, checks };
    const ends = endsOf(shipped, facts, language);
    const row = this.letters.insert(writer, { ...own, ...filled, ...ends, origin, language, appealId });
    return writer.update(letterTable, row.id, row.revision, this.letters.firstSeen(row, view));
  }
}

/** Greeting and final formula that the template brings; empty: those of the office. A fact that is missing leaves them to it. */
function endsOf({ greeting, closing }: Template, facts: LetterFacts, language: Language) {
  const line = (text: TemplateText | undefined) =>
    text === undefined ? '' : (filledLine({ text }, facts, language)?.text ?? '');
  return { greeting: line(greeting), closing: line(closing) };
}
