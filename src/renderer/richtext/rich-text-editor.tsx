/**
 * A passage of a letter: bold, italics, lists and field chips, nothing else. It takes and gives JSON: text that came from
 * anywhere never passes through markup, which Trusted Types would refuse.
 */
import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconBold, IconBraces, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '@shared/richtext/richtext.schema';
import { styleNonce } from '../boot';
import { ChipBar } from './chip-bar';
import { fromEditor, isSameText, toEditor } from './document';
import { richTextExtensions } from './extensions';
import { LibraryMenu } from './library-menu';
import { FieldMenu, placeOf, type MenuPlace } from './field-menu';
import classes from './rich-text.module.css';

interface RichTextEditorProps {
  label: string;
  /** Of the text: spelling, hyphens and screen readers follow it. */
  language: string;
  value: RichText;
  onChange: (value: RichText) => void;
  onBlur: () => void;
  /** A subject: no lists, no second paragraph. */
  singleLine?: boolean;
  readOnly?: boolean;
  /** Focus when it appears. */
  takesFocus?: boolean;
}

export function RichTextEditor(props: RichTextEditorProps) {
  const { onChange, singleLine = false, readOnly = false } = props;
  const [menu, setMenu] = useState<MenuPlace>();
  const latest = useRef(onChange);
  const shown = useRef(props.value);
  useEffect(() => {
    latest.current = onChange;
  });
  const editor = useEditor({
    extensions: richTextExtensions(singleLine),
    content: toEditor(props.value),
    editable: !readOnly,
    injectNonce: styleNonce,
    autofocus: props.takesFocus === true ? 'end' : false,
    editorProps: {
      attributes: {
        'aria-label': props.label,
        role: 'textbox',
        'aria-multiline': String(!singleLine),
        lang: props.language,
        spellcheck: 'false',
      },
      // Ctrl+Enter issues the letter: the editor would break the line. Left alone, it reaches the window.
      handleDOMEvents: {
        keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      },
      handleTextInput: (view, from, _to, text) => {
        if (text !== '{' || readOnly) return false;
        setMenu(placeOf(view, from));
        return true;
      },
    },
    onUpdate: ({ editor: current }) => {
      const text = fromEditor(current.getJSON());
      if (text === undefined) return;
      shown.current = text;
      latest.current(text);
    },
  });
  useEffect(() => {
    // Only what came from elsewhere: setting what was just typed would move the caret.
    if (isSameText(props.value, shown.current)) return;
    shown.current = props.value;
    editor.commands.setContent(toEditor(props.value), { emitUpdate: false });
  }, [editor, props.value]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  const closeMenu = () => {
    setMenu(undefined);
    editor.commands.focus();
  };
  return (
    <div
      className={classes['editor']}
      data-single={singleLine || undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onBlur();
      }}
    >
      {!readOnly && (
        <Toolbar
          editor={editor}
          lists={!singleLine}
          onInsertField={() => setMenu(placeOf(editor.view, editor.state.selection.from))}
        />
      )}
      <EditorContent editor={editor} />
      {!readOnly && <ChipBar editor={editor} />}
      {menu !== undefined && <FieldMenu editor={editor} place={menu} onClose={closeMenu} />}
    </div>
  );
}

function Toolbar(props: { editor: Editor; lists: boolean; onInsertField: () => void }) {
  const { t } = useTranslation('letter');
  const { editor } = props;
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <Group gap={2} className={classes['toolbar'] ?? ''} role="toolbar" aria-label={t('tool.bar')}>
      <Tool label={t('tool.bold')} on={active.bold} onClick={() => run().toggleBold().run()}>
        <IconBold size={16} aria-hidden />
      </Tool>
      <Tool label={t('tool.italic')} on={active.italic} onClick={() => run().toggleItalic().run()}>
        <IconItalic size={16} aria-hidden />
      </Tool>
      {props.lists && (
        <>
          <Tool
            label={t('tool.bullets')}
            on={active.bulletList}
            onClick={() => run().toggleBulletList().run()}
          >
            <IconList size={16} aria-hidden />
          </Tool>
          <Tool
            label={t('tool.numbers')}
            on={active.orderedList}
            onClick={() => run().toggleOrderedList().run()}
          >
            <IconListNumbers size={16} aria-hidden />
          </Tool>
        </>
      )}
      <Tool label={t('tool.field')} onClick={props.onInsertField}>
        <IconBraces size={16} aria-hidden />
      </Tool>
      {props.lists && <LibraryMenu editor={editor} />}
    </Group>
  );
}

function Tool(props: { label: string; on?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        aria-label={props.label}
        {...(props.on === undefined ? {} : { 'aria-pressed': props.on })}
        variant={props.on === true ? 'light' : 'subtle'}
        color={props.on === true ? 'petrol' : 'gray'}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
