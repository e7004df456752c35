/** What somebody who takes a case over has to know first: who holds what, what is due, whom one may call, and the receipt. */
import { findName, fullName } from '../letter/person-name.rules';
import { printedText } from '../letter/printed-text';
import { caseRoleWord } from './case-words';
import type { Person } from '../person/person.schema';
import { fieldLevel } from '../record/field-level';
import { spacedDash } from '../text/dashes';
import type { DossierBlock } from '../typeset/block.schema';
import type { Builder } from './dossier-facts.rules';
import type { Printer } from './dossier-printer';

/** The lead, everybody of the case by what they are to it, and where originals lie. */
export const holdersTable: Builder = ({ view }, print) => {
  const { caseFile, persons, documents } = view;
  const lead = caseFile.lead === '' ? [] : [[print.words('lead'), caseFile.lead, '']];
  const people = persons.map(({ person, link }) => [
    print.set(caseRoleWord(print.language, link.role)),
    nameOf(person, print),
    link.note,
  ]);
  const papers = documents
    .filter(({ location }) => location.trim() !== '')
    .map(({ exhibitNumber, title, location }) => [
      exhibitNumber === null ? print.words('paper') : print.words('exhibit', { number: exhibitNumber }),
      location,
      title,
    ]);
  return print.table(['what', 'who', 'note'], [...lead, ...people, ...papers], [3, 4, 5]);
};

/** The next hearing first, then what is open by its day, then the days of the steps taken. */
export const deadlinesTable: Builder = ({ view, asOf, tasks = [] }, print) => {
  const hearings = view.detentions
    .flatMap((one) => one.hearings)
    .filter(({ date, status }) => status === 'planned' && date !== null && (date.end ?? date.start) >= asOf)
    .toSorted((a, b) => ((a.date?.start ?? '') < (b.date?.start ?? '') ? -1 : 1))
    .map((one) => [
      print.date(one.date),
      print.words('hearing'),
      joined([print.local(one.court), print.local(one.agenda)]),
    ]);
  const open = tasks
    .filter(({ state }) => state === 'open')
    .map((one) => [
      print.date(one.due),
      print.words(one.kind === 'deadline' ? 'deadline' : 'task'),
      joined([one.title, one.assignee], spacedDash(print.language)),
    ]);
  const steps = view.remedies
    .filter(({ deadline }) => deadline !== null)
    .map((one) => [
      print.date(one.deadline),
      print.words('nextStep'),
      joined([print.local(one.nextStep) || print.local(one.body), one.number], ', '),
    ]);
  return print.table(['date', 'kind', 'what'], [...hearings, ...open, ...steps], [3, 3, 7]);
};

/** Ways to reach people that nobody fears to be watched, where the level that they have for each person allows them. */
export const contactsTable: Builder = ({ view, upTo = 4 }, print) => {
  const rows = view.persons.flatMap(({ person, link }) =>
    person.contactPoints
      .filter(
        ({ unsafe, value }) =>
          !unsafe && value.trim() !== '' && fieldLevel('person', person.fieldLevels, 'address') <= upTo,
      )
      .map(({ kind, value, safeHours, note }) => [
        joined([nameOf(person, print), caseRoleWord(print.language, link.role)]),
        joined([printedText(print.language, 'contactKind', kind), value], ' '),
        joined([safeHours, note], '; '),
      ]),
  );
  return print.table(['name', 'contact', 'hours'], rows, [4, 5, 4]);
};

/** Two persons sign, the one who gives and the one who takes. */
export const signatureBlocks: Builder = ({ view, lastExhibit }, print) => {
  const room = '\n\n\n';
  const count = view.documents.filter(({ exhibitNumber }) => exhibitNumber !== null).length;
  const text =
    lastExhibit === 0
      ? print.words('handedOverBare')
      : print.words('handedOver', { count, last: lastExhibit });
  return [
    { kind: 'paragraph', runs: print.runs(text) },
    ...print.form(
      (['role', 'name', 'date', 'signature'] as const).map((key) => print.label(key)),
      [
        [print.words('gives'), room, '', ''],
        [print.words('takes'), room, '', ''],
      ],
      [3, 5, 3, 5],
    ),
  ] satisfies DossierBlock[];
};

function nameOf(person: Pick<Person, 'names' | 'codeName'>, print: Printer): string {
  // A name in another script says more than none.
  const name = findName(person.names, print.language) ?? person.names[0];
  return name === undefined ? person.codeName : fullName(name);
}

function joined(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator);
}
