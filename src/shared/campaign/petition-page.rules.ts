/** The pages of a petition. Signatories stand with name, organisation and country: an address is never handed over. */
import { countryName } from '../language/country.rules';
import { textIn, type Language, type LocalizedLine, type LocalizedText } from '../language/language.schema';
import { formatNumber, pluralForm } from '../language/plural';
import { partnerLine } from '../letter/letter-page.rules';
import { printedText } from '../letter/printed-text';
import { formatDate } from '../dates/date-format';
import { datePoint } from '../dates/partial-date.schema';
import type { RichText } from '../richtext/richtext.schema';
import { typesetText } from '../text/typography';
import type { LetterPage } from '../typeset/letter-page.schema';
import type { PetitionPage } from '../typeset/petition-page.schema';
import type { Campaign } from './campaign.schema';

export interface PetitionSource {
  readonly campaign: Pick<
    Campaign,
    'titles' | 'call' | 'privacyNotice' | 'optInWording' | 'retentionUntil' | 'sourceLanguage'
  >;
  readonly organisation: LocalizedLine;
  /** Those that agreed to be named, in their order. */
  readonly cosponsors: readonly { readonly id: string; readonly names: LocalizedLine }[];
  /** Keys of the pictures that the caller sends along; undefined: no logos are wanted. */
  readonly logos: ReadonlySet<string> | undefined;
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly day: string;
}

export interface Signed {
  readonly name: string;
  readonly organisation: string;
  readonly country: string | null;
}

/** Lines to sign on that fit on one page of A4 with a call of usual length. */
const blankLines = 9;

/** A sheet to sign on: the box for further messages is empty, its question stands above the table. */
export function sheetPage(source: PetitionSource): PetitionPage {
  const { campaign, language } = source;
  const say = sayIn(language);
  const question = own(campaign.optInWording, source);
  return {
    ...head(source),
    cover: null,
    columns: [
      { title: say('number'), width: 0.5 },
      { title: say('name'), width: 3 },
      { title: say('organisation'), width: 2.6 },
      { title: say('country'), width: 1.5 },
      { title: say('email'), width: 2.8 },
      { title: say('signature'), width: 2.2 },
      { title: say('optIn'), width: 1.1 },
    ],
    rows: [],
    blankRows: blankLines,
    notes: [
      ...(question === '' ? [] : [`${say('optInNote')} ${question}`]),
      own(campaign.privacyNotice, source),
      campaign.retentionUntil === null
        ? ''
        : printedText(language, 'petition', 'retention', {
            date: formatDate(datePoint(campaign.retentionUntil), language),
          }),
    ]
      .filter((one) => one !== '')
      .map((one) => typesetText(one, language)),
  };
}

/** The list of those who signed, with the letter that hands it over where there is one. */
export function lotPage(
  source: PetitionSource,
  signed: readonly Signed[],
  cover: LetterPage | null,
): PetitionPage {
  const { language } = source;
  const say = sayIn(language);
  return {
    ...head(source),
    cover,
    columns: [
      { title: say('number'), width: 0.6 },
      { title: say('name'), width: 3 },
      { title: say('organisation'), width: 3 },
      { title: say('country'), width: 1.6 },
    ],
    rows: signed.map(({ name, organisation, country }, index) => [
      String(index + 1),
      name,
      organisation,
      country === null ? '' : countryName(country, language),
    ]),
    blankRows: 0,
    notes: [typesetText(`${say('total')}: ${formatNumber(language, signed.length)}`, language)],
  };
}

function head(source: PetitionSource) {
  const { language, day, campaign } = source;
  const title = typesetText(own(campaign.titles, source), language);
  const organisation = typesetText(textIn(source.organisation, language), language);
  const partners = source.cosponsors
    .map(({ names }) => textIn(names, language))
    .filter((name) => name !== '');
  const call = own(campaign.call, source)
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    language,
    organisation,
    title,
    text: [
      ...call.map((text) => [{ text: typesetText(text, language) }]),
      ...(partners.length === 0
        ? []
        : [
            [
              {
                text: typesetText(`${sayIn(language)('partners')} ${partners.join('; ')}.`, language),
                italic: true,
              },
            ],
          ]),
    ],
    ...logosOf(source),
    runningTitle: title,
    pageLabel: printedText(language, 'letter', 'page'),
    metadata: { title, author: organisation, keywords: [], date: day },
  };
}

/** Each is named in the text already: a name between the logos would stand on the page twice. */
function logosOf({ cosponsors, language, logos }: PetitionSource): Pick<PetitionPage, 'partners'> {
  const partners = partnerLine(cosponsors, language, logos ?? new Set()).filter(({ logo }) => logo !== null);
  return partners.length === 0 ? {} : { partners };
}

/** In the language of the paper, else in the one that the campaign was written in. */
function own(
  text: LocalizedText,
  { language, campaign }: Pick<PetitionSource, 'language' | 'campaign'>,
): string {
  return textIn(text, language, [campaign.sourceLanguage, 'en', 'fr', 'ru', 'kk']).trim();
}

type Key = Parameters<typeof printedText<'petition'>>[2];

function sayIn(language: Language) {
  return (key: Key) => printedText(language, 'petition', key);
}

/** The paragraphs of the covering letter and its subject. */
export function coverText(
  source: PetitionSource,
  counts: { readonly signatures: number; readonly countries: number },
): { subject: RichText; body: RichText } {
  const { language } = source;
  const title = own(source.campaign.titles, source);
  const say = sayIn(language);
  const words = (key: Key, values: Record<string, string> = {}) =>
    printedText(language, 'petition', key, values);
  const from =
    counts.countries === 0
      ? ''
      : words(asKey(pluralForm(language, counts.countries, { one: 'fromCountry', other: 'fromCountries' })), {
          count: formatNumber(language, counts.countries),
        });
  const forms = { one: 'signedOne', few: 'signedFew', other: 'signedMany' };
  const signed = words(asKey(pluralForm(language, counts.signatures, forms)), {
    count: formatNumber(language, counts.signatures),
    countries: from,
  });
  const handing = printedText(language, 'petition', 'handing', { title });
  const call = own(source.campaign.call, source);
  return {
    subject: doc([`${say('petition')} ${say('quoteOpen')}${title}${say('quoteClose')}`]),
    body: doc([`${handing} ${signed}`, ...call.split(/\n+/u), say('enclosed'), say('reply')]),
  };
}

/** The forms above are keys of the catalog. */
function asKey(form: string): Key {
  return form as Key;
}

function doc(paragraphs: readonly string[]): RichText {
  return {
    type: 'doc',
    content: paragraphs
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
  };
}
