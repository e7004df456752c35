/** A passage that is read first and edited in place: a click or Enter opens the field, Esc or leaving it closes. */
import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../user/changes';
import classes from './inline-edit.module.css';

interface InlineEditProps {
  /** Names the passage for those who do not see it. */
  label: string;
  /** The passage as it reads; undefined or empty: `placeholder` is shown. */
  children: ReactNode;
  empty: boolean;
  placeholder: string;
  /** The field; it saves itself. */
  editor: ReactNode;
}

export function InlineEdit(props: InlineEditProps) {
  const { t } = useTranslation('common');
  const changes = useChanges();
  const [editing, setEditing] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const reader = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing)
      editor.current?.querySelector<HTMLElement>('textarea, input, [contenteditable=true]')?.focus();
    else if (wasEditing.current) reader.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (!changes) return props.empty ? null : <div>{props.children}</div>;
  if (editing) {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      (document.activeElement as HTMLElement | null)?.blur();
      setEditing(false);
    };
    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Esc from the field inside
      <div
        ref={editor}
        onKeyDown={close}
        onBlur={(event) => {
          const next = event.relatedTarget;
          if (next !== null && !event.currentTarget.contains(next)) setEditing(false);
        }}
      >
        {props.editor}
      </div>
    );
  }
  return (
    <UnstyledButton
      ref={reader}
      className={classes['reader'] ?? ''}
      data-empty={props.empty || undefined}
      onClick={() => setEditing(true)}
      aria-label={t('inline.edit', { field: props.label })}
    >
      {props.empty ? props.placeholder : props.children}
    </UnstyledButton>
  );
}
