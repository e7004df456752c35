/** The clarifying note on a coded value: a word away, and out of sight while there is none. */
import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../ui/text-button';
import { useChanges } from '../user/changes';

interface ValueNoteProps {
  readonly term: string;
  readonly note: string;
  readonly disabled?: boolean | undefined;
  readonly onChange: (note: string) => void;
  readonly onBlur: () => void;
}

export function ValueNote({ term, note, disabled, onChange, onBlur }: ValueNoteProps) {
  const { t } = useTranslation('vocabulary');
  const changes = useChanges();
  const [writing, setWriting] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) input.current?.focus();
  }, [writing]);
  if (note === '' && !writing) {
    if (disabled === true || !changes) return null;
    return <TextButton onClick={() => setWriting(true)}>{t('note.add')}</TextButton>;
  }
  return (
    <Textarea
      ref={input}
      aria-label={t('note.label', { term })}
      placeholder={t('note.placeholder')}
      size="xs"
      mt={4}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2000}
      disabled={disabled ?? false}
      value={note}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        setWriting(false);
        onBlur();
      }}
    />
  );
}
