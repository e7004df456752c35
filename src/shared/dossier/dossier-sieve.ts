/** Lets through what the reader of a dossier may see, and notes what it holds back. */
import type { CustomField, CustomValues } from '../custom/custom-field.schema';
import { customWithin } from '../custom/custom-value.rules';
import type { Detention } from '../detention/detention.schema';
import type { Act } from '../event/event.schema';
import type { LocalizedText } from '../language/language.schema';
import type { ContactPoint, Person } from '../person/person.schema';
import { fieldLevel } from '../record/field-level';
import { contactsWithin } from './contact-lines.rules';
import type { Omission } from './dossier-source';
import type { DossierChoice } from './dossier.schema';

export type Reach = Pick<DossierChoice, 'upTo' | 'includeHealth' | 'audience'>;

export class DossierSieve {
  readonly omitted: Omission[] = [];

  constructor(
    private readonly reach: Reach,
    /** The fields that the organisation made for itself. */
    private readonly custom: readonly CustomField[],
  ) {}

  /** Whether a record may stand there at all. */
  keeps(table: string, record: { id: string; sensitivity: number }): boolean {
    if (record.sensitivity <= this.reach.upTo) return true;
    this.#note(table, record, 'sensitivity');
    return false;
  }

  /** Those of one table that may stand there. */
  kept<R extends { id: string; sensitivity: number }>(table: string, records: readonly R[]): R[] {
    return records.filter((one) => this.keeps(table, one));
  }

  withoutMind(act: Act): Act {
    if (this.reach.includeHealth || Object.keys(act.psychologicalConsequences).length === 0) return act;
    this.#note('act', act, 'health');
    return { ...act, psychologicalConsequences: {} };
  }

  withoutHealth(detention: Detention): Detention {
    const nothing = !isWritten(detention.health) && detention.medicalAttention.length === 0;
    if (nothing || this.#mayHealth('detention', detention)) return detention;
    return { ...detention, health: {}, medicalAttention: [] };
  }

  guarded(person: Person): Person {
    const hidesHealth = isWritten(person.health) && !this.#mayHealth('person', person);
    const hidesFamily =
      isWritten(person.family) && fieldLevel('person', person.fieldLevels, 'family') > this.reach.upTo;
    if (hidesFamily) this.#note('person', person, 'field');
    return {
      ...person,
      health: hidesHealth ? {} : person.health,
      family: hidesFamily ? {} : person.family,
    };
  }

  ownFields<R extends { id: string; custom?: CustomValues | undefined }>(table: string, record: R): R {
    const { kept: custom, hidden } = customWithin(this.custom, record.custom, this.reach.upTo);
    if (hidden.length > 0) this.#note(table, record, 'field');
    return { ...record, custom };
  }

  /** `level`: of the addresses of the record. */
  reachable<R extends { id: string; contactPoints: ContactPoint[] }>(
    table: string,
    record: R,
    level: number,
  ): R {
    const { upTo, audience = 'inside' } = this.reach;
    const { kept, omitted } = contactsWithin(record.contactPoints, { allowed: level <= upTo, audience });
    for (const reason of omitted) this.#note(table, record, reason);
    return { ...record, contactPoints: kept };
  }

  #mayHealth(table: 'person' | 'detention', record: Person | Detention): boolean {
    const { includeHealth, upTo } = this.reach;
    if (includeHealth && fieldLevel(table, record.fieldLevels, 'health') <= upTo) return true;
    this.#note(table, record, includeHealth ? 'field' : 'health');
    return false;
  }

  #note(table: string, { id }: { id: string }, reason: Omission['reason']): void {
    this.omitted.push({ table, id, reason });
  }
}

function isWritten(text: LocalizedText): boolean {
  return Object.values(text).some((one) => one.trim() !== '');
}
