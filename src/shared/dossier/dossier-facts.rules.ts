import type { CaseFileView } from '../casefile/casefile-view.schema';
import type { EventEntry } from '../event/event-entry.schema';
import type { Act } from '../event/event.schema';
import type { Involvement, Perpetrator } from '../event/involvement.schema';
import type { Language } from '../language/language.schema';
import { actWords, perpetratorWords } from '../letter/act-words';
import { findName, fullName } from '../letter/person-name.rules';
import { printedText } from '../letter/printed-text';
import { sourcesOf } from '../source/source.rules';
import type { Source } from '../source/source.schema';
import { statementSentence } from '../statement/statement.rules';
import { spacedDash } from '../text/dashes';
import type { DossierBlock } from '../typeset/block.schema';
import { certaintyIn } from './certainty.rules';
import { codedIn, type Coded } from './coded-printer';
import type { Printer } from './dossier-printer';
import type { DossierSource } from './dossier-source';

/** The blocks of one section; none: nothing is recorded. */
export type Builder = (source: DossierSource, print: Printer) => DossierBlock[];

type Names = Pick<CaseFileView, 'referred'>;

/** Who did what to whom, an act a line. */
export const actsTable: Builder = ({ view, vocabulary }, print) =>
  print.table(
    ['when', 'victim', 'act', 'perpetrator', 'sure'],
    view.events.flatMap((entry) =>
      entry.acts.map(({ act, involvements }) => {
        const coded = codedIn(vocabulary, print.language);
        const who = involvements.map((one) => involvedIn(one, view, print, coded));
        return [
          whenAndWhere(entry, print),
          victimIn(act, view, print),
          [
            coded('acts', [act.term]) || actIn(act, print.language),
            coded('methods', act.methods),
            print.local(act.consequences),
            coded('victim_status', [act.statusAtEnd]),
          ]
            .filter((part) => part !== '')
            .join('; '),
          who.length === 0 ? '–' : who.join(', '),
          certainty(act, print),
        ];
      }),
    ),
    [3.4, 3.2, 4.2, 3.6, 3],
  );

/** Who did it, and the part that they had in it. */
function involvedIn(
  { perpetrator, term, degree }: Involvement,
  names: Names,
  print: Printer,
  coded: Coded,
): string {
  const exact = coded('perpetrator_types', [term]);
  // The exact kind says more than the word of the short list; the caseworker's own words and a name say more than both.
  const said = perpetrator.kind !== 'type' || print.local(perpetrator.description) !== '';
  const who = said || exact === '' ? perpetratorIn(perpetrator, names, print) : exact;
  return [who, coded('involvement', [degree])].filter((part) => part !== '').join(spacedDash(print.language));
}

function whenAndWhere({ event }: EventEntry, print: Printer): string {
  return [print.date(event.date), print.local(event.place)].filter((part) => part !== '').join(', ');
}

function victimIn({ victimId, group }: Act, names: Names, print: Printer): string {
  if (victimId !== null) return personIn(victimId, names, print);
  if (group === null) return '–';
  const { count, about } = group;
  const number = count === null ? '' : `(${about ? '≈ ' : ''}${count})`;
  return [print.local(group.names), number].filter((part) => part !== '').join(' ');
}

/** The name of somebody whom this copy may name; otherwise that it is withheld, which is not the same as not known. */
function personIn(id: string, { referred }: Names, { language }: Printer): string {
  const found = referred.find((one) => one.id === id);
  if (found === undefined) return printedText(language, 'dossier', 'withheld');
  const name = findName(found.names, language);
  return name === undefined ? found.codeName : fullName(name);
}

function organisationIn(id: string, { referred }: Names, print: Printer): string {
  const found = referred.find((one) => one.id === id);
  return found === undefined ? printedText(print.language, 'dossier', 'withheld') : print.local(found.title);
}

function perpetratorIn(who: Perpetrator, names: Names, print: Printer): string {
  if (who.kind === 'person') return personIn(who.personId, names, print);
  if (who.kind === 'organisation') return organisationIn(who.organisationId, names, print);
  const described = print.local(who.description);
  if (described !== '' || who.type === 'other') return described || '–';
  return perpetratorWords[print.language][who.type].name;
}

function actIn({ type }: Act, language: Language): string {
  return type === 'other' ? '' : actWords[language][type].bare;
}

function certainty({ assertion, assertedBy }: Pick<Act, 'assertion' | 'assertedBy'>, print: Printer): string {
  return certaintyIn(assertion, print.local(assertedBy), print.language);
}

/** Sentences as letters print them; those that another took the place of are not said any more. */
export const statementsTable: Builder = ({ view }, print) =>
  print.table(
    ['statement', 'sure', 'source'],
    view.statements
      .filter(({ statement }) => statement.supersededById === null)
      .map(({ statement }) => {
        const told = sourcesOf('statement', statement.id, view).map(({ source }) =>
          sourceIn(source, view, print),
        );
        return [
          statementSentence(statement, print.language) ?? print.local(statement.text),
          certainty(statement, print),
          told.join(', '),
        ];
      }),
    [7, 3, 3],
  );

/** Whom the case rests on: only those whom a paper of this level may name. */
export const sourcesTable: Builder = ({ view }, print) =>
  print.table(
    ['source', 'received', 'about'],
    view.sources.map((source) => {
      const told = view.information.filter(({ sourceId }) => sourceId === source.id);
      const events = view.events.filter(({ event, acts }) =>
        told.some(({ subjectId }) => subjectId === event.id || acts.some(({ act }) => act.id === subjectId)),
      );
      const received = told.map((one) =>
        [print.date(one.received), one.reference].filter(Boolean).join(', '),
      );
      return [
        sourceIn(source, view, print),
        received.filter((part) => part !== '').join('; '),
        events
          .map(
            ({ event }) => print.local(event.titles) || whenAndWhere({ event, acts: [], links: [] }, print),
          )
          .join('; '),
      ];
    }),
    [4, 3, 5],
  );

function sourceIn({ who, attribution }: Source, view: CaseFileView, print: Printer): string {
  if (who.kind === 'person') return personIn(who.personId, view, print);
  if (who.kind === 'organisation') return organisationIn(who.organisationId, view, print);
  if (who.kind === 'described') return print.local(who.description) || print.local(attribution);
  const document = view.documents.find(({ id }) => id === who.documentId);
  return document?.title ?? printedText(print.language, 'dossier', 'withheld');
}
