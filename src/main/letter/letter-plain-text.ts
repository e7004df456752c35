import type { LetterPage } from '@shared/typeset/letter-page.schema';

/** The letter as plain text, as it would be pasted into a web form: what the page says, without letterhead and numbers. */
export function plainTextOf(page: LetterPage, { subject = true } = {}): string {
  const words = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
  const body = page.body.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return words(block.runs);
      case 'heading':
        return block.text;
      case 'list':
        return block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${words(item)}`)
          .join('\n');
      case 'demands':
        return [
          words(block.intro),
          // «1)» in Russian, whose items go on in lower case.
          ...block.items.map(
            (item, index) => `${block.numbering.replace('1', String(index + 1))} ${words(item)}`,
          ),
        ]
          .filter((line) => line !== '')
          .join('\n');
    }
  });
  const signatures = page.signatories.map(({ name, title }) => [name, title].filter(Boolean).join('\n'));
  return [
    ...(subject ? [`${page.subject.label} ${page.subject.text}`.trim()] : []),
    page.greeting,
    ...body,
    ...page.closing.map(words),
    ...signatures,
    page.letterhead.name,
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}
