import type { CaseFileView } from '../casefile/casefile-view.schema';
import type { PersonName } from '../person/person.schema';
import { sourceLevel } from '../source/source.rules';
import { fold } from '../text/fold';
import { fullName } from './person-name.rules';

/** Somebody whom no letter may name, or only when the writer says that it is meant. */
export interface ProtectedName {
  readonly sourceId: string;
  readonly high: boolean;
  /** Folded, in every form in which a text could name them. */
  readonly forms: readonly string[];
  readonly shown: string;
}

/** Letters are read by strangers: from this level on a source is not theirs to know. */
const inside = 3;

/** The names of the protected sources of a case, but for those whom the letter is about: they speak for themselves. */
export function protectedNames(
  { sources, referred }: Pick<CaseFileView, 'sources' | 'referred'>,
  spokenFor: readonly string[],
): ProtectedName[] {
  return sources
    .filter((source) => sourceLevel(source) >= inside)
    .flatMap(({ id: sourceId, who, protection }) => {
      const id =
        who.kind === 'person' ? who.personId : who.kind === 'organisation' ? who.organisationId : null;
      const found = referred.find((one) => one.id === id);
      if (found === undefined || spokenFor.includes(found.id)) return [];
      const titles = Object.values(found.title);
      const forms = foldedForms(found.names, titles);
      const shown = found.names.map((name) => fullName(name))[0] ?? titles[0] ?? '';
      return forms.length === 0 ? [] : [{ sourceId, high: protection === 'high', forms, shown }];
    });
}

/** A shorter form would be found inside other words. */
const shortest = 5;

/** Every form in which a text could name somebody, folded. `titles`: those of an organisation. */
export function foldedForms(names: readonly PersonName[], titles: readonly string[] = []): string[] {
  const forms = [...names.flatMap(formsOf), ...titles].map(fold);
  return [...new Set(forms)].filter((form) => form.length >= shortest);
}

function formsOf({ given, family, patronymic, inflections }: PersonName): string[] {
  const whole = [
    [given, family],
    [family, given],
    [given, patronymic, family],
  ].map((parts) => parts.filter((part) => part !== '').join(' '));
  if (inflections === null) return whole;
  const { genitive, dative, accusative, instrumental, prepositional } = inflections;
  return [...whole, genitive, dative, accusative, instrumental, prepositional];
}

/** Those of the names that stand in a text. */
export function namesIn<Named extends { readonly forms: readonly string[] }>(
  text: string,
  names: readonly Named[],
): Named[] {
  const folded = ` ${fold(text)} `;
  return names.filter(({ forms }) => forms.some((form) => folded.includes(form)));
}
