import type { ActType, ActWords, PerpetratorType, PerpetratorWords } from './act-word-shapes';

type Article = 'le' | 'la' | 'l’' | 'les';
const contracted: Record<Article, string> = { le: 'du ', la: 'de la ', 'l’': 'de l’', les: 'des ' };

function words(
  masculine: string,
  feminine: string,
  [article, bare, link]: [Article, string, string],
): ActWords {
  return {
    masculine,
    feminine,
    bare,
    definite: `${article}${article === 'l’' ? '' : ' '}${bare}`,
    of: `${contracted[article]}${bare}`,
    link,
  };
}

export const actWordsFrench: Record<ActType, ActWords> = {
  physical_assault: words('agressé physiquement', 'agressée physiquement', ['l’', 'agression', 'de']),
  threat: words('menacé', 'menacée', ['les', 'menaces', 'contre']),
  arbitrary_arrest: words('arrêté arbitrairement', 'arrêtée arbitrairement', [
    'l’',
    'arrestation arbitraire',
    'de',
  ]),
  unfair_trial: words(
    'jugé sans les garanties d’un procès équitable',
    'jugée sans les garanties d’un procès équitable',
    ['le', 'procès inéquitable', 'de'],
  ),
  torture_or_ill_treatment: words('soumis à de mauvais traitements', 'soumise à de mauvais traitements', [
    'les',
    'mauvais traitements infligés',
    'à',
  ]),
  house_or_office_search: words('visé par une perquisition', 'visée par une perquisition', [
    'la',
    'perquisition menée',
    'chez',
  ]),
  fine: words('condamné à une amende', 'condamnée à une amende', ['l’', 'amende infligée', 'à']),
  dismissal: words('licencié', 'licenciée', ['le', 'licenciement', 'de']),
  surveillance: words('placé sous surveillance', 'placée sous surveillance', ['la', 'surveillance', 'de']),
  denial_of_medical_care: words('privé de soins médicaux', 'privée de soins médicaux', [
    'le',
    'refus de soins opposé',
    'à',
  ]),
  solitary_confinement: words('placé à l’isolement', 'placée à l’isolement', [
    'le',
    'placement à l’isolement',
    'de',
  ]),
  defamation: words('diffamé', 'diffamée', ['la', 'campagne de diffamation', 'contre']),
  killing: words('tué', 'tuée', ['le', 'meurtre', 'de']),
  disappearance: words('porté disparu', 'portée disparue', ['la', 'disparition', 'de']),
  self_harm_in_protest: words(
    'contraint de s’infliger des blessures en signe de protestation',
    'contrainte de s’infliger des blessures en signe de protestation',
    ['les', 'blessures que s’est infligées', ''],
  ),
  punishment_in_custody: words('sanctionné en détention', 'sanctionnée en détention', [
    'la',
    'sanction disciplinaire infligée',
    'à',
  ]),
  other: words('', '', ['la', 'situation', 'de']),
};

const by = (name: string): PerpetratorWords => ({ name, by: `par ${name}` });

export const perpetratorsFrench: Record<Exclude<PerpetratorType, 'other'>, PerpetratorWords> = {
  unknown_person: by('un inconnu'),
  police: by('des policiers'),
  security_service: by('des agents des services de sécurité'),
  prison_staff: by('des agents pénitentiaires'),
  prosecutor: by('le parquet'),
  judge: by('un juge'),
  local_authority: by('les autorités locales'),
  employer: by('son employeur'),
  armed_group: by('un groupe armé'),
  private_person: by('un particulier'),
};

/** Words without a gender, for those whose words above have one; used where the house style is inclusive. */
export const perpetratorsFrenchInclusive: Partial<Record<PerpetratorType, PerpetratorWords>> = {
  unknown_person: by('une personne inconnue'),
  police: by('des membres de la police'),
  security_service: by('des membres des services de sécurité'),
  prison_staff: by('des membres du personnel pénitentiaire'),
  private_person: by('une personne privée'),
};
