/** A value of a compared field in words: lists by their words, dates, records by their names, texts of letters as they read. */
import type { BlockNode, RichText } from '@shared/richtext/richtext.schema';
import { RichText as RichTextSchema } from '@shared/richtext/richtext.schema';
import { useRoute } from '../ipc/useRoute';
import { showValue, useValueWords } from '../journal/show-value';
import type { ComparedField } from '../ui/comparison.rules';
import { useCountryName } from '../ui/country-select';
import { useWords } from '../ui/words';

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

export function useComparedText(
  table: string,
  fields: readonly ComparedField[],
): (field: string, value: unknown) => string {
  const { language } = useWords();
  const ids = [...new Set(JSON.stringify(fields).match(uuid) ?? [])].slice(0, 200);
  const titles = useRoute('history.titles', { ids, language });
  const words = useValueWords(titles.data ?? {});
  const countryName = useCountryName();
  return (field, value) =>
    countries(field, value)?.map(countryName).join('; ') ??
    richTexts(value)?.map(plain).join('\n\n') ??
    showValue(value, { table, path: [field] }, words);
}

/** Codes of countries, where the field holds any; undefined: it holds something else. */
function countries(field: string, value: unknown): string[] | undefined {
  if (field === 'country' && typeof value === 'string') return [value];
  return field === 'citizenships' && Array.isArray(value) ? value.map(String) : undefined;
}

/** The texts of a passage, or of the blocks of a letter one after the other; undefined: it is no such text. */
function richTexts(value: unknown): RichText[] | undefined {
  const one = RichTextSchema.safeParse(value);
  if (one.success) return [one.data];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const blocks = value.map((block: unknown) =>
    RichTextSchema.safeParse(
      typeof block === 'object' && block !== null && 'text' in block ? block.text : null,
    ),
  );
  const texts = blocks.flatMap(({ data }) => data ?? []);
  return texts.length === value.length ? texts : undefined;
}

function plain({ content }: RichText): string {
  return content.map(lineOf).join('\n');
}

/** A field stands as it is called: its value is the same in every version. */
function lineOf(node: BlockNode): string {
  if (node.type !== 'paragraph')
    return node.content.map((item) => `– ${item.content.map(lineOf).join(' ')}`).join('\n');
  return (node.content ?? [])
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'field' ? `{${inline.attrs.path}}` : '\n',
    )
    .join('');
}
