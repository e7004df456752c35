/** One box that finds a term by any of its names, shows where it stands, and lets the list be walked as a tree. */
import { ActionIcon, Combobox, InputBase } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VocabularyKey } from '@shared/vocabulary/vocabulary-key.schema';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';
import { HelpLabel } from '../ui/help-label';
import { TermOptions } from './term-options';
import { useTermBox } from './use-term-box';
import { useListHelp } from './use-list-help';
import { useTermWords } from './use-vocabulary';
import { useChanges } from '../user/changes';

export interface TermBoxProps {
  readonly list: VocabularyKey;
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The list must be a part of the dialog then: beside a modal one nothing can be reached. */
  readonly inDialog?: boolean | undefined;
  /** The term that the box shows; null: it is empty, and stays empty after a choice. */
  readonly chosen: TermCode | null;
  /** Not offered: already chosen elsewhere. */
  readonly taken?: ReadonlySet<TermCode> | undefined;
  readonly onPick: (code: TermCode) => void;
  readonly onClear?: (() => void) | undefined;
  /** Asked for a term that the list lacks. */
  readonly onAdd?: ((text: string) => void) | undefined;
}

export function TermBox(props: TermBoxProps) {
  const { t } = useTranslation(['vocabulary', 'common']);
  const id = useId();
  const changes = useChanges();
  const words = useTermWords(props.list);
  const help = useListHelp(props.list, props.label);
  const box = useTermBox(props);
  const shown = props.chosen === null ? '' : words.label(props.chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F1') help.open();
    else if (!changes || !box.onKey(event.key)) return;
    event.preventDefault();
  };
  const placeholder = props.placeholder ?? t('vocabulary:picker.placeholder');
  const clear = props.chosen === null ? undefined : props.onClear;
  return (
    <div>
      <HelpLabel id={id} label={props.label} required={props.required} onHelp={help.open} />
      <Combobox
        store={box.store}
        onOptionSubmit={box.onSubmit}
        withinPortal={props.inDialog !== true}
        // In a dialog a wider list would make the dialog scroll sideways.
        width={props.inDialog === true ? 'target' : 'max-content'}
        position="bottom-start"
      >
        <Combobox.Target>
          <InputBase
            id={id}
            description={props.description}
            placeholder={placeholder}
            required={props.required ?? false}
            disabled={props.disabled ?? false}
            withAsterisk={false}
            value={box.query ?? shown}
            onChange={(event) => box.onType(event.currentTarget.value)}
            onFocus={(event) => {
              event.currentTarget.select();
              box.onFocus();
              help.focus();
            }}
            onClick={() => box.store.openDropdown()}
            onBlur={() => box.onBlur()}
            onKeyDown={onKeyDown}
            rightSection={
              clear !== undefined && (
                <ActionIcon
                  size="sm"
                  aria-label={t('vocabulary:picker.clear', { label: props.label })}
                  onClick={clear}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )
            }
          />
        </Combobox.Target>
        {changes && (
          <TermOptions box={box} list={props.list} label={props.label} adding={props.onAdd !== undefined} />
        )}
      </Combobox>
    </div>
  );
}
