import type { CustodyOverview } from '@shared/detention/custody-overview.schema';
import { custodyDays } from '@shared/detention/custody-days.rules';
import { withoutOld } from '@shared/detention/coded-detention.rules';
import { detentionFacts } from '@shared/detention/detention.rules';
import type { Detention, DetentionView } from '@shared/detention/detention.schema';
import { sentenceOf } from '@shared/detention/sentence.rules';
import type { Actor } from '../ipc/context';
import { ChildService } from '../record/child.service';
import { civilDay } from '../record/today';
import type { RowPatch, Store } from '../store/store';
import type { DetentionPartServices } from './detention-parts';
import { detentionTable } from './detention.table';

export class DetentionService extends ChildService<typeof detentionTable> {
  constructor(
    store: Store,
    private readonly parts: DetentionPartServices,
    private readonly now: () => number,
  ) {
    super(store, detentionTable, 'caseFileId', () => ({
      caseFileId: '',
      personId: null,
      type: null,
      ground: null,
      arrestDate: null,
      arrestPlace: {},
      arrestPlaceId: null,
      facilityPlaceId: null,
      arrestingBody: {},
      warrantShown: 'unknown',
      familyNotifiedAt: null,
      counselAccessAt: null,
      whereabouts: null,
      contact: [],
      counsel: [],
      facility: {},
      measures: [],
      heldSince: null,
      releaseDate: null,
      releaseKind: null,
      releaseGround: {},
      contestedBy: {},
      conditions: {},
      health: {},
      statementsSigned: null,
      medicalAttention: [],
      statements: null,
      risk: {},
      notes: '',
      fieldLevels: {},
    }));
  }

  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof detentionTable>) {
    return super.update(actor, id, revision, withoutOld(patch));
  }

  /** A detention with all that belongs to it, counted as of a civil day; today when absent. @throws NOT_FOUND */
  view(id: string, asOf: string = civilDay(this.now())): DetentionView {
    return this.#viewOf(this.get(id), asOf);
  }

  /** The detentions of a case as they were entered, counted as of a civil day. */
  viewsOf(caseFileId: string, asOf: string = civilDay(this.now())): DetentionView[] {
    return this.listOf(caseFileId).map((detention) => this.#viewOf(detention, asOf));
  }

  /** The detentions of a case, and the days of each person over all of them. */
  overview(caseFileId: string, asOf: string = civilDay(this.now())): CustodyOverview {
    const detentions = this.viewsOf(caseFileId, asOf);
    const persons = [...new Set(detentions.map(({ detention }) => detention.personId))];
    const totals = persons.map((personId) => {
      const own = detentions.flatMap(({ detention }) => (detention.personId === personId ? [detention] : []));
      return { personId, episodes: own.length, ...custodyDays(own, asOf) };
    });
    return { asOf, detentions, totals };
  }

  #viewOf(detention: Detention, asOf: string): DetentionView {
    const { charge, proceeding, hearing, judgment, custodyMove, visit, custodyIncident } = this.parts;
    const { id } = detention;
    const judgments = judgment.listByDate(id);
    const moves = custodyMove.listByDate(id);
    const incidents = custodyIncident.listByDate(id);
    return {
      detention,
      facts: detentionFacts({ detention, sentence: sentenceOf(judgments), moves, incidents }, asOf),
      charges: charge.listOf(id),
      proceedings: proceeding.listByDate(id),
      hearings: hearing.listByDate(id),
      judgments,
      moves,
      visits: visit.listByDate(id),
      incidents,
    };
  }
}
