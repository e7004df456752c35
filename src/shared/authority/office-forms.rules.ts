import type { DeclinedName, Office, OfficeFields, OfficeForms } from './office.schema';

const noName = (): DeclinedName => ({ nominative: '', genitive: '', dative: '' });

export function emptyForms(): OfficeForms {
  return {
    body: noName(),
    postMasculine: noName(),
    postFeminine: noName(),
    greetingMasculine: '',
    greetingFeminine: '',
    greetingUnknown: '',
    closing: '',
    verified: false,
  };
}

/**
 * What a new office takes over from another: place, competences, languages, posts, greetings and closings. Not the name
 * of the body, addresses, holders or anything that was verified: those belong to the one office.
 */
export function copyOffice(model: Office): Partial<OfficeFields> {
  const forms = Object.fromEntries(
    Object.entries(model.forms).map(([language, known]) => [
      language,
      { ...known, body: noName(), verified: false },
    ]),
  );
  return {
    country: model.country,
    parentId: model.parentId,
    competences: model.competences,
    languages: model.languages,
    forms,
  };
}
