/**
 * Ready demands by kind, as letters print them: infinitive phrases without final punctuation, with the name of the person
 * in the case that each language asks for. Suggestions: the caseworker edits them freely afterwards.
 */
import { findCountryForms } from '../language/country.rules';
import { withDe } from '../language/french.rules';
import type { Gender, Language, LocalizedText } from '../language/language.schema';
import { languages } from '../language/language.schema';
import { findInflected, findName, fullName, type ObliqueCase } from '../letter/person-name.rules';
import type { PersonName } from '../person/person.schema';
import type { DemandKind } from './demand.schema';

export interface DemandSubject {
  readonly names: readonly PersonName[];
  readonly gender: Gender | null;
  readonly country: string | null;
}

/** The words that a phrase may need; undefined: nobody has entered them, the phrase is then not offered. */
interface Words {
  readonly name: string;
  /** "de Marat", "d’Erzhan" */
  readonly ofName: string;
  readonly genitive: string | undefined;
  readonly dative: string | undefined;
  readonly accusative: string | undefined;
  readonly inCountry: string;
}

type Phrase = (words: Words) => string | undefined;

/** A Russian phrase with the name in `oblique`. */
const ruName =
  (oblique: 'genitive' | 'dative' | 'accusative', make: (name: string) => string): Phrase =>
  (words) => {
    const name = words[oblique];
    return name === undefined ? undefined : make(name);
  };

const french: Record<DemandKind, Phrase> = {
  investigate: ({ name }) =>
    `ouvrir sans délai une enquête approfondie et impartiale sur les faits dont ${name} a été victime, en publier les résultats et traduire les responsables en justice conformément aux normes internationales`,
  protect: ({ ofName }) =>
    `prendre toutes les mesures nécessaires pour garantir la sécurité et l’intégrité physique et psychologique ${ofName}`,
  release: ({ name }) => `libérer ${name} immédiatement et sans condition`,
  drop_charges: ({ name }) => `abandonner toutes les poursuites engagées contre ${name}`,
  quash_sentence: ({ name }) => `annuler la condamnation prononcée contre ${name}`,
  medical_care: ({ name }) =>
    `garantir à ${name} un accès rapide à des soins médicaux adéquats, y compris auprès d’un médecin indépendant`,
  stop_harassment: ({ ofName }) =>
    `mettre fin à toute forme de harcèlement et de persécution à l’encontre ${ofName}`,
  enabling_environment: ({ inCountry }) =>
    `garantir qu’en toutes circonstances les défenseurs des droits humains ${inCountry} puissent mener leurs activités légitimes sans restrictions ni crainte de représailles`,
  access_to_counsel: ({ name }) =>
    `garantir à ${name} un accès immédiat et confidentiel à l’avocat de son choix`,
  family_contact: ({ name }) =>
    `permettre à ${name} de recevoir régulièrement la visite de ses proches et de correspondre avec eux`,
  transfer: ({ name }) =>
    `transférer ${name} dans un établissement proche du lieu de résidence de sa famille`,
  inform: () => 'nous informer par écrit des mesures prises et de leurs résultats',
  other: () => undefined,
};

const english: Record<DemandKind, Phrase> = {
  investigate: ({ name }) =>
    `carry out an immediate, thorough and impartial investigation into what was done to ${name}, publish its results and bring those responsible to justice in accordance with international standards`,
  protect: ({ name }) =>
    `take all necessary measures to guarantee the safety and the physical and psychological integrity of ${name}`,
  release: ({ name }) => `release ${name} immediately and unconditionally`,
  drop_charges: ({ name }) => `drop all charges against ${name}`,
  quash_sentence: ({ name }) => `quash the sentence passed on ${name}`,
  medical_care: ({ name }) =>
    `give ${name} prompt access to adequate medical care, including by an independent doctor`,
  stop_harassment: ({ name }) => `put an end to all forms of harassment and persecution of ${name}`,
  enabling_environment: ({ inCountry }) =>
    `guarantee in all circumstances that human rights defenders ${inCountry} can carry out their legitimate work without restrictions or fear of reprisals`,
  access_to_counsel: ({ name }) =>
    `give ${name} immediate and confidential access to a lawyer of their own choosing`,
  family_contact: ({ name }) => `allow ${name} regular visits from and correspondence with the family`,
  transfer: ({ name }) => `transfer ${name} to an institution close to the home of the family`,
  inform: () => 'inform us in writing of the measures taken and of their results',
  other: () => undefined,
};

const russian: Record<DemandKind, Phrase> = {
  investigate: ruName(
    'genitive',
    (name) =>
      `незамедлительно провести тщательное и беспристрастное расследование нарушения прав ${name}, обнародовать его результаты и привлечь виновных к ответственности в соответствии с международными нормами`,
  ),
  protect: ruName(
    'genitive',
    (name) =>
      `принять все необходимые меры для обеспечения безопасности, физической и психологической неприкосновенности ${name}`,
  ),
  release: ruName('accusative', (name) => `незамедлительно и безоговорочно освободить ${name}`),
  drop_charges: ruName('genitive', (name) => `снять все обвинения с ${name}`),
  quash_sentence: ruName('genitive', (name) => `отменить приговор, вынесенный в отношении ${name}`),
  medical_care: ruName(
    'dative',
    (name) =>
      `обеспечить ${name} незамедлительный доступ к надлежащей медицинской помощи, в том числе к независимому врачу`,
  ),
  stop_harassment: ruName(
    'genitive',
    (name) => `прекратить любые формы преследования и давления в отношении ${name}`,
  ),
  enabling_environment: ({ inCountry }) =>
    `гарантировать правозащитникам ${inCountry} возможность при любых обстоятельствах вести законную деятельность без ограничений и без страха преследования`,
  access_to_counsel: ruName(
    'dative',
    (name) =>
      `обеспечить ${name} незамедлительный и конфиденциальный доступ к адвокату по собственному выбору`,
  ),
  family_contact: ruName('dative', (name) => `обеспечить ${name} регулярные свидания и переписку с родными`),
  transfer: ruName(
    'accusative',
    (name) => `перевести ${name} в учреждение, расположенное вблизи места жительства семьи`,
  ),
  inform: () => 'письменно сообщить нам о принятых мерах и их результатах',
  other: () => undefined,
};

const phrases = { en: english, fr: french, ru: russian } as const;
const somewhere: Record<Language, string> = { en: 'in the country', fr: 'dans le pays', ru: 'в стране' };
const nobody: Record<Language, string> = { en: 'the person', fr: 'la personne', ru: '' };

/**
 * The demand in every language that has the words for it. A Russian phrase with a name waits until the case forms of the
 * name are entered.
 */
export function suggestDemand(kind: DemandKind, subject: DemandSubject): LocalizedText {
  const texts = languages.map(
    (language) => [language, phrases[language][kind](wordsFor(subject, language))] as const,
  );
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

function wordsFor({ names, country }: DemandSubject, language: Language): Words {
  const name = findName(names, language);
  const shown = name === undefined ? nobody[language] : fullName(name);
  const inflected = (oblique: ObliqueCase) =>
    name === undefined ? undefined : findInflected(name, language, oblique);
  return {
    name: shown,
    ofName: withDe(shown),
    genitive: inflected('genitive'),
    dative: inflected('dative'),
    accusative: inflected('accusative'),
    inCountry:
      (country === null ? undefined : findCountryForms(country, language)?.in) ?? somewhere[language],
  };
}
