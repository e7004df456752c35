import { checkText, type TextFinding } from '../text/text-check';
import type { RichText } from '../richtext/richtext.schema';
import { checkAddressee } from './addressee-check.rules';
import { lineIn, type FieldSource } from './field-context';
import { fieldSource, fieldValue } from './field-values.rules';
import { finding } from './finding';
import { groundKeys } from './ground-fields.rules';
import { checkGuarded } from './guarded-fields.rules';
import { inlinesOf, pathsIn } from './field-path.rules';
import type { LetterFacts } from './letter-facts.schema';
import { subjectOf, type LetterContent } from './letter-page.rules';
import { letterTexts } from './letter-places.rules';
import { fieldText, setText } from './letter-text.rules';
import type { Finding } from './letter.schema';
import { checkNameForms } from './name-forms-check.rules';
import { namesIn, type ProtectedName } from './protected-names.rules';
import { awaitedGender } from './waiting-gender.rules';

/** Findings of the text checker that keep a letter back: what nobody wants to have sent. */
const blockingText = new Set<TextFinding['code']>(['placeholder']);

/** Everything that a careful reader would stop at, in the order of the page. */
export function checkLetter(
  content: LetterContent,
  facts: LetterFacts,
  guarded: readonly ProtectedName[] = [],
): Finding[] {
  return [
    ...checkGuarded(content, facts),
    ...checkSources(content, facts, guarded),
    ...checkAddressee(content, facts),
    ...checkNameForms(content, facts),
    ...checkSubject(content, facts),
    ...checkBlocks(content, facts),
    ...checkDemands(content, facts),
    ...checkSignatories(content, facts),
    ...checkOrigin(content, facts),
    ...checkGrounds(content, facts),
  ];
}

/** What the template asks of its letters: facts that must be there, and what a person looks at before it is issued. */
function checkOrigin({ origin, language, subject, blocks }: LetterContent, facts: LetterFacts): Finding[] {
  const printed = new Set([subject, ...blocks.map(({ text }) => text)].flatMap(pathsIn));
  const missing = origin.required
    .filter((path) => !printed.has(path) && fieldValue(path, facts, language) === null)
    .map((path) => emptyField('text', path, fieldSource(path, facts, language)));
  const toSee = origin.checks.map((text, index) => ({
    ...finding('templateCheck', 'text', { confirm: true, data: { text } }),
    // Each is seen for itself.
    code: `templateCheck.${index + 1}`,
  }));
  return [...missing, ...toSee];
}

/** An article that nobody has compared with its source is printed only after a person has said so. */
function checkGrounds({ language, blocks }: LetterContent, { grounds = [] }: LetterFacts): Finding[] {
  return grounds
    .filter(({ verified }) => !verified)
    .flatMap(({ key, titles }) => {
      const block = blocks.find(({ text }) => groundKeys(pathsIn(text)).includes(key));
      if (block === undefined) return [];
      const found = finding('groundUnverified', block.id, {
        confirm: true,
        data: { ground: lineIn(titles, language) ?? key },
      });
      return [{ ...found, code: `groundUnverified.${key}` }];
    });
}

/** A name that must not leave the house keeps the letter back; one that is only discreet has to be meant. */
function checkSources(
  content: LetterContent,
  facts: LetterFacts,
  guarded: readonly ProtectedName[],
): Finding[] {
  if (guarded.length === 0) return [];
  return letterTexts(content, facts).flatMap(({ place, text }) =>
    namesIn(text, guarded).map(({ sourceId, high, shown }) =>
      finding('protectedSource', place, {
        blocking: high,
        confirm: !high,
        data: { name: shown },
        record: { table: 'source', id: sourceId },
      }),
    ),
  );
}

function checkSubject(content: LetterContent, facts: LetterFacts): Finding[] {
  if (subjectOf(content, facts) === '') return [finding('noSubject', 'subject', { blocking: true })];
  return emptyFields(content.subject, 'subject', content, facts);
}

function emptyFields(
  text: RichText,
  place: string,
  { language }: LetterContent,
  facts: LetterFacts,
): Finding[] {
  const missing = text.content
    .flatMap(inlinesOf)
    .flatMap((inline) => (inline.type === 'field' ? [inline.attrs] : []))
    .filter(({ path, forms }) => fieldText(path, forms, language, fieldValue(path, facts, language)) === null)
    .map(({ path }) => path);
  const gone = pathsIn(text).filter((path) => missing.includes(path));
  const awaited = gone.flatMap((path) => awaitedGender(path, facts, language) ?? []);
  const empty = gone.filter((path) => awaitedGender(path, facts, language) === undefined);
  return [
    ...empty.map((path) => emptyField(place, path, fieldSource(path, facts, language))),
    // One answer for all that waits for it.
    ...awaited.slice(0, 1).map(({ id }) => emptyField(place, 'person.gender', { table: 'person', id })),
  ];
}

function emptyField(place: string, field: string, record: FieldSource | null): Finding {
  return finding('emptyField', place, { blocking: true, data: { field }, record });
}

/** The text as it will stand, paragraph by paragraph, so that a paragraph out of a field counts as repeated too. */
function checkBlocks(content: LetterContent, facts: LetterFacts): Finding[] {
  const { language, blocks } = content;
  const paragraphs = blocks.flatMap((block) =>
    setText(block.text, language, (path) => fieldValue(path, facts, language) ?? '')
      .flatMap((part) => (part.kind === 'paragraph' ? [part.runs] : part.kind === 'list' ? part.items : []))
      .map((runs) => ({ place: block.id, text: runs.map((run) => run.text).join('') })),
  );
  const ofText = checkText(paragraphs, language)
    .filter(({ code }) => code !== 'emptyField' && code !== 'emptyBlock')
    .map(({ code, block, data }) =>
      finding(code, paragraphs[block]?.place ?? '', { blocking: blockingText.has(code), data: { ...data } }),
    );
  const empty = blocks.flatMap((block) => emptyFields(block.text, block.id, content, facts));
  const none = paragraphs.length === 0 ? [finding('noText', 'text', { blocking: true })] : [];
  return [...none, ...empty, ...ofText];
}

function checkDemands({ language, blocks }: LetterContent, { demands }: LetterFacts): Finding[] {
  const asks = blocks.some((block) => block.kind === 'demands');
  if (demands.length === 0) return asks ? [finding('noDemands', 'demands', { blocking: true })] : [];
  return demands
    .filter((demand) => lineIn(demand.text, language) === null)
    .map(({ id }) => finding('emptyDemand', 'demands', { blocking: true, record: { table: 'demand', id } }));
}

function checkSignatories({ language }: LetterContent, { signatories }: LetterFacts): Finding[] {
  if (signatories.length === 0) return [finding('noSignatory', 'signatory', { blocking: true })];
  return signatories
    .filter((one) => lineIn(one.names, language) === null)
    .map(({ id }) =>
      finding('noSignatory', 'signatory', { blocking: true, record: { table: 'signatory', id } }),
    );
}
