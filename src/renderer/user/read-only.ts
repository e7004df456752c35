/**
 * How the controls stand where nothing may be changed: fields show their values and take none, and what is there to be
 * clicked is not shown at all. By default, so that a new field or button needs nobody to think of it.
 */
import { mergeThemeOverrides } from '@mantine/core';
import { theme } from '../app/theme';
import classes from './read-only.module.css';

const fields = [
  'InputBase',
  'TextInput',
  'Textarea',
  'NumberInput',
  'Select',
  'MultiSelect',
  'Autocomplete',
  'TagsInput',
  'PasswordInput',
] as const;
const clicked = ['Button', 'ActionIcon', 'MenuItem'] as const;

const looks = { input: classes['field'] ?? '', section: classes['side'] ?? '' };
const ticks = { input: classes['tick'] ?? '', label: classes['tickLabel'] ?? '' };

export const readOnlyTheme = mergeThemeOverrides(theme, {
  components: {
    ...Object.fromEntries(
      fields.map((name) => [name, { defaultProps: { readOnly: true }, classNames: looks }]),
    ),
    ...Object.fromEntries(clicked.map((name) => [name, { defaultProps: { 'data-changes': true } }])),
    Checkbox: { defaultProps: { disabled: true }, classNames: ticks },
    Radio: { defaultProps: { disabled: true }, classNames: ticks },
  },
});

/** On a button, an icon or an item of a menu that changes nothing: it stands there for everybody. */
export const reads = { 'data-changes': false } as const;
