import type { ChronologyEntry } from '../chronology/chronology.schema';
import { datePoint } from '../dates/partial-date.schema';
import { findCountryForms } from '../language/country.rules';
import { textIn, type Language } from '../language/language.schema';
import { demandItems, numberingIn } from '../letter/demand-list.rules';
import { findName, fullName } from '../letter/person-name.rules';
import { printedText } from '../letter/printed-text';
import { spacedDash } from '../text/dashes';
import { typesetText } from '../text/typography';
import type { DossierBlock, Runs } from '../typeset/block.schema';
import { certaintyIn } from './certainty.rules';
import { contactLines } from './contact-lines.rules';
import { detentionSheets } from './detention-sheet.rules';
import { actsTable, sourcesTable, statementsTable, type Builder } from './dossier-facts.rules';
import { Printer, type Item } from './dossier-printer';
import type { DossierSource } from './dossier-source';
import type { DossierSection } from './dossier.schema';
import { contactsTable, deadlinesTable, holdersTable, signatureBlocks } from './handover-sections.rules';
import { documentBlocks, photoBlocks } from './exhibit-sections.rules';
import { titleWithPlace } from './title-with-place.rules';

/** The blocks of one section; empty: nothing is recorded. */
export function sectionBlocks(
  section: DossierSection,
  source: DossierSource,
  language: Language,
): DossierBlock[] {
  return builders[section](source, new Printer(language));
}

const person: Builder = ({ view, affiliations, custom, ages }, print) =>
  view.persons
    .filter(({ link }) => link.role === 'subject')
    .flatMap(({ person: one }): DossierBlock[] => {
      const name = findName(one.names, print.language);
      const printed = name === undefined ? one.codeName : fullName(name);
      const others = one.names.map(fullName).filter((other) => other !== '' && other !== printed);
      const countries = one.citizenships.map((code) => findCountryForms(code, print.language)?.name ?? code);
      const organisations = (affiliations.get(one.id) ?? []).map(({ affiliation, organisation }) => {
        const role = print.local(affiliation.role);
        const line = `${print.local(organisation.names)}${role === '' ? '' : ` (${role})`}`;
        const own = print
          .ownLines(custom, organisation.custom)
          .map((runs) => runs.map(({ text }) => text).join(''));
        return [line, ...own, ...contactLines(organisation.contactPoints, print)].join('\n');
      });
      const items = [
        ...print.item('name', printed),
        ...print.item('otherNames', [...new Set(others)].join(' ; ')),
        ...print.item('birth', print.date(one.birthDate)),
        ...print.item('age', print.age(ages?.get(one.id))),
        ...print.item('birthPlace', print.local(one.birthPlace)),
        ...print.item('citizenship', countries.join(', ')),
        ...print.item('occupation', print.local(one.occupation)),
        ...print.item('affiliations', organisations.join('\n')),
        ...print.item('reach', contactLines(one.contactPoints, print).join('\n')),
        ...print.item('profile', print.local(one.profile)),
        ...print.item('family', print.local(one.family)),
        ...print.item('health', print.local(one.health)),
        ...print.own(custom, one.custom),
      ];
      return items.length === 0 ? [] : [{ kind: 'definitions', items, image: null, imageAlt: '' }];
    });

/** None without a line. */
function sheetOf(items: Item[]): DossierBlock[] {
  return items.length === 0 ? [] : [{ kind: 'definitions', items, image: null, imageAlt: '' }];
}

const chronology: Builder = (source, print) => {
  if (source.chronology.length === 0) return [];
  const { language } = print;
  const own = new Map(source.view.events.map(({ event }) => [event.id, event.custom]));
  const entries = source.chronology.map((entry) => {
    const { assertion } = entry;
    return {
      date: entry.date === null ? printedText(language, 'dossier', 'undated') : print.date(entry.date),
      mark: printedText(language, 'chronologyKind', entry.kind),
      title: typesetText(
        titleWithPlace(print.local(entry.title), print.local(entry.place), language),
        language,
      ),
      text: [
        ...print.paragraphs(print.local(entry.text)),
        ...print.ownLines(source.custom, own.get(entry.record.id)),
        ...entry.links.map((link) => linkLine(link, print)),
      ],
      source: typesetText(
        assertion === null || assertion === 'established'
          ? ''
          : certaintyIn(assertion, print.local(entry.assertedBy), language),
        language,
      ),
    };
  });
  return [{ kind: 'chronology', columns: { date: dateWord(language), text: print.label('text') }, entries }];
};

/** "was a reprisal for: Complaint to the prosecutor". */
function linkLine({ type, back, title, date }: ChronologyEntry['links'][number], print: Printer): Runs {
  const how = printedText(print.language, back ? 'eventLinkBack' : 'eventLink', type);
  return print.runs(`→ ${how} ${print.local(title) || print.date(date)}`);
}

function dateWord(language: Language): string {
  return printedText(language, 'dossier', 'date');
}

const detention: Builder = (source, print) => detentionSheets(source, print);

const remedies: Builder = ({ view }, print) =>
  print.table(
    ['kind', 'body', 'number', 'qualification', 'state'],
    view.remedies.map((one) => [
      [printedText(print.language, 'remedyKind', one.kind), print.date(one.date)].filter(Boolean).join(', '),
      print.local(one.body),
      one.number,
      [print.local(one.qualification), one.article].filter(Boolean).join(', '),
      [
        printedText(print.language, 'remedyState', one.state),
        print.date(one.responseDate),
        print.local(one.outcome),
      ]
        .filter(Boolean)
        .join('; '),
    ]),
    [3.5, 4, 2.5, 3.5, 3.5],
  );

const demands: Builder = ({ view }, { language }) => {
  const written = view.demands.filter((demand) => textIn(demand.text, language) !== '');
  if (written.length === 0) return [];
  const items = demandItems(
    written.map((demand) => ({ ...demand, text: { [language]: textIn(demand.text, language) } })),
    language,
  );
  return [{ kind: 'demands', intro: [], items, numbering: numberingIn(language) }];
};

const letters: Builder = (source, print) =>
  print.table(
    ['reference', 'addressee', 'subject'],
    source.letters.map((letter) => [
      [letter.reference, letter.date === null ? '' : print.date(datePoint(letter.date))]
        .filter(Boolean)
        .join(', '),
      letter.addressee,
      letter.subjectLine,
    ]),
    [3.4, 4, 5],
  );

const campaigns: Builder = (source, print) =>
  print.table(
    ['campaign', 'period', 'signatures', 'outcome'],
    source.campaigns.map(({ titles, startsOn, endsOn, closedOn, signatures, outcome }) => [
      print.local(titles),
      [startsOn, closedOn ?? endsOn]
        .map((day) => (day === null ? '' : print.date(datePoint(day))))
        .filter((day) => day !== '')
        .join(spacedDash(print.language)),
      String(signatures),
      print.local(outcome),
    ]),
    [4, 2.5, 1.7, 4],
  );

const builders: Record<DossierSection, Builder> = {
  person,
  summary: ({ view, custom }, print) => [
    ...print.prose(view.caseFile.summary),
    ...sheetOf(print.own(custom, view.caseFile.custom)),
  ],
  background: ({ view }, print) => print.prose(view.caseFile.background),
  statements: statementsTable,
  chronology,
  acts: actsTable,
  detention,
  remedies,
  demands,
  letters,
  campaigns,
  sources: sourcesTable,
  documents: documentBlocks,
  photos: photoBlocks,
  holders: holdersTable,
  deadlines: deadlinesTable,
  contacts: contactsTable,
  signature: signatureBlocks,
};
