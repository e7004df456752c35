import type { FieldSource } from '../letter/field-context';
import type { Binding } from './statement.schema';

/** Fields of a record behind a field of a letter, by its path; a path that is not here means the whole record. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  'incident.date': ['date'],
  'incident.date.of': ['date'],
  'incident.where': ['place', 'country'],
  'incident.place': ['place'],
  'incident.description': ['description'],
  'incident.notDone': ['notDone'],
  'incident.motive': ['motive'],
  'incident.assertedBy': ['assertedBy'],
  'incident.act': ['type', 'victimId', 'group', 'phraseMasculine', 'phraseFeminine'],
  'incident.perpetrator.by': ['type'],
  'person.gender': ['gender'],
};

/** What hangs on these records is said along with them. */
const wholes: ReadonlySet<string> = new Set(['incident.perpetrator.by', 'incident.perpetrator']);

/** What a sentence that prints the field at `path` is bound to. */
export function bindingOf(path: string, { table, id }: FieldSource): Binding {
  const fields = path.startsWith('person.name') ? ['names'] : (fieldsOf[path] ?? []);
  const withParts = wholes.has(path) || table === 'detention';
  return { table, id, fields: [...fields], withParts };
}

/** One binding a record: the fields of all, or the whole record where one of them means that. */
export function joinBindings(bindings: readonly Binding[]): Binding[] {
  const joined = new Map<string, Binding>();
  for (const binding of bindings) {
    const key = `${binding.table} ${binding.id}`;
    const before = joined.get(key);
    const whole = binding.fields.length === 0 || before?.fields.length === 0;
    joined.set(key, {
      ...binding,
      fields: whole ? [] : [...new Set([...(before?.fields ?? []), ...binding.fields])],
      withParts: binding.withParts || before?.withParts === true,
    });
  }
  return [...joined.values()];
}
