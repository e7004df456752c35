/** Where what is imported comes from: a file that is chosen, or lines that are pasted. */
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ChooseFileProps {
  busy: boolean;
  onChoose: () => void;
}

export function ChooseFile({ busy, onChoose }: ChooseFileProps) {
  const { t } = useTranslation('exchange');
  return (
    <Group>
      <Button data-autofocus loading={busy} onClick={onChoose}>
        {t('import.choose')}
      </Button>
    </Group>
  );
}

interface PastedProps {
  label: string;
  hint: string;
  /** The only way in: it has the focus and the main button. */
  alone: boolean;
  busy: boolean;
  onRead: (text: string) => void;
}

export function Pasted({ label, hint, alone, busy, onRead }: PastedProps) {
  const { t } = useTranslation('exchange');
  const [text, setText] = useState('');
  return (
    <>
      <Textarea
        {...(alone ? { 'data-autofocus': true } : {})}
        autosize
        minRows={alone ? 10 : 5}
        maxRows={alone ? 20 : 14}
        label={label}
        description={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant={alone ? 'filled' : 'default'}
          disabled={text.trim() === ''}
          loading={busy}
          onClick={() => onRead(text)}
        >
          {t('import.read')}
        </Button>
      </Group>
    </>
  );
}
