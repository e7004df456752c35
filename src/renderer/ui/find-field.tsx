/** The field above a list that narrows it: whoever may only read may type here, and the command "find" leads to it. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Reading } from '../user/changes';

interface FindFieldProps {
  label: string;
  /** Absent: as the label. */
  placeholder?: string;
  value: string;
  onChange: (text: string) => void;
  /** Arrow down: on into the list. */
  onLeave?: () => void;
  w: number;
  size?: 'xs' | 'sm';
}

export function FindField({
  label,
  placeholder = label,
  value,
  onChange,
  onLeave,
  w,
  size = 'sm',
}: FindFieldProps) {
  return (
    <Reading>
      <TextInput
        type="search"
        data-find
        w={w}
        size={size}
        aria-label={label}
        placeholder={placeholder}
        leftSection={<IconSearch size={size === 'xs' ? 14 : 15} aria-hidden />}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeave?.();
        }}
      />
    </Reading>
  );
}
