import { findCountryForms, type CountryForms } from '../language/country.rules';
import { rulesOf, type FieldRule, type FieldRules } from './field-context';

const rule = rulesOf(({ facts }) => ({ table: 'case_file', id: facts.caseFile.id }));

/** The country of the case, else of the incident; null when the table does not know how it is spoken of. */
const form = (pick: (forms: CountryForms) => string): FieldRule =>
  rule(({ facts, language }) => {
    const code = facts.caseFile.country ?? facts.incident?.country ?? null;
    const forms = code === null ? undefined : findCountryForms(code, language);
    return forms === undefined ? null : pick(forms);
  });

export const countryFieldRules: FieldRules<'country'> = {
  'country.name': form((forms) => forms.name),
  'country.the': form((forms) => forms.the),
  'country.in': form((forms) => forms.in),
  'country.of': form((forms) => forms.of),
  'country.official': form((forms) => forms.official.name),
  'country.official.of': form((forms) => forms.official.of),
  'country.official.in': form((forms) => forms.official.in),
};
