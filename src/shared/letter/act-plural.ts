import { inclusive } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import type { ActType } from './act-word-shapes';
import { actWordsEnglish } from './act-words.english';

type Several = 'masculinePlural' | 'femininePlural' | 'inclusivePlural';

/** What was done to several persons, or to a group: as ActWords.masculine, in the plural. Empty: there is no phrase. */
export function pluralPhrase(type: ActType, language: Language, who: Several = 'masculinePlural'): string {
  if (language === 'en') return actWordsEnglish[type].masculine;
  if (language === 'ru') return russian[type];
  const { masculine, feminine } = french[type];
  if (who !== 'inclusivePlural') return who === 'femininePlural' ? feminine : masculine;
  const words = feminine.split(' ');
  return masculine
    .split(' ')
    .map((word, index) => inclusive(word, words[index] ?? word, 'median'))
    .join(' ');
}

const both = (masculine: string, feminine: string) => ({ masculine, feminine });

const french: Record<ActType, { readonly masculine: string; readonly feminine: string }> = {
  physical_assault: both('agressés physiquement', 'agressées physiquement'),
  threat: both('menacés', 'menacées'),
  arbitrary_arrest: both('arrêtés arbitrairement', 'arrêtées arbitrairement'),
  unfair_trial: both(
    'jugés sans les garanties d’un procès équitable',
    'jugées sans les garanties d’un procès équitable',
  ),
  torture_or_ill_treatment: both('soumis à de mauvais traitements', 'soumises à de mauvais traitements'),
  house_or_office_search: both('visés par une perquisition', 'visées par une perquisition'),
  fine: both('condamnés à une amende', 'condamnées à une amende'),
  dismissal: both('licenciés', 'licenciées'),
  surveillance: both('placés sous surveillance', 'placées sous surveillance'),
  denial_of_medical_care: both('privés de soins médicaux', 'privées de soins médicaux'),
  solitary_confinement: both('placés à l’isolement', 'placées à l’isolement'),
  defamation: both('diffamés', 'diffamées'),
  killing: both('tués', 'tuées'),
  disappearance: both('portés disparus', 'portées disparues'),
  self_harm_in_protest: both(
    'contraints de s’infliger des blessures en signe de protestation',
    'contraintes de s’infliger des blessures en signe de protestation',
  ),
  punishment_in_custody: both('sanctionnés en détention', 'sanctionnées en détention'),
  other: both('', ''),
};

const russian: Record<ActType, string> = {
  physical_assault: 'подверглись нападению',
  threat: 'получили угрозы',
  arbitrary_arrest: 'были произвольно задержаны',
  unfair_trial: 'были осуждены с нарушением права на справедливый суд',
  torture_or_ill_treatment: 'подверглись жестокому обращению',
  house_or_office_search: 'подверглись обыску',
  fine: 'были оштрафованы',
  dismissal: 'были уволены',
  surveillance: 'оказались под слежкой',
  denial_of_medical_care: 'были лишены медицинской помощи',
  solitary_confinement: 'были помещены в одиночные камеры',
  defamation: 'стали объектом клеветнической кампании',
  killing: 'были убиты',
  disappearance: 'пропали без вести',
  self_harm_in_protest: 'в знак протеста нанесли себе телесные повреждения',
  punishment_in_custody: 'подверглись взысканию в местах лишения свободы',
  other: '',
};
