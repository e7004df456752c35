import type { Language } from '../language/language.schema';
import { isItemField, itemKinds } from '../letter/field-path.rules';
import { isFieldPath, type FieldPath } from '../letter/letter-fields.rules';
import { readCondition, type Conditional, type RepeatedItem } from './condition.rules';
import { pathsInText } from './template-text.rules';
import { TemplateFault, type TemplateFaultCode } from './template-fault';
import { itemKindOf } from './template.rules';
import type { Template, TemplateBlock, TemplateParagraph, TemplateText } from './template.schema';

/** Where a template says what it cannot. */
export interface PlacedFault {
  readonly code: TemplateFaultCode;
  readonly subject: string;
  /** 'subject', 'required', 'demands' or 'blocks', and which of them. */
  readonly place: 'subject' | 'required' | 'demands' | 'blocks';
  readonly index: number;
}

/**
 * Everything in a template that could not be printed or evaluated, whatever the case: a field or a condition that does not
 * exist, forms that do not fit the language, a fact of one record outside a repetition.
 */
export function templateFaults(template: Template): PlacedFault[] {
  const { language, subject, greeting, closing, blocks, demands, required } = template;
  const placed = (place: PlacedFault['place'], index: number, check: () => void): PlacedFault[] => {
    try {
      check();
      return [];
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      return [{ code: error.code, subject: error.subject, place, index }];
    }
  };
  return [
    ...subject.flatMap((one, index) => placed('subject', index, () => checkPassage(one, language))),
    ...[greeting, closing].flatMap((text, index) =>
      text === undefined ? [] : placed('subject', index, () => checkText(text, language, undefined)),
    ),
    ...blocks.flatMap((block, index) =>
      [
        () => checkConditions(block, undefined),
        ...passagesOf(block).map((one) => () => checkPassage(one, language)),
      ].flatMap((check) => placed('blocks', index, check)),
    ),
    ...demands.flatMap((demand, index) => placed('demands', index, () => checkPassage(demand, language))),
    ...required.flatMap((path, index) => placed('required', index, () => checkRequired(path))),
  ];
}

/** @throws TemplateFault for the first of them */
export function checkTemplate(template: Template): void {
  const [first] = templateFaults(template);
  if (first !== undefined)
    throw new TemplateFault(first.code, `${first.place} ${first.index}: ${first.subject}`);
}

function passagesOf({ paragraphs }: TemplateBlock): TemplateParagraph[] {
  return paragraphs.flatMap((one) => ('variants' in one ? one.variants : [one]));
}

function checkPassage(passage: Omit<TemplateParagraph, 'text'> & { text: TemplateText }, language: Language) {
  const { text, each, as = 'paragraphs', lead, otherwise } = passage;
  const repeated = each === undefined ? undefined : itemKindOf[each];
  if (as !== 'paragraphs' && each === undefined) throw new TemplateFault('listWithoutRepeat', as);
  checkText(text, language, repeated);
  for (const outside of [lead, otherwise]) if (outside !== undefined) checkText(outside, language, undefined);
  checkConditions(passage, repeated);
}

function checkText(text: TemplateText, language: Language, repeated: RepeatedItem['kind'] | undefined): void {
  for (const path of pathsInText(text, language)) if (isFieldPath(path)) checkRepeated(path, repeated);
}

/** `remedy.*` outside a repetition is the first step: it may stand anywhere. */
function checkRepeated(path: FieldPath, repeated: RepeatedItem['kind'] | undefined): void {
  const kind = itemKinds.find((one) => one !== 'remedy' && isItemField(path, one));
  if (kind !== undefined && kind !== repeated) throw new TemplateFault('outsideRepeat', path);
}

function checkConditions(
  { when = [], unless = [] }: Conditional,
  repeated: RepeatedItem['kind'] | undefined,
): void {
  for (const text of [...when, ...unless]) {
    const condition = readCondition(text);
    if (typeof condition === 'string') throw new TemplateFault(condition, text);
    if ('path' in condition) checkRepeated(condition.path, repeated);
  }
}

function checkRequired(path: string): void {
  if (!isFieldPath(path)) throw new TemplateFault('unknownField', path);
  if (itemKinds.some((kind) => isItemField(path, kind))) throw new TemplateFault('notRequirable', path);
}
