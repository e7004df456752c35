/** One coded value with its note. */
import { coded } from '@shared/vocabulary/coded-value.rules';
import type { CodedValue } from '@shared/vocabulary/vocabulary.schema';
import type { TermBoxProps } from './term-box';
import { TermField } from './term-field';
import { useTermWords } from './use-vocabulary';
import { ValueNote } from './value-note';
import classes from './vocabulary.module.css';

export type CodedInputProps = Pick<
  TermBoxProps,
  'list' | 'label' | 'description' | 'placeholder' | 'required' | 'disabled' | 'inDialog'
> & {
  readonly value: CodedValue | null;
  /** A note changes with each key: what is to be saved is told by `onSettled`. */
  readonly onChange: (value: CodedValue | null) => void;
  readonly onSettled?: (() => void) | undefined;
  /** Whether the field may be empty. */
  readonly clearable?: boolean | undefined;
};

export function CodedInput({ value, onChange, onSettled, clearable, ...box }: CodedInputProps) {
  const words = useTermWords(box.list);
  const settle = (next: CodedValue | null) => {
    onChange(next);
    onSettled?.();
  };
  const above = value === null ? '' : words.path(value.code).split(' › ').slice(0, -1).join(' › ');
  return (
    <div>
      <TermField
        {...box}
        chosen={value?.code ?? null}
        // The note was written on the old term.
        onPick={(code) => settle(code === value?.code ? value : coded(code))}
        onClear={clearable === false ? undefined : () => settle(null)}
      />
      {above !== '' && <span className={classes['above']}>{above}</span>}
      {value !== null && (
        <ValueNote
          key={value.code}
          term={words.label(value.code)}
          note={value.note}
          disabled={box.disabled}
          onChange={(note) => onChange({ ...value, note })}
          onBlur={() => onSettled?.()}
        />
      )}
    </div>
  );
}
