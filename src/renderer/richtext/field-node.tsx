/** The field chip: one atom in the text that shows the value it will print. */
import { mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, useEditorState, type NodeViewProps } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { chipText, useFieldTitle, useLetterFields, type LetterFieldValues } from './fields-context';
import { mentionedAt } from './mentioned';
import classes from './rich-text.module.css';

export const FieldAttributes = z.object({ path: z.string(), forms: z.array(z.string()) });
export type FieldAttributes = z.infer<typeof FieldAttributes>;

/** What the text has said before this chip; it changes with what is typed before it, and the chip with it. */
function useMentioned({ editor, getPos }: NodeViewProps, fields: LetterFieldValues, path: string) {
  const depends = fields.byPath.get(path)?.again !== undefined;
  return useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const place = depends ? getPos() : undefined;
      return place === undefined ? 'no' : mentionedAt(current.state.doc, place, fields);
    },
  });
}

function FieldChip(props: NodeViewProps) {
  const { node, selected } = props;
  const { t } = useTranslation('letter');
  const titleOf = useFieldTitle();
  const fields = useLetterFields();
  const { path, forms } = FieldAttributes.parse(node.attrs);
  const title = titleOf(path);
  const text = chipText(fields, path, forms, useMentioned(props, fields, path));
  return (
    <NodeViewWrapper
      as="span"
      className={classes['chip']}
      data-empty={text === null || undefined}
      data-selected={selected || undefined}
      data-field={path}
      title={text === null ? t('chip.emptyTitle', { field: title }) : title}
    >
      {text ?? t('chip.empty', { field: title })}
    </NodeViewWrapper>
  );
}

/**
 * `path` and `forms` as in the stored text (richtext.schema). Copied out of the editor it is an element with data, and
 * only that comes back by pasting: never markup of somebody else.
 */
export const FieldNode = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      path: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-path') ?? '',
        renderHTML: ({ path }) => ({ 'data-path': String(path) }),
      },
      forms: {
        default: [],
        parseHTML: (element) => readForms(element.getAttribute('data-forms')),
        renderHTML: ({ forms }) => ({ 'data-forms': JSON.stringify(forms) }),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-path]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes)];
  },
  renderText({ node }) {
    return `{${FieldAttributes.parse(node.attrs).path}}`;
  },
  addNodeView() {
    return ReactNodeViewRenderer(FieldChip, { as: 'span' });
  },
});

/** What was pasted may be anything. */
function readForms(source: string | null): string[] {
  try {
    return FieldAttributes.shape.forms.parse(JSON.parse(source ?? '[]'));
  } catch {
    return [];
  }
}
