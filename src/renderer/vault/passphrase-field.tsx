import { PasswordInput, Text } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  description?: string | undefined;
  /** The one thing to do on its screen: the cursor stands in it. */
  takesFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  autoComplete?: string;
}

/** A passphrase with what goes wrong every day in view: Caps Lock, and a keyboard left in another alphabet. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useTranslation('vault');
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hints = [capsLock ? t('capsLock') : '', alphabetHint(props.value, t)].filter(Boolean);
  return (
    <div>
      <PasswordInput
        ref={props.inputRef ?? null}
        label={props.label}
        description={props.description}
        error={props.error}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
        data-autofocus={props.takesFocus}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this screen
        autoFocus={props.takesFocus ?? false}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0, 'aria-hidden': false }}
      />
      <Text size="sm" mt={4} role="status" c="dimmed" mih={hints.length > 0 ? 20 : 0}>
        {hints.join(' ')}
      </Text>
    </div>
  );
}

/** Which alphabet the keyboard writes: the dots do not show it. */
function alphabetHint(text: string, t: (key: string) => string): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  if (cyrillic && latin) return t('alphabet.both');
  if (cyrillic) return t('alphabet.cyrillic');
  return latin ? t('alphabet.latin') : '';
}
