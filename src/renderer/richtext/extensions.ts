/** What a text may consist of: the same as richtext.schema, so that whatever can be typed can be saved. */
import { Extension, mergeAttributes, Node, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { FieldNode } from './field-node';

const OneLine = Node.create({ name: 'doc', topNode: true, content: 'paragraph' });
const Passage = Node.create({
  name: 'doc',
  topNode: true,
  content: '(paragraph | bulletList | orderedList)+',
});

/** As that of the kit, but without lists within lists, which the schema has not. */
const FlatListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML() {
    return [{ tag: 'li' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes(HTMLAttributes), 0];
  },
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Enter in a subject goes nowhere. */
const NoBreaks = Extension.create({
  name: 'noBreaks',
  addKeyboardShortcuts() {
    return { Enter: () => true, 'Shift-Enter': () => true };
  },
});

export function richTextExtensions(singleLine: boolean): Extensions {
  return [
    StarterKit.configure({
      document: false,
      listItem: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      strike: false,
      underline: false,
      trailingNode: false,
      gapcursor: false,
      ...(singleLine ? { bulletList: false, orderedList: false, hardBreak: false } : {}),
      listKeymap: false,
    }),
    ...(singleLine ? [OneLine, NoBreaks] : [Passage, FlatListItem]),
    FieldNode,
  ];
}
