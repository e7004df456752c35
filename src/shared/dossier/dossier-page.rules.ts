import { formatDate } from '../dates/date-format';
import { datePoint } from '../dates/partial-date.schema';
import { findCountryForms } from '../language/country.rules';
import { textIn, type Language } from '../language/language.schema';
import { printedText } from '../letter/printed-text';
import { typesetText } from '../text/typography';
import type { Reveal } from '../pseudonym/pseudonym.schema';
import type { DossierPage } from '../typeset/dossier-page.schema';
import { settingOfKind, shortTexts } from './dossier-kind.rules';
import { sectionBlocks } from './dossier-sections.rules';
import { withinReach } from './dossier-reach.rules';
import type { DossierSource, Omission } from './dossier-source';
import type { DossierChoice } from './dossier.schema';
import { veiledPage, veiledSource, type Codes } from './veiled-dossier.rules';

export interface DossierOptions {
  /** The codes of those whom the paper must not name. */
  readonly codes?: Codes;
  /** null: a preview, which carries no number and says that it is a draft. */
  readonly copyNumber: number | null;
  readonly logo: string | null;
}

/** The dossier as it will be printed, what does not stand in it, and what it may tell of those whom it does not name. */
export function dossierPage(
  whole: DossierSource,
  choice: DossierChoice,
  options: DossierOptions,
): { page: DossierPage; omitted: Omission[]; reveals: Reveal[] } {
  const within = withinReach(whole, choice);
  const { pseudonyms } = choice;
  if (pseudonyms === undefined) return { ...openPage(within, choice, options), reveals: [] };
  const veil = { choice: { ...choice, pseudonyms }, codes: options.codes ?? new Map<string, number>() };
  const source = veiledSource(whole, within.source, veil);
  // A face is a name.
  const sections = choice.sections.filter((section) => section !== 'photos');
  const { page, omitted } = openPage({ ...within, source }, { ...choice, sections }, options);
  return { ...veiledPage(page, whole, veil), omitted };
}

function openPage(
  { source, omitted }: ReturnType<typeof withinReach>,
  choice: DossierChoice,
  { copyNumber, logo }: DossierOptions,
): { page: DossierPage; omitted: Omission[] } {
  const { language } = choice;
  const { caseFile } = source.view;
  const set = (text: string) => typesetText(text, language);
  const organisation = set(textIn(source.organisation.names, language));
  const title = set(textIn(caseFile.titles, language) || caseFile.number);
  const band = { text: printedText(language, 'sensitivity', `${choice.upTo}`), level: choice.upTo };
  const copy = set(copyLine(choice, copyNumber));
  const date = formatDate(datePoint(source.asOf), language);
  const kind = choice.kind ?? 'full';
  const setting = settingOfKind[kind];
  const chosen = sections(source, choice, omitted);
  const page: DossierPage = {
    language,
    setting,
    draftMark: copyNumber === null ? printedText(language, 'letter', 'draft') : null,
    cover: {
      organisation,
      logo,
      kind: printedText(language, 'dossierKind', kind),
      title,
      subtitle: set(textIn(caseFile.statusHistory.at(-1)?.phrase ?? {}, language)),
      band,
      copyNumber: copy,
      particulars: particulars(source, language, date),
      lines: [
        ...(choice.pseudonyms === undefined ? [] : [set(printedText(language, 'dossier', 'pseudonymous'))]),
        set(printedText(language, 'dossier', 'handling')),
      ],
    },
    contentsTitle: printedText(language, 'dossier', 'contents'),
    moreLabel: set(printedText(language, 'dossier', 'more')),
    sections: setting === 'sheet' ? shortTexts(chosen) : chosen,
    runningTitle: [caseFile.number, title].filter((part) => part !== '').join(' · '),
    pageLabel: printedText(language, 'letter', 'page'),
    footer: [copy, set(date)].filter((part) => part !== '').join(' · '),
    metadata: { title, author: organisation, keywords: [caseFile.number], date: source.asOf },
  };
  return { page, omitted };
}

function copyLine({ language, recipient }: DossierChoice, number: number | null): string {
  if (number === null) return '';
  const given = recipient.trim();
  if (given === '') return printedText(language, 'dossier', 'copy', { number });
  return printedText(language, 'dossier', 'copyFor', { number, recipient: given });
}

function particulars({ view: { caseFile }, organisation }: DossierSource, language: Language, date: string) {
  const country = caseFile.country === null ? undefined : findCountryForms(caseFile.country, language);
  const rows: ['caseNumber' | 'country' | 'date' | 'language' | 'organisation', string][] = [
    ['caseNumber', caseFile.number],
    ['country', country?.name ?? ''],
    ['date', date],
    ['language', printedText(language, 'dossier', 'languageName')],
    ['organisation', textIn(organisation.names, language)],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({
      label: printedText(language, 'dossier', key),
      value: typesetText(value, language),
    }));
}

/** A section that was asked for and has nothing says so: an empty page would look like something left out. */
function sections(source: DossierSource, choice: DossierChoice, omitted: readonly Omission[]) {
  const { language } = choice;
  const set = (text: string) => [{ text: typesetText(text, language) }];
  const chosen = choice.sections.map((section) => {
    const blocks = sectionBlocks(section, source, language);
    const nothing = { kind: 'paragraph' as const, runs: set(printedText(language, 'dossier', 'nothing')) };
    return {
      title: typesetText(printedText(language, 'section', section), language),
      blocks: blocks.length === 0 ? [nothing] : blocks,
    };
  });
  if (omitted.length === 0) return chosen;
  const title = printedText(language, 'dossier', 'omittedTitle');
  const count = new Set(omitted.map(({ table, id }) => `${table} ${id}`)).size;
  const notice = {
    kind: 'notice' as const,
    title,
    runs: set(printedText(language, 'dossier', 'omitted', { count })),
  };
  return [...chosen, { title, blocks: [notice] }];
}
