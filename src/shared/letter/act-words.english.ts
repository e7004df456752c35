import type { ActType, ActWords, PerpetratorType, PerpetratorWords } from './act-word-shapes';

function words(phrase: string, bare: string, link: string): ActWords {
  return { masculine: phrase, feminine: phrase, bare, definite: `the ${bare}`, of: `of the ${bare}`, link };
}

export const actWordsEnglish: Record<ActType, ActWords> = {
  physical_assault: words('physically assaulted', 'assault', 'on'),
  threat: words('threatened', 'threats', 'against'),
  arbitrary_arrest: words('arbitrarily arrested', 'arbitrary arrest', 'of'),
  unfair_trial: words('tried without the guarantees of a fair trial', 'unfair trial', 'of'),
  torture_or_ill_treatment: words('subjected to ill-treatment', 'ill-treatment', 'of'),
  house_or_office_search: words('subjected to a search', 'search carried out', 'against'),
  fine: words('fined', 'fine imposed', 'on'),
  dismissal: words('dismissed', 'dismissal', 'of'),
  surveillance: words('placed under surveillance', 'surveillance', 'of'),
  denial_of_medical_care: words('denied medical care', 'denial of medical care', 'to'),
  solitary_confinement: words('placed in solitary confinement', 'solitary confinement', 'of'),
  defamation: words('defamed', 'smear campaign', 'against'),
  killing: words('killed', 'killing', 'of'),
  disappearance: words('reported missing', 'disappearance', 'of'),
  self_harm_in_protest: words('driven to self-harm in protest', 'protest by self-harm', 'of'),
  punishment_in_custody: words('punished in custody', 'punishment in custody', 'of'),
  other: words('', 'situation', 'of'),
};

const by = (name: string): PerpetratorWords => ({ name, by: `by ${name}` });

export const perpetratorsEnglish: Record<Exclude<PerpetratorType, 'other'>, PerpetratorWords> = {
  unknown_person: by('an unknown person'),
  police: by('police officers'),
  security_service: by('security service officers'),
  prison_staff: by('prison staff'),
  prosecutor: by('the prosecutor’s office'),
  judge: by('a judge'),
  local_authority: by('the local authorities'),
  employer: by('the employer'),
  armed_group: by('an armed group'),
  private_person: by('a private individual'),
};
