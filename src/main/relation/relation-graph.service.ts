import { latestDay } from '@shared/dates/partial-date.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import type { RelationEdge, RelationGraph, RelationNode } from '@shared/relation/relation-graph.schema';
import type { CaseOrganisationService, CasePersonService } from '../casefile/case-person.service';
import type { AffiliationService } from '../person/affiliation.service';
import { civilDay } from '../record/today';
import type { RelationshipService } from './relationship.service';

interface Parts {
  readonly casePerson: CasePersonService;
  readonly caseOrganisation: CaseOrganisationService;
  readonly affiliation: AffiliationService;
  readonly relationship: RelationshipService;
}

/** Gathers who has to do with whom around a case, one step from the persons of it. */
export class RelationGraphService {
  constructor(
    private readonly parts: Parts,
    private readonly now: () => number,
  ) {}

  graphOfCase(caseFileId: string): RelationGraph {
    const { casePerson, caseOrganisation } = this.parts;
    const nodes = new Map<string, RelationNode>();
    const persons = casePerson.viewsOf(caseFileId);
    for (const { link, person } of persons) {
      const { id, names, codeName } = person;
      const subject = link.role === 'subject';
      nodes.set(id, { kind: 'person', id, names, codeName, subject, inCase: true });
    }
    for (const { organisation } of caseOrganisation.viewsOf(caseFileId)) {
      const { id, names } = organisation;
      nodes.set(id, { kind: 'organisation', id, names, inCase: true });
    }
    const edges = new Map<string, RelationEdge>();
    for (const { person } of persons) this.#around(person.id, nodes, edges);
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  }

  #around(personId: string, nodes: Map<string, RelationNode>, edges: Map<string, RelationEdge>): void {
    const today = civilDay(this.now());
    const past = (until: PartialDate | null) => until !== null && latestDay(until) < today;
    for (const { affiliation, organisation } of this.parts.affiliation.listOfPerson(personId)) {
      const { id, names } = organisation;
      if (!nodes.has(id)) nodes.set(id, { kind: 'organisation', id, names, inCase: false });
      const { role, until } = affiliation;
      edges.set(affiliation.id, {
        id: affiliation.id,
        from: personId,
        to: id,
        type: null,
        role,
        past: past(until),
      });
    }
    for (const { relationship, other } of this.parts.relationship.listOfPerson(personId)) {
      const { id, names, codeName } = other;
      if (!nodes.has(id))
        nodes.set(id, { kind: 'person', id, names, codeName, subject: false, inCase: false });
      edges.set(relationship.id, {
        id: relationship.id,
        from: relationship.personId,
        to: relationship.otherId,
        type: relationship.type,
        role: {},
        past: past(relationship.until),
      });
    }
  }
}
