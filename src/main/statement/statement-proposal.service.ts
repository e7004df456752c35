import type { Assertion } from '@shared/event/event.schema';
import { AppError } from '@shared/ipc/error';
import type { Statement, StatementProposal } from '@shared/statement/statement.schema';
import type { Actor } from '../ipc/context';
import type { CaseView, LetterFactsService } from '../letter/letter-facts.service';
import { civilDay } from '../record/today';
import { rowById } from '../store/prepared';
import { recordTables } from '../store/registry';
import type { Store } from '../store/store';
import type { TemplateService } from '../template/template.service';
import { caseSentences, type Sentence } from './case-sentences';
import type { StatementService } from './statement.service';

interface Parts {
  readonly statements: StatementService;
  readonly templates: TemplateService;
  readonly facts: LetterFactsService;
  readonly now: () => number;
}

/** Sentences out of facts, by the rules that letters are written with: in every language, agreeing, as sure as they are. */
export class StatementProposalService {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
  ) {}

  /** What no statement of the case says yet. @throws NOT_FOUND for the case */
  propose(caseFileId: string): StatementProposal[] {
    const view = this.parts.facts.viewOf(caseFileId);
    const said = new Set(view.statements.map(({ statement }) => statement.origin));
    return this.#sentences(view).filter(({ origin }) => !said.has(origin));
  }

  /** @throws NOT_FOUND {what: 'proposal'} when the facts no longer give this sentence, CONFLICT {field} */
  reword(actor: Actor, id: string, revision: number, assertion: Assertion): Statement {
    const { caseFileId, origin } = this.parts.statements.get(id);
    const view = this.parts.facts.viewOf(caseFileId);
    const again = this.#sentences(view, assertion).find((one) => origin !== '' && one.origin === origin);
    if (again === undefined) throw new AppError('NOT_FOUND', { what: 'proposal' });
    const { text, wordedAs, bindings, assertedBy } = again;
    return this.parts.statements.update(actor, id, revision, {
      text,
      wordedAs,
      bindings,
      assertedBy,
      assertion: again.assertion,
    });
  }

  #sentences(view: CaseView, assertion?: Assertion): StatementProposal[] {
    const { templates, facts, now } = this.parts;
    const asOf = civilDay(now());
    const sentences = caseSentences(view, {
      assertion,
      partOf: (name, language) => templates.partOf(name, language),
      factsOf: (subject) =>
        facts.assemble({ ...nobody, ...subject, caseFileId: view.caseFile.id }, asOf, '', view),
    });
    return sentences.map((one) => ({ ...one, sensitivity: this.#levelOf(one) }));
  }

  /** As high as the highest of the facts that it says. */
  #levelOf({ bindings }: Sentence): StatementProposal['sensitivity'] {
    const levels = bindings.map(({ table, id }) => {
      const records = recordTables.get(table);
      return Number((records && rowById(this.store.read, records, id)?.['sensitivity']) ?? 2);
    });
    const highest = Math.max(2, ...levels);
    return highest === 4 ? 4 : highest === 3 ? 3 : 2;
  }
}

const nobody = { officeId: null, holderId: null, demandIds: [], signatoryIds: [] };
