import { formatDate } from '../dates/date-format';
import { formatTerm } from '../dates/duration.rules';
import { datePoint, type PartialDate } from '../dates/partial-date.schema';
import type { Charge } from '../detention/charge.schema';
import type { Sentence } from '../detention/judgment.schema';
import { sentenceOf } from '../detention/sentence.rules';
import { findCountryForms } from '../language/country.rules';
import { textIn, type Language, type LocalizedText } from '../language/language.schema';
import { demandItems, numberingIn } from '../letter/demand-list.rules';
import { endOfSentence } from '../letter/detention-fields.rules';
import { findName, fullName } from '../letter/person-name.rules';
import { printedText } from '../letter/printed-text';
import { daysInFigures } from '../letter/time-words';
import { typesetText } from '../text/typography';
import type { DossierBlock, Runs } from '../typeset/block.schema';
import type { DossierSource } from './dossier-source';
import type { DossierSection } from './dossier.schema';

type Label = Parameters<typeof printedText<'label'>>[2];
type Item = { label: string; value: Runs[] };

/** The blocks of one section; empty: nothing is recorded. */
export function sectionBlocks(
  section: DossierSection,
  source: DossierSource,
  language: Language,
): DossierBlock[] {
  return builders[section](source, new Printer(language));
}

/** Sets texts in the language of the dossier. A text that exists in another language only is printed in that one. */
class Printer {
  constructor(readonly language: Language) {}

  runs(text: string): Runs {
    return [{ text: typesetText(text, this.language) }];
  }
  local(text: LocalizedText): string {
    return textIn(text, this.language).trim();
  }
  paragraphs(text: string): Runs[] {
    return text
      .split(/\n+/u)
      .filter((line) => line.trim() !== '')
      .map((line) => this.runs(line.trim()));
  }
  prose(text: LocalizedText): DossierBlock[] {
    return this.paragraphs(this.local(text)).map((runs) => ({ kind: 'paragraph', runs }));
  }
  date(date: PartialDate | null): string {
    return date === null ? '' : typesetText(formatDate(date, this.language), this.language);
  }
  label(key: Label): string {
    return typesetText(printedText(this.language, 'label', key), this.language);
  }
  /** A line of a sheet; none for a text that is empty. */
  item(key: Label, text: string): Item[] {
    const value = this.paragraphs(text);
    return value.length === 0 ? [] : [{ label: this.label(key), value }];
  }
  table(columns: readonly Label[], rows: readonly (readonly string[])[]): DossierBlock[] {
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        columns: columns.map((key) => this.label(key)),
        rows: rows.map((row) => row.map((cell) => this.runs(cell))),
        widths: [],
      },
    ];
  }
}

type Builder = (source: DossierSource, print: Printer) => DossierBlock[];

const person: Builder = ({ view, affiliations }, print) =>
  view.persons
    .filter(({ link }) => link.role === 'subject')
    .flatMap(({ person: one }): DossierBlock[] => {
      const name = findName(one.names, print.language);
      const printed = name === undefined ? one.codeName : fullName(name);
      const others = one.names.map(fullName).filter((other) => other !== '' && other !== printed);
      const countries = one.citizenships.map((code) => findCountryForms(code, print.language)?.name ?? code);
      const organisations = (affiliations.get(one.id) ?? []).map(({ affiliation, organisation }) => {
        const role = print.local(affiliation.role);
        return `${print.local(organisation.names)}${role === '' ? '' : ` (${role})`}`;
      });
      const items = [
        ...print.item('name', printed),
        ...print.item('otherNames', [...new Set(others)].join(' ; ')),
        ...print.item('birth', print.date(one.birthDate)),
        ...print.item('birthPlace', print.local(one.birthPlace)),
        ...print.item('citizenship', countries.join(', ')),
        ...print.item('occupation', print.local(one.occupation)),
        ...print.item('affiliations', organisations.join('\n')),
        ...print.item('profile', print.local(one.profile)),
      ];
      return items.length === 0 ? [] : [{ kind: 'definitions', items, image: null, imageAlt: '' }];
    });

const chronology: Builder = (source, print) => {
  if (source.chronology.length === 0) return [];
  const { language } = print;
  const entries = source.chronology.map((entry) => {
    const place = print.local(entry.place);
    const by = print.local(entry.assertedBy);
    const sure = entry.assertion === null ? '' : printedText(language, 'assertion', entry.assertion);
    return {
      date: entry.date === null ? printedText(language, 'dossier', 'undated') : print.date(entry.date),
      mark: printedText(language, 'chronologyKind', entry.kind),
      title: typesetText(
        [print.local(entry.title), place].filter((part) => part !== '').join(', '),
        language,
      ),
      text: print.paragraphs(print.local(entry.text)),
      source: typesetText(
        entry.assertion === 'established' ? '' : [sure, by].filter((part) => part !== '').join(', '),
        language,
      ),
    };
  });
  return [{ kind: 'chronology', columns: { date: dateWord(language), text: print.label('text') }, entries }];
};

function dateWord(language: Language): string {
  return printedText(language, 'dossier', 'date');
}

const detention: Builder = ({ view, asOf }, print) =>
  view.detentions.flatMap(({ detention: one, facts, judgments, ...entry }): DossierBlock[] => {
    const sentence = sentenceOf(judgments);
    const { language } = print;
    const days = facts.daysHeld === null ? '' : daysInFigures(facts.daysHeld, !facts.exact, language);
    const left = facts.daysLeft === null ? '' : daysInFigures(facts.daysLeft, false, language);
    const items = [
      ...print.item(
        'arrest',
        [print.date(one.arrestDate), print.local(one.arrestPlace)].filter(Boolean).join(', '),
      ),
      ...print.item('arrestingBody', print.local(one.arrestingBody)),
      ...print.item('heldSince', print.date(facts.since)),
      ...print.item('daysHeld', days),
      ...print.item('facility', print.local(facts.facility)),
      ...sentenceItems(sentence, print),
      ...print.item('end', print.date(endOfSentence(one, sentence))),
      ...print.item('timeLeft', left),
      ...print.item(
        'release',
        [print.date(one.releaseDate), print.local(one.releaseGround)].filter(Boolean).join(', '),
      ),
      ...print.item('contestedBy', print.local(one.contestedBy)),
      ...print.item('conditions', print.local(one.conditions)),
      ...print.item('health', print.local(one.health)),
      ...print.item('risk', print.local(one.risk)),
    ];
    // The sentence that holds the date brings its own full stop; the Russian date ends with one.
    const date = formatDate(datePoint(asOf), language).replace(/\.$/u, '');
    return [
      { kind: 'definitions', items, image: null, imageAlt: '' },
      ...charges(entry.charges, print),
      { kind: 'paragraph', runs: print.runs(printedText(language, 'dossier', 'computed', { date })) },
    ];
  });

function sentenceItems(sentence: Sentence | null, print: Printer): Item[] {
  if (sentence === null) return [];
  const empty = sentence.years + sentence.months + sentence.days === 0;
  return [
    ...print.item('sentence', empty ? '' : formatTerm(sentence, print.language)),
    ...print.item('sentenceDate', print.date(sentence.date)),
    ...print.item('court', print.local(sentence.court)),
    ...print.item('regime', print.local(sentence.regime)),
  ];
}

function charges(list: readonly Charge[], print: Printer): DossierBlock[] {
  return print.table(
    ['article', 'charge', 'state'],
    list.map((charge) => {
      const contested = charge.contested ? ` (${print.label('contested')})` : '';
      return [
        [charge.article, print.local(charge.code)].filter((part) => part !== '').join(', '),
        print.local(charge.text),
        `${printedText(print.language, 'chargeStatus', charge.status)}${contested}`,
      ];
    }),
  );
}

const remedies: Builder = ({ view }, print) =>
  print.table(
    ['kind', 'body', 'number', 'qualification', 'state'],
    view.remedies.map((one) => [
      [printedText(print.language, 'remedyKind', one.kind), print.date(one.date)].filter(Boolean).join(', '),
      print.local(one.body),
      one.number,
      [print.local(one.qualification), one.article].filter(Boolean).join(', '),
      [printedText(print.language, 'remedyState', one.state), print.local(one.outcome)]
        .filter(Boolean)
        .join(': '),
    ]),
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
  );

const documents: Builder = ({ view }, print) =>
  print.table(
    ['title', 'kind', 'origin', 'location'],
    view.documents.map((one) => [
      [one.title, print.date(one.date)].filter(Boolean).join(', '),
      printedText(print.language, 'documentKind', one.kind),
      one.origin,
      one.location,
    ]),
  );

const builders: Record<DossierSection, Builder> = {
  person,
  summary: ({ view }, print) => print.prose(view.caseFile.summary),
  background: ({ view }, print) => print.prose(view.caseFile.background),
  chronology,
  detention,
  remedies,
  demands,
  letters,
  documents,
};
