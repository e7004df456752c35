/** Changes to the wording of a template, without the screen. */
import type { Language } from '@shared/language/language.schema';
import type { RichText } from '@shared/richtext/richtext.schema';
import { blocksOf } from '@shared/template/template-text.rules';
import type { TemplateParagraph, TemplateText } from '@shared/template/template.schema';

export const emptyPassage: TemplateParagraph = { text: [{ type: 'paragraph' }] };

export function richOf(text: TemplateText, language: Language): RichText {
  return { type: 'doc', content: typeof text === 'string' ? blocksOf(text, language) : text };
}

/** As the schema has it: what is absent is not there, rather than undefined. */
export function withoutAbsent<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export function withConditions<T extends { when?: string[] | undefined; unless?: string[] | undefined }>(
  passage: T,
  { when, unless }: { when: string[]; unless: string[] },
): T {
  const { when: _when, unless: _unless, ...rest } = passage;
  return {
    ...rest,
    ...(when.length === 0 ? {} : { when }),
    ...(unless.length === 0 ? {} : { unless }),
  } as T;
}

/** The list with one of its members one place up or down. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const member = list[index];
  const to = index + by;
  if (member === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, member);
}
