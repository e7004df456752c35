/** A dossier that names nobody: codes for names, and nothing that stands for a name. */
import { partialAge } from '../pseudonym/age-band.rules';
import { codeWords, withCapital } from '../pseudonym/pseudonym-code.rules';
import { revealsIn, type PlacedPassage } from '../pseudonym/reveal.rules';
import type { PseudonymChoice, Reveal } from '../pseudonym/pseudonym.schema';
import { withoutPassages } from '../pseudonym/taken-out.rules';
import { makeVeil } from '../pseudonym/veil.rules';
import type { Person } from '../person/person.schema';
import { sourceLevel } from '../source/source.rules';
import type { DossierPage } from '../typeset/dossier-page.schema';
import type { DossierSource } from './dossier-source';
import type { DossierChoice } from './dossier.schema';

/** The number of each person who has a code in the papers of the case. */
export type Codes = ReadonlyMap<string, number>;

type Chosen = Pick<DossierChoice, 'upTo' | 'language'> & { readonly pseudonyms: PseudonymChoice };

/** Somebody whom a paper of the case could name. */
export interface CaseName extends Pick<Person, 'id' | 'names' | 'codeName'> {
  /** The lowest level of a paper that may name them. */
  readonly level: number;
}

/** Everybody whom the case names: those on its list, then those whom its facts speak of. */
export function namesOfCase({ persons, referred, sources }: DossierSource['view']): CaseName[] {
  const listed = persons.map(({ person, link }) => ({
    id: person.id,
    names: person.names,
    codeName: person.codeName,
    level: Math.max(
      person.sensitivity,
      link.sensitivity,
      link.role === 'subject' ? 0 : levelAsSource(person.id, sources),
    ),
  }));
  const known = new Set(listed.map(({ id }) => id));
  const others = referred
    .filter(({ kind, id }) => kind === 'person' && !known.has(id))
    .map(({ id, names, codeName, sensitivity }) => ({
      id,
      names,
      codeName,
      level: Math.max(sensitivity, levelAsSource(id, sources)),
    }));
  return [...listed, ...others];
}

function levelAsSource(personId: string, sources: DossierSource['view']['sources']): number {
  const own = sources.filter(({ who }) => who.kind === 'person' && who.personId === personId);
  return own.reduce((most, source) => Math.max(most, sourceLevel(source)), 0);
}

/** Whom a paper of this choice must not name. */
export function hiddenNames(view: DossierSource['view'], { upTo, pseudonyms }: Chosen): CaseName[] {
  return namesOfCase(view).filter(
    ({ id, level }) => level > upTo || (pseudonyms.who === 'all' && !pseudonyms.named.includes(id)),
  );
}

/** What is within reach of a paper, without what would tell who is meant. */
export function veiledSource(
  whole: DossierSource,
  within: DossierSource,
  { choice, codes }: { choice: Chosen; codes: Codes },
): DossierSource {
  const hidden = new Map(
    hiddenNames(whole.view, choice).map(({ id }) => [id, codeWords([codes.get(id) ?? 0], choice.language)]),
  );
  const { view } = within;
  const referred = whole.view.referred
    .filter(({ id }) => hidden.has(id) || view.referred.some((one) => one.id === id))
    .map((one) => ({ ...one, ...coded(hidden.get(one.id)) }));
  const persons = view.persons.map((one) => {
    const code = hidden.get(one.person.id);
    return code === undefined ? one : { ...one, person: { ...one.person, ...nothingOwn, ...coded(code) } };
  });
  const ages = choice.pseudonyms.ageBand
    ? view.persons.flatMap(({ person: { id, birthDate } }) => {
        const age = hidden.has(id) && birthDate !== null ? partialAge(birthDate, whole.asOf) : undefined;
        return age === undefined ? [] : [[id, age] as const];
      })
    : [];
  return {
    ...within,
    view: { ...withoutNumbers(view), persons, referred },
    affiliations: new Map([...within.affiliations].filter(([id]) => !hidden.has(id))),
    // The hash of a file known elsewhere would say which case this is.
    files: new Map(),
    ages: new Map(ages),
  };
}

function coded(code: string | undefined): Partial<Pick<Person, 'names' | 'codeName'>> {
  return code === undefined ? {} : { names: [], codeName: code };
}

/** Of a person: what tells who it is. */
const nothingOwn: Pick<Person, 'birthDate' | 'birthPlace' | 'contactPoints' | 'custom' | 'notes'> = {
  birthDate: null,
  birthPlace: {},
  contactPoints: [],
  custom: {},
  notes: '',
};

/** Numbers of files and documents, and the names of those who took part by their office. */
function withoutNumbers(view: DossierSource['view']): DossierSource['view'] {
  return {
    ...view,
    remedies: view.remedies.map((one) => ({ ...one, number: '' })),
    information: view.information.map((one) => ({ ...one, reference: '' })),
    documents: view.documents.map((one) => ({ ...one, location: '', receivedFrom: '' })),
    detentions: view.detentions.map((one) => ({
      ...one,
      proceedings: one.proceedings.map((part) => ({ ...part, number: '', judge: '', prosecutor: '' })),
      hearings: one.hearings.map((part) => ({ ...part, observer: '' })),
      visits: one.visits.map((part) => ({ ...part, visitor: '' })),
    })),
  };
}

/** The page with codes for every name in every text of it, and what its texts may tell all the same. */
export function veiledPage(
  page: DossierPage,
  whole: DossierSource,
  { choice, codes }: { choice: Chosen; codes: Codes },
): { page: DossierPage; reveals: Reveal[] } {
  const hidden = hiddenNames(whole.view, choice);
  const isHidden = new Set(hidden.map(({ id }) => id));
  const veil = makeVeil(
    namesOfCase(whole.view).map((one) => ({
      ...one,
      number: isHidden.has(one.id) ? (codes.get(one.id) ?? null) : null,
    })),
    choice.language,
  );
  const veiled = eachText(page, (text) =>
    withCapital(withoutPassages(veil(text), choice.pseudonyms.takenOut), choice.language),
  );
  const persons = [...isHidden].map((id) => hiddenPerson(id, whole.view));
  return { page: veiled, reveals: revealsIn(passagesOf(veiled), persons) };
}

function hiddenPerson(id: string, { persons, referred }: DossierSource['view']) {
  const listed = persons.find(({ person }) => person.id === id)?.person;
  const named = referred.find((one) => one.id === id);
  return (
    listed ?? {
      names: named?.names ?? [],
      codeName: named?.codeName ?? '',
      birthDate: null,
      birthPlace: {},
      contactPoints: [],
    }
  );
}

/** What is no text: kinds, keys of pictures, days of the file. */
const notText: ReadonlySet<string> = new Set(['kind', 'image', 'logo', 'language', 'numbering', 'date']);

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, one]: [string, unknown]) => [
    key,
    // A date beside a text is one; that of the file is a day.
    notText.has(key) && !(key === 'date' && 'mark' in value) ? one : eachText(one, change),
  ]);
  return Object.fromEntries(fields) as T;
}

function passagesOf({ cover, sections }: DossierPage): PlacedPassage[] {
  const passages: PlacedPassage[] = [cover.title, cover.subtitle].map((text) => ({ section: '', text }));
  for (const { title, blocks } of sections) {
    eachText(blocks, (text) => {
      passages.push({ section: title, text });
      return text;
    });
  }
  return passages.filter(({ text }) => text.trim() !== '');
}
