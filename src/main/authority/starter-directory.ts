/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import { LocalizedLine, Gender, DocumentLanguage } from '@shared/language/language.schema';
import { PartialDate } from '@shared/dates/partial-date.schema';
import { competences, OfficeAddress, OfficeForms, officeKinds } from '@shared/authority/office.schema';
import { PersonName } from '@shared/person/person.schema';
import { CivilDate, CountryCode } from '@shared/record/record.schema';
import type { Actor } from '../ipc/context';
import type { Store } from '../store/store';
import type { OfficeHolderService, OfficeService } from './office.service';

const StarterHolder = z.strictObject({
  names: z.array(PersonName).min(1),
  gender: Gender.nullable(),
  honorific: LocalizedLine,
  from: PartialDate.nullable(),
  source: z.string().min(1),
});
const StarterOffice = z.strictObject({
  key: z.string().min(1),
  kind: z.enum(officeKinds),
  /** Key of the superior office, which stands before it in the list. */
  parent: z.string().nullable(),
  competences: z.array(z.enum(competences)),
  languages: z.array(DocumentLanguage),
  forms: z.partialRecord(DocumentLanguage, OfficeForms),
  addresses: z.array(OfficeAddress),
  source: z.string().min(1),
  holders: z.array(StarterHolder),
});
/** A directory of one country, or of bodies of none (null), as it is shipped (resources/directory). Nothing in it counts as verified. */
export const StarterDirectory = z.strictObject({
  version: z.int().min(1),
  country: CountryCode.nullable(),
  compiledOn: CivilDate,
  notice: z.string(),
  offices: z.array(StarterOffice),
});
export type StarterDirectory = z.infer<typeof StarterDirectory>;

const files = import.meta.glob<unknown>('../../../resources/directory/*.json', {
  import: 'default',
  eager: true,
});

/** The directories that the app ships. @throws ZodError for one that is not complete: the first test shows it */
export function shippedDirectories(): StarterDirectory[] {
  return Object.values(files).map((file) => StarterDirectory.parse(file));
}

interface Parts {
  readonly store: Store;
  readonly office: OfficeService;
  readonly officeHolder: OfficeHolderService;
}

/**
 * Puts the shipped offices into a vault that has none yet, in one transaction. A vault that knows any office, be it in
 * the bin, is left as its people made it.
 */
export function installDirectories(
  { store, office, officeHolder }: Parts,
  actor: Actor,
  directories?: readonly StarterDirectory[],
): void {
  if (office.hasAny()) return;
  // Read only now: every opening comes this way, and hardly any goes on.
  const wanted = directories ?? shippedDirectories();
  store.write(actor, 'directory.install', (writer) => {
    for (const directory of wanted) {
      const ids = new Map<string, string>();
      for (const { key, parent, holders, ...fields } of directory.offices) {
        const parentId = parent === null ? null : (ids.get(parent) ?? null);
        const { id } = office.insert(writer, {
          ...fields,
          country: directory.country,
          parentId,
          starterKey: key,
        });
        ids.set(key, id);
        for (const holder of holders) officeHolder.insert(writer, { ...holder, officeId: id });
      }
    }
  });
}
