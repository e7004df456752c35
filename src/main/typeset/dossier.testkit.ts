import type { z } from 'zod';
import type { DossierPage } from '@shared/typeset/dossier-page.schema';
import type { SheetPage } from '@shared/typeset/sheet-page.schema';
import { nbsp } from './letters.testkit';

/** A dossier and a recovery sheet as the services would hand them over. */

export type DossierInput = z.input<typeof DossierPage>;
export type SheetInput = z.input<typeof SheetPage>;

const runs = (text: string): { text: string }[] => [{ text }];

export function frenchDossier(change: Partial<DossierInput> = {}): DossierInput {
  return { ...french, ...change };
}

const french: DossierInput = {
  language: 'fr',
  draftMark: null,
  cover: {
    organisation: 'Comité de solidarité avec les défenseurs',
    logo: 'logo',
    kind: 'Dossier',
    title: 'Ержан Эльшибаев · Erzhan Elshibayev',
    subtitle: 'Militant ouvrier et défenseur des droits humains, Janaozen (Kazakhstan)',
    band: { text: 'CONFIDENTIEL', level: 3 },
    copyNumber: `Exemplaire n°${nbsp}3, remis à l’ambassade de Suisse`,
    particulars: [
      { label: 'Numéro du dossier', value: 'KZ-2021-007' },
      { label: 'Établi le', value: '1er mars 2026' },
      { label: 'Langue', value: 'français' },
    ],
    lines: [
      'Ce document contient des données qui peuvent mettre des personnes en danger.',
      'Ne pas copier, ne pas photographier, détruire après usage.',
    ],
  },
  contentsTitle: 'Sommaire',
  runningTitle: 'Dossier KZ-2021-007 · Erzhan Elshibayev',
  pageLabel: 'page {page} sur {total}',
  footer: `Exemplaire n°${nbsp}3 · 1er mars 2026`,
  metadata: {
    title: 'Dossier Erzhan Elshibayev',
    author: 'Comité de solidarité avec les défenseurs',
    date: '2026-03-01',
  },
  sections: [
    {
      title: 'La personne',
      blocks: [
        {
          kind: 'definitions',
          image: 'portrait',
          imageAlt: 'Portrait d’Erzhan Elshibayev',
          items: [
            { label: 'Nom', value: [runs('Erzhan Elshibayev')] },
            { label: 'Autres graphies', value: [runs('Ержан Эльшибаев (ru)'), runs('Ержан Елшібаев (kk)')] },
            {
              label: 'Activité',
              value: [runs('Militant ouvrier, l’un des organisateurs des rassemblements de 2019 à Janaozen')],
            },
            { label: 'Pays', value: [runs('Kazakhstan')] },
          ],
        },
        {
          kind: 'notice',
          title: 'Éléments omis',
          runs: runs('Deux champs de niveau supérieur ne figurent pas dans cet exemplaire.'),
        },
      ],
    },
    {
      title: 'Résumé',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'Erzhan Elshibayev est en prison depuis octobre 2019. ' },
            { text: 'Il risque une nouvelle peine', bold: true },
            {
              text: '. Les défenseurs des droits humains considèrent les accusations portées contre lui comme une forme de persécution en raison de ses activités syndicales et sociales, et demandent sa libération immédiate et sans condition.',
            },
          ],
        },
        { kind: 'heading', level: 1, text: 'Contexte' },
        {
          kind: 'list',
          ordered: false,
          items: [
            runs('Chômage parmi les plus élevés du pays'),
            runs(
              'Rassemblements pacifiques de 2019 pour des salaires plus élevés et pour la création d’emplois à l’intention des chômeurs de la ville',
            ),
          ],
        },
      ],
    },
    {
      title: 'Chronologie',
      blocks: [
        {
          kind: 'chronology',
          columns: { date: 'Date', text: 'Fait' },
          entries: Array.from({ length: 14 }, (_, n) => ({
            date:
              n % 3 === 0
                ? `${n + 1}${nbsp}octobre 2019, vers 8${nbsp}h${nbsp}30`
                : `octobre ${2019 + (n % 4)}`,
            mark: n % 2 === 0 ? 'Détention' : 'Recours',
            title: n % 2 === 0 ? `Pressions exercées par des gardiens (${n + 1})` : '',
            text: [
              runs(
                'Il s’est plaint à plusieurs reprises d’avoir subi des pressions de la part des gardiens de prison. En signe de protestation, il s’est infligé des blessures.',
              ),
            ],
            source: n % 4 === 0 ? 'Selon son avocat, entretien du 3 mai' : '',
          })),
        },
      ],
    },
    {
      title: 'Recours',
      blocks: [
        {
          kind: 'table',
          columns: ['Déposé le', 'Auprès de', 'Objet', 'Suite'],
          widths: [2, 4, 5, 3],
          rows: Array.from({ length: 30 }, (_, n) => [
            runs(`${(n % 28) + 1}.03.2021`),
            runs('Parquet de la région de Manguistaou'),
            runs('Plainte contre l’administration pénitentiaire pour mauvais traitements'),
            runs(n % 2 === 0 ? 'Rejetée' : 'Sans réponse'),
          ]),
        },
        {
          kind: 'figure',
          image: 'portrait',
          alt: 'Récépissé de la plainte',
          caption: 'Récépissé de la plainte du 3 mars 2021',
          width: 60,
        },
      ],
    },
  ],
};

export const recoverySheet: SheetInput = {
  language: 'fr',
  title: 'Clé de secours du coffre',
  particulars: [
    { label: 'Coffre', value: 'Comité de solidarité' },
    { label: 'Établie le', value: '1er mars 2026' },
  ],
  explanation: [
    runs(
      'Cette clé ouvre le coffre si la phrase secrète est perdue. Quiconque la détient peut lire tous les dossiers.',
    ),
  ],
  keyLabel: 'La clé',
  groups: ['7K2QM', '9XWPA', 'H4T0C', 'ZR8VN', '3EJ6D', 'YB5FG', 'MQ1SK', 'T7UXL'],
  checklist: {
    label: 'À faire',
    items: [
      runs('Imprimer deux exemplaires, pas davantage'),
      runs('Les mettre sous enveloppe cachetée, en deux lieux différents'),
      runs('Ne jamais photographier cette feuille'),
    ],
  },
  note: { label: 'Lieu du second exemplaire', rows: 3 },
  footer: 'Amparo · feuille à conserver hors de tout ordinateur',
  metadata: { title: 'Clé de secours du coffre', author: '', date: '2026-03-01' },
};

/** 16 by 12 pixels with EXIF data (turned, maker named), as a camera writes it. */
export const cameraJpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4QA2RXhpZgAATU0AKgAAAAgAAgEPAAIAAAAHAAAAJgESAAMAAAABAAYAAAAAAABDYW1l',
    'cmEAAP/bAEMAGxIUFxQRGxcWFx4cGyAoQisoJSUoUTo9MEJgVWVkX1VdW2p4mYFqcZBzW12FtYaQnqOrratngLzJuqbHmair',
    'pP/bAEMBHB4eKCMoTisrTqRuXW6kpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpP/A',
    'ABEIAAwAEAMBIgACEQEDEQH/xAAfAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgv/xAC1EAACAQMDAgQDBQUEBAAAAX0B',
    'AgMABBEFEiExQQYTUWEHInEUMoGRoQgjQrHBFVLR8CQzYnKCCQoWFxgZGiUmJygpKjQ1Njc4OTpDREVGR0hJSlNUVVZXWFla',
    'Y2RlZmdoaWpzdHV2d3h5eoOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4eLj',
    '5OXm5+jp6vHy8/T19vf4+fr/xAAfAQADAQEBAQEBAQEBAAAAAAAAAQIDBAUGBwgJCgv/xAC1EQACAQIEBAMEBwUEBAABAncA',
    'AQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZ',
    'WmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri',
    '4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AKVFFFZnsH//2Q==',
  ].join(''),
  'base64',
);
