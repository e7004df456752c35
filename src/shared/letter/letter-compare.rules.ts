/**
 * What two languages of one letter must have in common. Words are for a person to compare; a missing article number, another
 * day or a third demand is for the program.
 */
import { datesInText } from '../dates/dates-in-text';
import type { TemplateWording } from '../template/own-template.schema';
import { compareWordings, listDifference } from '../template/template-compare.rules';
import type { Nameable } from './consent-check.rules';
import { inlinesOf } from './field-path.rules';
import type { VersionDifference } from './letter-version.schema';
import type { Letter } from './letter.schema';
import { namesIn } from './protected-names.rules';

export interface ComparedLetter extends Pick<Letter, 'language' | 'subject' | 'blocks' | 'demandIds'> {
  /** Everything that its reader reads, with the values of the fields. */
  readonly read: string;
}

/** In the order of the page; empty: the two agree in all that can be counted. `persons`: those of the case. */
export function compareLetters(
  one: ComparedLetter,
  other: ComparedLetter,
  persons: readonly Pick<Nameable, 'forms' | 'shown'>[],
): VersionDifference[] {
  const written = compareWordings(
    { language: one.language, wording: wordingOf(one) },
    { language: other.language, wording: wordingOf(other) },
  ).flatMap(({ kind, block, only, onlyOther }): VersionDifference[] =>
    kind === 'blocks' || kind === 'fields' || kind === 'numbers'
      ? [{ kind, block, only: [...only], onlyOther: [...onlyOther] }]
      : [],
  );
  const named = (letter: ComparedLetter) => namesIn(letter.read, persons).map(({ shown }) => shown);
  return [
    ...written,
    ...found('dates', datesOf(one), datesOf(other)),
    ...found('names', named(one), named(other)),
    ...(one.demandIds.length === other.demandIds.length
      ? []
      : found('demands', [String(one.demandIds.length)], [String(other.demandIds.length)])),
  ];
}

function found(
  kind: VersionDifference['kind'],
  mine: readonly string[],
  theirs: readonly string[],
): VersionDifference[] {
  const { only, onlyOther } = listDifference(mine, theirs);
  return only.length + onlyOther.length === 0 ? [] : [{ kind, block: null, only, onlyOther }];
}

/** A letter in the shape of a template that has one passage a block. */
function wordingOf({ subject, blocks }: ComparedLetter): TemplateWording {
  return {
    description: '',
    subject: [{ text: subject.content }],
    blocks: blocks.map(({ kind, text }) => ({ kind, paragraphs: [{ text: text.content }] })),
    demands: [],
    advice: '',
    checks: [],
  };
}

/** Days that somebody typed; those out of the case are the same in each language. */
function datesOf({ subject, blocks, language }: ComparedLetter): string[] {
  return [subject, ...blocks.map(({ text }) => text)]
    .flatMap(({ content }) => content)
    .flatMap((block) => {
      const typed = inlinesOf(block).map((one) => (one.type === 'text' ? one.text : ' '));
      return datesInText(typed.join(''), language);
    });
}
