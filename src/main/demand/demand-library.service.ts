import type { Demand } from '@shared/demand/demand.schema';
import { AppError } from '@shared/ipc/error';
import { languages, type LocalizedText } from '@shared/language/language.schema';
import { filledLine } from '@shared/template/filled-line.rules';
import type { Actor } from '../ipc/context';
import type { LetterFactsService } from '../letter/letter-facts.service';
import { letterMatter } from '../letter/letter-matter';
import type { LibraryService } from '../library/library.service';
import { civilDay } from '../record/today';
import type { DemandService } from './demand.service';

interface Parts {
  readonly demand: DemandService;
  readonly library: LibraryService;
  readonly facts: LetterFactsService;
  readonly now: () => number;
}

/** Demands of the organisation, put into a case with its facts in the place of their fields. */
export class DemandLibraryService {
  constructor(private readonly parts: Parts) {}

  /** A language in which a fact is missing is left out: half a demand is none. @throws NOT_FOUND */
  add(actor: Actor, { caseFileId, key }: { caseFileId: string; key: string }): Demand {
    const found = this.parts.library.list().find((one) => one.kind === 'demand' && one.key === key);
    if (found === undefined) throw new AppError('NOT_FOUND', { what: 'library_entry' });
    const facts = this.#factsOf(caseFileId);
    const text: LocalizedText = {};
    for (const language of languages) {
      const written = found.texts[language]?.trim() ?? '';
      const line = written === '' ? undefined : filledLine({ text: written }, facts, language, 'counted');
      if (line !== undefined) text[language] = line.text;
    }
    return this.parts.demand.create(actor, { caseFileId, kind: found.demandKind ?? 'other', text });
  }

  #factsOf(caseFileId: string) {
    const { facts, now } = this.parts;
    const view = facts.viewOf(caseFileId);
    const matter = { caseFileId, officeId: null, holderId: null, ...letterMatter(view, {}) };
    return facts.assemble({ ...matter, demandIds: [], signatoryIds: [] }, civilDay(now()), '', view);
  }
}
