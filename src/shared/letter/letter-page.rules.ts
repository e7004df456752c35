import { formatDate } from '../dates/date-format';
import { datePoint } from '../dates/partial-date.schema';
import { textIn, type Language } from '../language/language.schema';
import { typesetText } from '../text/typography';
import type { LetterBodyBlock } from '../typeset/block.schema';
import type { LetterPage, Partner } from '../typeset/letter-page.schema';
import { addresseeLines, closingOf, greetingOf } from './addressee.rules';
import { demandInSentence, demandItems, numberingIn } from './demand-list.rules';
import { filled, lineIn } from './field-context';
import { fieldValue } from './field-values.rules';
import type { LetterFacts } from './letter-facts.schema';
import type { LetterFields } from './letter.schema';
import { ownTitle } from './own-fields.rules';
import { plainLine, setText, withCapital, type FieldLookup } from './letter-text.rules';
import { fieldsInOrder } from './person-names.rules';
import { printedText } from './printed-text';
import { undividedNames } from './whole-names.rules';

/** Everything of a letter that stands on its page, saved or not yet. */
export type LetterContent = Pick<
  LetterFields,
  | 'language'
  | 'origin'
  | 'subject'
  | 'greeting'
  | 'closing'
  | 'blocks'
  | 'copies'
  | 'enclosures'
  | 'place'
  | 'yourReference'
> &
  Partial<Pick<LetterFields, 'partnerLogos'>>;

export interface PageOptions {
  readonly draft: boolean;
  /** Keys of the pictures that the caller sends along; see `imageKeys`. */
  readonly images: ReadonlySet<string>;
}

export const logoKey = 'logo';
export function partnerKey(organisationId: string): string {
  return `partner-${organisationId}`;
}
export function signatureKey(signatoryId: string): string {
  return `signature-${signatoryId}`;
}

/**
 * The page of a letter: every string final, for the preview and the PDF alike. What is missing stands on the page as
 * such; whether the letter may be issued is for the checker to say.
 */
export function letterPage(content: LetterContent, facts: LetterFacts, options: PageOptions): LetterPage {
  const { language } = content;
  const lookup: FieldLookup = Object.assign(
    fieldsInOrder((path, mentioned) => fieldValue(path, facts, language, mentioned)),
    { titleOf: (path: string) => ownTitle(path, facts, language) },
  );
  const set = (text: string) => typesetText(text, language);
  const subject = subjectOf(content, facts);
  const greeting = greetingIn(content, facts) ?? printedText(language, 'letter', 'noGreeting');
  const closing = closingIn(content, facts, greeting);
  return {
    language,
    draftMark: options.draft ? printedText(language, 'letter', 'draft') : null,
    letterhead: letterhead(facts, language, options.images),
    references: references(content, facts),
    placeDate: placeDate(content, facts),
    addressee: addresseeLines(facts, language).map(set),
    addresseeSide: language === 'en' ? 'left' : 'right',
    subject: { label: set(printedText(language, 'letter', 'subject')), text: subject },
    greeting: set(greeting),
    body: body(content, facts, lookup),
    names: undividedNames(facts, language),
    closing: closing === null ? [] : [[{ text: set(closing) }]],
    signatories: facts.signatories.map((one) => ({
      name: set(lineIn(one.names, language) ?? ''),
      title: set(lineIn(one.titles, language) ?? ''),
      image: options.images.has(signatureKey(one.id)) ? signatureKey(one.id) : null,
    })),
    ...partnersOf(content, facts, options.images),
    copies: labelled(content, 'copies'),
    enclosures: labelled(content, 'enclosures'),
    pageLabel: printedText(language, 'letter', 'page'),
    footer: [],
    metadata: {
      title: subject,
      author: lineIn(facts.organisation.names, language) ?? '',
      keywords: [facts.reference].filter((word) => word !== ''),
      date: facts.asOf,
    },
  };
}

/** Those that agreed to be named, in their order. */
function partnersOf(
  { partnerLogos, language }: LetterContent,
  { cosponsors }: LetterFacts,
  images: ReadonlySet<string>,
): Pick<LetterPage, 'partners' | 'partnersLabel'> {
  if (partnerLogos !== true || cosponsors.length === 0) return {};
  const partners = partnerLine(cosponsors, language, images);
  if (partners.every(({ logo }) => logo !== null)) return { partners };
  return { partners, partnersLabel: typesetText(printedText(language, 'petition', 'partners'), language) };
}

/** The logo of each, where the caller sends it along. The name in another language is better than a picture without one. */
export function partnerLine(
  cosponsors: readonly Pick<LetterFacts['cosponsors'][number], 'id' | 'names'>[],
  language: Language,
  images: ReadonlySet<string>,
): Partner[] {
  return cosponsors.map(({ id, names }) => ({
    name: typesetText(textIn(names, language), language),
    logo: images.has(partnerKey(id)) ? partnerKey(id) : null,
  }));
}

/** @param says which of its fields may be said there; all of them on the page */
export function subjectOf(
  { subject, language }: LetterContent,
  facts: LetterFacts,
  says: (path: string) => boolean = () => true,
): string {
  return withCapital(
    plainLine(
      subject,
      language,
      fieldsInOrder((path, mentioned) => (says(path) ? fieldValue(path, facts, language, mentioned) : null)),
    ),
    language,
  );
}

/** The letter's own greeting, else the addressee's. null: nobody knows how this office is greeted. */
export function greetingIn({ greeting, language }: LetterContent, facts: LetterFacts): string | null {
  return filled(greeting) ?? greetingOf(facts, language);
}

export function closingIn(content: LetterContent, facts: LetterFacts, greeting: string): string | null {
  const own = filled(content.closing);
  if (own === null) return closingOf(facts, content.language, greeting);
  return own.replaceAll('{greeting}', greeting.replace(/[!,:.]\s*$/u, ''));
}

function letterhead({ organisation }: LetterFacts, language: Language, images: ReadonlySet<string>) {
  const written = linesOf(lineIn(organisation.letterhead, language));
  const contacts = [organisation.phone, organisation.email, organisation.web].filter(
    (one) => one.trim() !== '',
  );
  const composed = [...linesOf(lineIn(organisation.address, language)), contacts.join(' · ')];
  const lines = written.length > 0 ? written : composed.filter((one) => one !== '');
  const registration = lineIn(organisation.registration, language);
  return {
    name: typesetText(lineIn(organisation.names, language) ?? '', language),
    lines: [...lines, ...(registration === null ? [] : [registration])].map((one) =>
      typesetText(one, language),
    ),
    logo: images.has(logoKey) ? logoKey : null,
  };
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function references({ language, yourReference }: LetterContent, facts: LetterFacts) {
  const own = facts.reference === '' ? printedText(language, 'letter', 'draftReference') : facts.reference;
  const theirs = yourReference.trim();
  return [
    { label: typesetText(printedText(language, 'letter', 'ourReference'), language), value: own },
    ...(theirs === ''
      ? []
      : [{ label: typesetText(printedText(language, 'letter', 'yourReference'), language), value: theirs }]),
  ];
}

/** "Genève, le 1er mars 2026" · "Geneva, 1 March 2026" · «1 марта 2026 г.»: a Russian date carries no place. */
function placeDate({ language, place }: LetterContent, facts: LetterFacts): string {
  const style = language === 'fr' ? 'sentence' : 'label';
  const date = formatDate(datePoint(facts.asOf), language, style);
  const where = filled(place) ?? lineIn(facts.organisation.place, language);
  const line =
    language === 'ru' || where === null ? formatDate(datePoint(facts.asOf), language) : `${where}, ${date}`;
  return typesetText(line, language);
}

function body(content: LetterContent, facts: LetterFacts, lookup: FieldLookup): LetterBodyBlock[] {
  const { language } = content;
  const items = demandItems(facts.demands, language);
  const numbering = numberingIn(language);
  let placed = items.length === 0;
  const blocks = content.blocks.flatMap((block) => {
    const parts = [...headingOf(block, language), ...setText(block.text, language, lookup)];
    if (block.kind !== 'demands' || placed) return parts;
    placed = true;
    // The last paragraph leads into the demands and stays on one page with the first of them.
    const last = parts.at(-1);
    const intro = last?.kind === 'paragraph' ? last.runs : [];
    const before = last?.kind === 'paragraph' ? parts.slice(0, -1) : parts;
    const alone = demandInSentence(intro, facts.demands, language);
    if (alone !== undefined) return [...before, { kind: 'paragraph' as const, runs: alone }];
    return [...before, { kind: 'demands' as const, intro, items, numbering }];
  });
  return placed ? blocks : [...blocks, { kind: 'demands', intro: [], items, numbering }];
}

function headingOf({ heading }: LetterContent['blocks'][number], language: Language): LetterBodyBlock[] {
  const text = filled(heading);
  return text === null ? [] : [{ kind: 'heading', level: 1, text: typesetText(text, language) }];
}

function labelled(content: LetterContent, part: 'copies' | 'enclosures') {
  const { language } = content;
  return {
    label: typesetText(printedText(language, 'letter', part), language),
    lines: content[part]
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => (part === 'enclosures' && language === 'ru' ? withSheets(line) : line))
      .map((line) => typesetText(line, language)),
  };
}

/**
 * Russian usage names sheets and copies: "2 л." becomes «на 2 л. в 1 экз.», "Копия жалобы, 3 л." becomes «Копия жалобы на
 * 3 л. в 1 экз.» (GOST R 7.0.97-2016, 5.19). Nothing is added where no count was entered.
 */
function withSheets(line: string): string {
  const match =
    /^(.*?)[\s,(—–-]*(?:на\s+)?(\d+)\s*л(?:\.|истах|истов|иста|исте|ист)?(?:\s+в\s+(\d+)\s*экз\.?)?\)?\.?$/iu.exec(
      line,
    );
  if (match === null) return line;
  const [, what = '', sheets, copies = '1'] = match;
  return `${what} на ${sheets} л. в ${copies} экз.`.trim();
}
