/** Several coded values of one list, each with its note, in the order in which they were chosen. */
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { coded } from '@shared/vocabulary/coded-value.rules';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import type { CodedInputProps } from './coded-input';
import { TermField } from './term-field';
import { useTermWords } from './use-vocabulary';
import { ValueNote } from './value-note';
import classes from './vocabulary.module.css';

type CodedListInputProps = Omit<CodedInputProps, 'value' | 'onChange' | 'clearable'> & {
  readonly value: readonly CodedValue[];
  readonly onChange: (value: CodedValue[]) => void;
};

export function CodedListInput({ value, onChange, onSettled, ...box }: CodedListInputProps) {
  const { t } = useTranslation('vocabulary');
  const words = useTermWords(box.list);
  const settle = (next: CodedValue[]) => {
    onChange(next);
    onSettled?.();
  };
  const withNote = (code: string, note: string) =>
    value.map((one) => (one.code === code ? { ...one, note } : one));
  return (
    <div>
      <TermField
        {...box}
        placeholder={value.length === 0 ? box.placeholder : t('another')}
        chosen={null}
        taken={new Set(value.map(({ code }) => code))}
        onPick={(code) => settle([...value, coded(code)])}
      />
      {value.length > 0 && (
        <ul className={classes['values']} aria-label={box.label}>
          {value.map((one) => (
            <li key={one.code} className={classes['chosen']}>
              <div className={classes['chosenRow']}>
                <span>{words.path(one.code)}</span>
                <ActionIcon
                  size="sm"
                  disabled={box.disabled ?? false}
                  aria-label={t('remove', { term: words.label(one.code) })}
                  onClick={() => settle(value.filter(({ code }) => code !== one.code))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </div>
              <ValueNote
                term={words.label(one.code)}
                note={one.note}
                disabled={box.disabled}
                onChange={(note) => onChange(withNote(one.code, note))}
                onBlur={() => onSettled?.()}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
