import type { ActType, ActWords, PerpetratorType, PerpetratorWords } from './act-word-shapes';

type Noun = [nominative: string, genitive: string, prepositional: string];

function words(
  masculine: string,
  feminine: string,
  [nominative, genitive, prepositional]: Noun,
  link: string,
  linkCase: NonNullable<ActWords['linkCase']>,
): ActWords {
  // "об" before a vowel sound written а, э, и, о, у; "о" before the rest.
  const preposition = /^[аэиоу]/u.test(prepositional) ? 'Об' : 'О';
  return {
    masculine,
    feminine,
    bare: nominative,
    definite: nominative,
    of: genitive,
    about: `${preposition} ${prepositional}`,
    link,
    linkCase,
  };
}

export const actWordsRussian: Record<ActType, ActWords> = {
  physical_assault: words(
    'подвергся нападению',
    'подверглась нападению',
    ['нападение', 'нападения', 'нападении'],
    'на',
    'accusative',
  ),
  threat: words('получил угрозы', 'получила угрозы', ['угрозы', 'угроз', 'угрозах'], 'в адрес', 'genitive'),
  arbitrary_arrest: words(
    'был произвольно задержан',
    'была произвольно задержана',
    ['произвольное задержание', 'произвольного задержания', 'произвольном задержании'],
    '',
    'genitive',
  ),
  unfair_trial: words(
    'был осуждён с нарушением права на справедливый суд',
    'была осуждена с нарушением права на справедливый суд',
    ['несправедливый суд', 'несправедливого суда', 'несправедливом суде'],
    'над',
    'instrumental',
  ),
  torture_or_ill_treatment: words(
    'подвергся жестокому обращению',
    'подверглась жестокому обращению',
    ['жестокое обращение', 'жестокого обращения', 'жестоком обращении'],
    'с',
    'instrumental',
  ),
  house_or_office_search: words(
    'подвергся обыску',
    'подверглась обыску',
    ['обыск', 'обыска', 'обыске'],
    'у',
    'genitive',
  ),
  fine: words(
    'был оштрафован',
    'была оштрафована',
    ['наложение штрафа', 'наложения штрафа', 'наложении штрафа'],
    'на',
    'accusative',
  ),
  dismissal: words('был уволен', 'была уволена', ['увольнение', 'увольнения', 'увольнении'], '', 'genitive'),
  surveillance: words(
    'оказался под слежкой',
    'оказалась под слежкой',
    ['слежка', 'слежки', 'слежке'],
    'за',
    'instrumental',
  ),
  denial_of_medical_care: words(
    'был лишён медицинской помощи',
    'была лишена медицинской помощи',
    ['отказ в медицинской помощи', 'отказа в медицинской помощи', 'отказе в медицинской помощи'],
    '',
    'dative',
  ),
  solitary_confinement: words(
    'был помещён в одиночную камеру',
    'была помещена в одиночную камеру',
    ['одиночное заключение', 'одиночного заключения', 'одиночном заключении'],
    '',
    'genitive',
  ),
  defamation: words(
    'стал объектом клеветнической кампании',
    'стала объектом клеветнической кампании',
    ['клеветническая кампания', 'клеветнической кампании', 'клеветнической кампании'],
    'против',
    'genitive',
  ),
  killing: words('был убит', 'была убита', ['убийство', 'убийства', 'убийстве'], '', 'genitive'),
  disappearance: words(
    'пропал без вести',
    'пропала без вести',
    ['исчезновение', 'исчезновения', 'исчезновении'],
    '',
    'genitive',
  ),
  self_harm_in_protest: words(
    'в знак протеста нанёс себе телесные повреждения',
    'в знак протеста нанесла себе телесные повреждения',
    ['акт протеста', 'акта протеста', 'акте протеста'],
    '',
    'genitive',
  ),
  punishment_in_custody: words(
    'подвергся взысканию в местах лишения свободы',
    'подверглась взысканию в местах лишения свободы',
    ['наложение взыскания', 'наложения взыскания', 'наложении взыскания'],
    'на',
    'accusative',
  ),
  other: words('', '', ['положение', 'положения', 'положении'], '', 'genitive'),
};

const agent = (name: string, by: string, genitive: string): PerpetratorWords => ({
  name,
  by,
  from: `со стороны ${genitive}`,
});

export const perpetratorsRussian: Record<Exclude<PerpetratorType, 'other'>, PerpetratorWords> = {
  unknown_person: agent('неизвестное лицо', 'неизвестным лицом', 'неизвестного лица'),
  police: agent('сотрудники полиции', 'сотрудниками полиции', 'сотрудников полиции'),
  security_service: agent('сотрудники спецслужб', 'сотрудниками спецслужб', 'сотрудников спецслужб'),
  prison_staff: agent('сотрудники учреждения', 'сотрудниками учреждения', 'сотрудников учреждения'),
  prosecutor: agent('прокуратура', 'прокуратурой', 'прокуратуры'),
  judge: agent('судья', 'судьёй', 'судьи'),
  local_authority: agent('местные власти', 'местными властями', 'местных властей'),
  employer: agent('работодатель', 'работодателем', 'работодателя'),
  armed_group: agent('вооружённая группа', 'вооружённой группой', 'вооружённой группы'),
  private_person: agent('частное лицо', 'частным лицом', 'частного лица'),
};
