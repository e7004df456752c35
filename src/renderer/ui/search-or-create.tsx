/** One field that finds a record by its name in any spelling, and makes a new one when there is none. */
import { ActionIcon, Combobox, Group, InputBase, Text, useCombobox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../user/changes';
import { useEarlyKeys } from './early-keys';

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

interface SearchOrCreateProps {
  label: string;
  description?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  focusFirst?: boolean;
  /** The list must be a part of the dialog then: beside a modal one nothing can be reached. */
  inDialog?: boolean;
  text: string;
  onText: (text: string) => void;
  /** What fits `text`. */
  found: readonly Found[];
  /** What fits `text` is not known yet: `found` is of what stood there before, and keys that choose wait. */
  waiting?: boolean;
  onPick: (found: Found) => void;
  /** Absent: only what exists can be chosen. */
  create?: { label: string; onCreate: () => void } | undefined;
  onClear?: (() => void) | undefined;
}

const createKey = 'create';

export function SearchOrCreate(props: SearchOrCreateProps) {
  const { t } = useTranslation('common');
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const changes = useChanges();
  const { ref, onKeyDownCapture, forget } = useEarlyKeys(props.waiting ?? false);
  const drawn = props.found.map(({ id }) => id).join();
  const { updateSelectedOptionIndex } = box;
  // What is chosen is known by its place: drawn anew it may stand elsewhere, and Enter would take its neighbour.
  useEffect(() => updateSelectedOptionIndex('selected'), [drawn, updateSelectedOptionIndex]);
  const typed = props.text.trim() !== '';
  // What stands in it is read; an empty one only waits for somebody who may.
  if (!changes && !typed) return null;
  const submit = (value: string) => {
    const picked = props.found.find(({ id }) => id === value);
    if (picked !== undefined) props.onPick(picked);
    else if (value === createKey) props.create?.onCreate();
    box.closeDropdown();
  };
  return (
    <Combobox
      store={box}
      onOptionSubmit={submit}
      withinPortal={props.inDialog !== true}
      floatingStrategy="fixed"
    >
      <Combobox.Target>
        <InputBase
          label={props.label}
          description={props.description}
          placeholder={props.placeholder}
          required={props.required ?? false}
          data-autofocus={props.focusFirst}
          size="sm"
          value={props.text}
          ref={ref}
          onKeyDownCapture={onKeyDownCapture}
          onChange={(event) => {
            forget();
            props.onText(event.currentTarget.value);
            box.openDropdown();
            box.resetSelectedOption();
          }}
          onFocus={() => box.openDropdown()}
          onClick={() => box.openDropdown()}
          onBlur={() => {
            forget();
            box.closeDropdown();
          }}
          rightSection={
            props.onClear !== undefined && typed ? (
              <ActionIcon size="sm" aria-label={t('clear')} onClick={props.onClear}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            ) : undefined
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown
        hidden={!changes || (props.found.length === 0 && (!typed || props.create === undefined))}
      >
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={props.label}>
          {props.found.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <Text size="sm" style={{ flex: 'none' }}>
                  {one.title}
                </Text>
                <Text size="xs" c="dimmed">
                  {one.detail}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {typed && props.create !== undefined && (
            <Combobox.Option value={createKey}>
              <Text size="sm" fw={600}>
                {props.create.label}
              </Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
