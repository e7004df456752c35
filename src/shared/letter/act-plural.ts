import type { Language } from '../language/language.schema';
import type { ActType } from './act-word-shapes';
import { actWordsEnglish } from './act-words.english';

/** What was done to a group, fit for a headline: as ActWords.masculine, in the plural. Empty: there is no phrase. */
export function pluralPhrase(type: ActType, language: Language): string {
  return language === 'en' ? actWordsEnglish[type].masculine : plurals[language][type];
}

const plurals: Record<Exclude<Language, 'en'>, Record<ActType, string>> = {
  fr: {
    physical_assault: 'agressés physiquement',
    threat: 'menacés',
    arbitrary_arrest: 'arrêtés arbitrairement',
    unfair_trial: 'jugés sans les garanties d’un procès équitable',
    torture_or_ill_treatment: 'soumis à de mauvais traitements',
    house_or_office_search: 'visés par une perquisition',
    fine: 'condamnés à une amende',
    dismissal: 'licenciés',
    surveillance: 'placés sous surveillance',
    denial_of_medical_care: 'privés de soins médicaux',
    solitary_confinement: 'placés à l’isolement',
    defamation: 'diffamés',
    killing: 'tués',
    disappearance: 'portés disparus',
    self_harm_in_protest: 'contraints de s’infliger des blessures en signe de protestation',
    punishment_in_custody: 'sanctionnés en détention',
    other: '',
  },
  ru: {
    physical_assault: 'подверглись нападению',
    threat: 'получили угрозы',
    arbitrary_arrest: 'были произвольно задержаны',
    unfair_trial: 'были осуждены с нарушением права на справедливый суд',
    torture_or_ill_treatment: 'подверглись жестокому обращению',
    house_or_office_search: 'подверглись обыску',
    fine: 'были оштрафованы',
    dismissal: 'были уволены',
    surveillance: 'находятся под слежкой',
    denial_of_medical_care: 'были лишены медицинской помощи',
    solitary_confinement: 'были помещены в одиночные камеры',
    defamation: 'стали объектом клеветнической кампании',
    killing: 'были убиты',
    disappearance: 'пропали без вести',
    self_harm_in_protest: 'в знак протеста нанесли себе телесные повреждения',
    punishment_in_custody: 'подверглись взысканию в местах лишения свободы',
    other: '',
  },
};
