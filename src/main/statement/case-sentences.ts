import type { Assertion } from '@shared/event/event.schema';
import { languages, type Language, type LocalizedText } from '@shared/language/language.schema';
import { fieldSource } from '@shared/letter/field-values.rules';
import type { LetterFacts } from '@shared/letter/letter-facts.schema';
import { bindingOf, joinBindings } from '@shared/statement/bound-facts.rules';
import { groupSentence } from '@shared/statement/group-sentence.rules';
import type { Binding, StatementProposal } from '@shared/statement/statement.schema';
import { filledLine } from '@shared/template/filled-line.rules';
import type { TemplateParagraph, TemplateParts } from '@shared/template/template.schema';
import type { CaseView, LetterSubject } from '../letter/letter-facts.service';

export type Sentence = Omit<StatementProposal, 'sensitivity'>;
type Subject = Pick<LetterSubject, 'personId' | 'incidentId' | 'detentionId'>;
type PartName = keyof TemplateParts['parts'];

export interface SentenceParts {
  /** How sure everything is to be taken for; undefined: as it is recorded. */
  readonly assertion: Assertion | undefined;
  readonly partOf: (name: PartName, language: Language) => readonly TemplateParagraph[];
  readonly factsOf: (subject: Subject) => LetterFacts;
}

/** Every sentence that the facts of a case give, in the order of the facts; one that no language can say is left out. */
export function caseSentences(view: CaseView, parts: SentenceParts): Sentence[] {
  const subject = view.persons.find(({ link }) => link.role === 'subject')?.person.id ?? null;
  const sentences = [
    ...view.events.flatMap((entry) => ofEvent(entry, subject, parts)),
    ...view.detentions.flatMap(({ detention }) => ofDetention(detention, subject, parts)),
    ...ofComplaints(view.caseFile.id, subject, parts),
  ];
  return sentences.filter(({ text }) => Object.keys(text).length > 0);
}

function ofEvent(
  { event, acts }: CaseView['events'][number],
  subject: string | null,
  parts: SentenceParts,
): Sentence[] {
  const factsOf = (personId: string | null) =>
    parts.factsOf({ personId, incidentId: event.id, detentionId: null });
  const ofActs = acts.map(({ act }): Sentence => {
    const facts = factsOf(act.victimId ?? subject);
    const said = {
      assertion: parts.assertion ?? act.assertion,
      assertedBy: Object.keys(act.assertedBy).length > 0 ? act.assertedBy : event.assertedBy,
    };
    const own = facts.incident?.acts.filter(({ id }) => id === act.id) ?? [];
    const alone = {
      ...facts,
      incident: facts.incident === null ? null : { ...facts.incident, ...said, acts: own },
    };
    return act.group === null ? ofAct(act.id, alone, said, parts) : ofGroup(act.id, alone, said);
  });
  const facts = factsOf(subject);
  const { assertedBy } = event;
  const assertion = parts.assertion ?? event.assertion;
  const byOthers = Object.keys(assertedBy).length > 0;
  const motive = byOthers ? 'reported' : 'assessed';
  return [
    ...ofActs,
    ...slots('incident', facts, parts)
      .filter(({ slot }) => slot !== main)
      .map((one) =>
        sentence(`event:${event.id}.${one.slot}`, one, { assertion, assertedBy, wordedAs: null }),
      ),
    ...slots('motive', facts, parts).map((one) =>
      sentence(`event:${event.id}.motive`, one, { assertion: motive, assertedBy, wordedAs: motive }),
    ),
  ];
}

type Said = Pick<Sentence, 'assertion' | 'assertedBy'>;

function ofAct(id: string, facts: LetterFacts, said: Said, parts: SentenceParts): Sentence {
  const found = slots('incident', facts, parts).find(({ slot }) => slot === main) ?? nothing;
  const wordedAs = said.assertion === 'established' ? null : said.assertion;
  const gender: Binding[] =
    facts.person === null
      ? []
      : [{ table: 'person', id: facts.person.id, fields: ['gender'], withParts: false }];
  const own: Binding = { table: 'act', id, fields: ['type'], withParts: true };
  return sentence(
    `act:${id}`,
    { ...found, bindings: joinBindings([own, ...found.bindings, ...gender]) },
    { ...said, wordedAs },
  );
}

function ofGroup(id: string, facts: LetterFacts, said: Said): Sentence {
  const [act] = facts.incident?.acts ?? [];
  const text: LocalizedText = {};
  for (const language of languages) {
    const line = act && groupSentence(act, { facts, language, item: null });
    if (line !== undefined && line !== null) text[language] = line;
  }
  const event = { table: 'event', id: facts.incident?.id ?? id, fields: ['date', 'place', 'country'] };
  const bindings = [
    { table: 'act', id, fields: ['type', 'group'], withParts: true },
    { ...event, withParts: false },
  ];
  return sentence(`act:${id}`, { slot: main, text, bindings }, { ...said, wordedAs: null });
}

function ofDetention(
  { id, personId, contestedBy }: CaseView['detentions'][number]['detention'],
  subject: string | null,
  parts: SentenceParts,
): Sentence[] {
  const facts = parts.factsOf({ personId: personId ?? subject, incidentId: null, detentionId: id });
  return slots('custody', facts, parts).map((one) => {
    const contested = one.slot === 'detention.contestedBy';
    return sentence(`detention:${id}.${one.slot}`, one, {
      assertion: contested ? 'reported' : 'established',
      assertedBy: contested ? contestedBy : {},
      wordedAs: contested ? 'reported' : null,
    });
  });
}

function ofComplaints(caseFileId: string, personId: string | null, parts: SentenceParts): Sentence[] {
  const facts = parts.factsOf({ personId, incidentId: null, detentionId: null });
  const said = { assertion: 'established', assertedBy: {}, wordedAs: null } as const;
  return slots('complaints', facts, parts).map((one) =>
    sentence(`case:${caseFileId}.${one.slot}`, one, said),
  );
}

/** One sentence of a shared part in each language; which one it is stays the same while its wording varies. */
interface Slot {
  readonly slot: string;
  readonly text: LocalizedText;
  readonly bindings: Binding[];
}

/** The paragraph that stands alone; those that join it are told apart by the fact that they ask for first. */
const main = 'main';
const nothing: Slot = { slot: main, text: {}, bindings: [] };

function slots(part: PartName, facts: LetterFacts, { partOf }: SentenceParts): Slot[] {
  const found = new Map<string, Slot>();
  for (const language of languages) {
    for (const paragraph of partOf(part, language)) {
      const { text } = paragraph;
      const own = paragraph.when?.[0] ?? (typeof text === 'string' ? text : JSON.stringify(text));
      const slot = paragraph.join === true ? own : main;
      const before = found.get(slot) ?? { ...nothing, slot };
      if (before.text[language] !== undefined) continue;
      const line = filledLine(paragraph, facts, language);
      if (line === undefined) continue;
      const bound = line.paths.flatMap((path) => {
        const source = fieldSource(path, facts, language);
        return source === null ? [] : [bindingOf(path, source)];
      });
      found.set(slot, {
        slot,
        text: { ...before.text, [language]: line.text },
        bindings: joinBindings([...before.bindings, ...bound]),
      });
    }
  }
  return [...found.values()];
}

function sentence(
  origin: string,
  { text, bindings }: Slot,
  said: Pick<Sentence, 'assertion' | 'assertedBy' | 'wordedAs'>,
): Sentence {
  return { origin, text, bindings, ...said };
}
