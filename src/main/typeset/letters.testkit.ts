import { resolve } from 'node:path';
import type { z } from 'zod';
import type { LetterPage } from '@shared/typeset/letter-page.schema';
import { typesetPaths } from './layouts';
import { makePng } from './png.testkit';

/** Letters as the services would hand them over: typography already applied. Names and facts of public record. */

export const testPaths = typesetPaths(resolve(import.meta.dirname, '../../../resources'));
type LetterInput = z.input<typeof LetterPage>;
export const nbsp = '\u00A0';
export const narrow = '\u202F';

/** A ring in the house colour, and a pen stroke on transparent ground. */
export function makeImages(): Record<string, Uint8Array> {
  const logo = makePng(240, 240, (x, y) => {
    const radius = Math.hypot(x - 120, y - 120);
    return radius < 115 && radius > 70 ? [20, 70, 110, 255] : [0, 0, 0, 0];
  });
  const stroke = makePng(600, 200, (x, y) =>
    Math.abs(y - 100 - 70 * Math.sin(x / 45) * (1 - x / 700)) < 5 ? [20, 20, 90, 255] : [0, 0, 0, 0],
  );
  return { logo, stroke };
}

export const paragraph = (text: string): { kind: 'paragraph'; runs: { text: string }[] } => ({
  kind: 'paragraph',
  runs: [{ text }],
});

export function frenchLetter(change: Partial<LetterInput> = {}): LetterInput {
  return { ...french, ...change };
}
export function russianLetter(change: Partial<LetterInput> = {}): LetterInput {
  return { ...russian, ...change };
}
export function englishLetter(change: Partial<LetterInput> = {}): LetterInput {
  return { ...english, ...change };
}

const organisation = {
  name: 'Comité de solidarité avec les défenseurs',
  lines: [
    '12, rue des Bains, 1205 Genève, Suisse',
    `Association enregistrée sous le n°${nbsp}CHE-123.456.789 · contact@comite.example`,
  ],
  logo: 'logo',
};

const french: LetterInput = {
  language: 'fr',
  draftMark: null,
  letterhead: organisation,
  references: [{ label: `Réf.${nbsp}:`, value: 'CS/2026/014' }],
  placeDate: 'Genève, le 1er mars 2026',
  addressee: [
    'Monsieur le Procureur général',
    'de la République du Kazakhstan',
    '14, avenue Mangilik El',
    'Astana 010000',
    'Kazakhstan',
  ],
  addresseeSide: 'right',
  subject: {
    label: `Objet${nbsp}:`,
    text: 'agression de M. Marat Zhanuzakov, demande d’enquête',
  },
  greeting: 'Monsieur le Procureur général,',
  body: [
    paragraph(
      `Le 29${nbsp}octobre 2017, vers 8${nbsp}h${nbsp}30, M. Marat Zhanuzakov, défenseur des droits humains et membre de la Coalition pour la protection des défenseurs des droits humains et des activistes, a été frappé par un inconnu à Kokchetaou, alors qu’il se rendait à pied à son travail. Il a perdu connaissance. Rien ne lui a été volé.`,
    ),
    {
      kind: 'paragraph',
      runs: [
        {
          text: `Plainte a été déposée le jour même au poste de police. Une affaire pénale a été ouverte pour «${nbsp}`,
        },
        { text: 'hooliganisme', italic: true },
        {
          text: `${nbsp}», qualification qui laisse de côté le mobile. Les collègues de M. Zhanuzakov relient cette attaque à ses prises de position contre la corruption.`,
        },
      ],
    },
    paragraph(
      'Le Pacte international relatif aux droits civils et politiques, auquel le Kazakhstan est partie depuis 2006, garantit le droit à la sécurité de la personne (article 9) et la liberté d’expression (article 19). La Déclaration sur les défenseurs des droits de l’homme charge les États de les protéger de toute violence (article 12).',
    ),
    {
      kind: 'demands',
      intro: [{ text: `Nous vous demandons, en conséquence, de bien vouloir${nbsp}:` }],
      items: [
        [
          {
            text: `ouvrir sans délai une enquête approfondie et impartiale sur l’agression de M. Marat Zhanuzakov, en publier les résultats et traduire les responsables en justice conformément aux normes internationales${nbsp};`,
          },
        ],
        [
          {
            text: `prendre les mesures nécessaires afin de garantir l’intégrité physique et psychologique ainsi que la sécurité de M. Marat Zhanuzakov et de ses proches, en accord avec lui${nbsp};`,
          },
        ],
        [
          {
            text: 'veiller à ce qu’en toutes circonstances les défenseurs des droits humains puissent, au Kazakhstan, exercer leurs activités légitimes sans restriction ni crainte de représailles.',
          },
        ],
      ],
    },
    paragraph('Nous vous saurions gré de nous faire connaître par écrit la suite donnée à la présente.'),
  ],
  closing: [
    [
      {
        text: 'Veuillez agréer, Monsieur le Procureur général, l’expression de notre haute considération.',
      },
    ],
  ],
  signatories: [{ name: 'Anne Keller', title: 'Présidente', image: 'stroke' }],
  copies: {
    label: `Copie à${nbsp}:`,
    lines: [
      'Ministère des Affaires étrangères, Astana',
      'Commissaire aux droits de l’homme de la République du Kazakhstan',
    ],
  },
  enclosures: { label: `P.J.${nbsp}:`, lines: ['Copie de la plainte (2 pages)'] },
  pageLabel: 'page {page} sur {total}',
  footer: ['Comité de solidarité avec les défenseurs · IBAN CH00 0000 0000 0000 0000 0'],
  metadata: {
    title: 'Agression de M. Marat Zhanuzakov, demande d’enquête',
    author: 'Comité de solidarité avec les défenseurs',
    keywords: ['CS/2026/014'],
    date: '2026-03-01',
  },
};

const russian: LetterInput = {
  ...french,
  language: 'ru',
  letterhead: {
    name: 'Комитет солидарности с правозащитниками',
    lines: ['12, rue des Bains, 1205 Женева, Швейцария', 'Тел. +41 22 000 00 00 · contact@comite.example'],
    logo: 'logo',
  },
  references: [
    { label: '№', value: '15/2026' },
    { label: 'На №', value: `7-1/204 от 12.02.2026${nbsp}г.` },
  ],
  placeDate: `1${nbsp}марта 2026${nbsp}г.`,
  addressee: [
    'Президенту',
    'Республики Казахстан',
    `К.К.${nbsp}Токаеву`,
    'Акорда, Левый берег',
    '010000, Астана, Казахстан',
  ],
  subject: { label: '', text: 'Об освобождении Ержана Эльшибаева' },
  greeting: 'Уважаемый господин Президент!',
  body: [
    paragraph(
      `Ержан Эльшибаев, рабочий активист и правозащитник, находится в заключении с октября 2019${nbsp}года. Он был одним из организаторов мирных собраний в Жанаозене, участники которых требовали повышения заработной платы и создания рабочих мест для безработных.`,
    ),
    paragraph(
      `В октябре 2019${nbsp}года суд приговорил его к пяти годам лишения свободы за нанесение телесных повреждений неизвестному лицу, якобы имевшее место несколькими годами ранее. Правозащитники считают это дело преследованием за профсоюзную и общественную деятельность.`,
    ),
    paragraph(
      `В колонии преследование продолжилось: администрация расценила его протест как «злостное неповиновение законным требованиям», и ему грозит новый срок. На дату настоящего письма он провёл в заключении более двух лет (№${nbsp}дела 1-234, штраф 250${narrow}000${nbsp}₸).`,
    ),
    {
      kind: 'demands',
      numbering: '1)',
      intro: [{ text: 'Просим Вас:' }],
      items: [
        [
          {
            text: 'принять меры к немедленному освобождению Ержана Эльшибаева и снятию с него всех обвинений;',
          },
        ],
        [
          {
            text: 'обеспечить проверку его жалоб на давление со стороны сотрудников учреждения, в том числе независимое медицинское освидетельствование, и сообщить о результатах проверки ему самому и его защитнику;',
          },
        ],
        [{ text: 'сообщить нам о принятых мерах в письменной форме в установленный законом срок.' }],
      ],
    },
  ],
  closing: [[{ text: 'С уважением,' }]],
  signatories: [
    { name: 'А. Келлер', title: 'Председатель Комитета солидарности с правозащитниками', image: 'stroke' },
  ],
  copies: { label: 'Копия:', lines: ['Уполномоченному по правам человека в Республике Казахстан'] },
  enclosures: { label: 'Приложение:', lines: [`на 2${nbsp}л. в 1${nbsp}экз.`] },
  pageLabel: 'страница {page} из {total}',
  footer: ['Комитет солидарности с правозащитниками'],
  metadata: {
    title: 'Об освобождении Ержана Эльшибаева',
    author: 'Комитет солидарности с правозащитниками',
    keywords: ['15/2026'],
    date: '2026-03-01',
  },
};

const english: LetterInput = {
  ...french,
  language: 'en',
  letterhead: {
    name: 'Defenders Solidarity Committee',
    lines: ['12 rue des Bains, 1205 Geneva, Switzerland', 'contact@comite.example'],
    logo: null,
  },
  references: [{ label: 'Our ref:', value: 'CS/2026/016' }],
  placeDate: 'Geneva, 1 March 2026',
  addressee: [
    'The Prosecutor General of the Republic of Kazakhstan',
    '14 Mangilik El Avenue',
    'Astana 010000',
    'Kazakhstan',
  ],
  addresseeSide: 'left',
  subject: { label: 'Re:', text: 'Assault on Mr Marat Zhanuzakov: request for an investigation' },
  greeting: 'Dear Prosecutor General,',
  body: [
    paragraph(
      'On 29 October 2017, at about 8:30 in the morning, Mr Marat Zhanuzakov, a human rights defender, was struck by an unknown man in Kokshetau while he was walking to work, and lost consciousness. Nothing was stolen from him.',
    ),
    {
      kind: 'demands',
      intro: [{ text: 'We therefore ask you to:' }],
      items: [
        [
          {
            text: 'open at once a thorough and impartial investigation into the assault, publish its findings and bring those responsible to justice in accordance with international standards;',
          },
        ],
        [
          {
            text: 'take the measures necessary to guarantee the physical and psychological integrity and the security of Mr Zhanuzakov.',
          },
        ],
      ],
    },
    paragraph('We should be grateful for a reply in writing.'),
  ],
  closing: [[{ text: 'Yours faithfully,' }]],
  signatories: [
    { name: 'Anne Keller', title: 'President', image: 'stroke' },
    { name: 'Dr Thomas O’Neill', title: 'Secretary General', image: null },
  ],
  copies: { label: 'cc:', lines: ['Ministry of Foreign Affairs, Astana'] },
  enclosures: { label: 'Encl.', lines: ['Copy of the complaint (2 pages)'] },
  pageLabel: 'page {page} of {total}',
  footer: ['Defenders Solidarity Committee'],
  metadata: {
    title: 'Assault on Mr Marat Zhanuzakov: request for an investigation',
    author: 'Defenders Solidarity Committee',
    keywords: [],
    date: '2026-03-01',
  },
};
