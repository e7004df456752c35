import type { PersonName } from '@shared/person/person.schema';

/** A name form for tests and nothing else. */
export function nameForm(language: PersonName['language'], given: string, family: string): PersonName {
  return { kind: 'legal', language, given, patronymic: '', family, primary: true, inflections: null };
}
