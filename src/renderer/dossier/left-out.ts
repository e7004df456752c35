import type { DossierSection } from '@shared/dossier/dossier.schema';
import type { OutputOf } from '@shared/ipc/routes';

export type Omission = OutputOf<'dossier.preview'>['omitted'][number];

/** In which section a record would stand. */
const sectionOf: Readonly<Record<string, DossierSection>> = {
  case_file: 'summary',
  case_person: 'person',
  person: 'person',
  affiliation: 'person',
  organisation: 'person',
  statement: 'statements',
  event: 'chronology',
  act: 'acts',
  involvement: 'acts',
  detention: 'detention',
  charge: 'detention',
  proceeding: 'detention',
  hearing: 'detention',
  judgment: 'detention',
  custody_move: 'detention',
  visit: 'detention',
  custody_incident: 'detention',
  remedy: 'remedies',
  demand: 'demands',
  letter: 'letters',
  campaign: 'campaigns',
  source: 'sources',
  information: 'sources',
  document: 'documents',
  task: 'deadlines',
};

/** How many things are left out of each section; a section from which nothing is left out is absent. */
export function leftOutOf(omitted: readonly Omission[]): ReadonlyMap<DossierSection, number> {
  const counts = new Map<DossierSection, number>();
  for (const { table } of omitted) {
    const section = sectionOf[table];
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}
