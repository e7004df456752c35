/** Choosing a passphrase: six words are offered first, what is typed is weighed by main, and it is typed twice. */
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import type { PassphraseStrength } from '@shared/vault/vault.schema';
import { request } from '../ipc/api';
import { TextButton } from '../ui/text-button';
import { PassphraseField } from './passphrase-field';
import { withBytes } from './passphrase';
import classes from './vault.module.css';

export interface NewPassphraseValue {
  readonly text: string;
  readonly again: string;
}

export const noPassphrase: NewPassphraseValue = { text: '', again: '' };

interface NewPassphraseProps {
  value: NewPassphraseValue;
  onChange: (value: NewPassphraseValue) => void;
  /** Names that must not be part of it. */
  known: readonly string[];
}

export function NewPassphrase({ value, onChange, known }: NewPassphraseProps) {
  const { t } = useTranslation('vault');
  const mismatch = value.again !== '' && value.again !== value.text;
  return (
    <Stack gap="sm">
      <Suggestion />
      <PassphraseField
        label={t('passphrase')}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <Strength text={value.text} known={known} />
      <PassphraseField
        label={t('passphraseAgain')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={mismatch ? t('mismatch') : undefined}
      />
    </Stack>
  );
}

function Suggestion() {
  const { t, i18n } = useTranslation('vault');
  const language = Language.parse(i18n.language);
  const [round, setRound] = useState(0);
  const suggestion = useQuery({
    queryKey: ['vault.suggestPassphrase', language, round],
    queryFn: () => request('vault.suggestPassphrase', { language }),
    gcTime: 0,
  });
  return (
    <div>
      <Text size="sm">{t('suggestion')}</Text>
      <Group gap="sm" mt={4}>
        <Code fz="md" style={{ userSelect: 'text' }}>
          {suggestion.data?.passphrase ?? '…'}
        </Code>
        <TextButton size="sm" onClick={() => setRound(round + 1)}>
          {t('otherWords')}
        </TextButton>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('suggestionHint')}
      </Text>
    </div>
  );
}

function Strength({ text, known }: { text: string; known: readonly string[] }) {
  const { t } = useTranslation('vault');
  const strength = useStrength(
    text,
    known
      .filter((name) => name.trim() !== '')
      .slice(0, 4)
      .join('\n'),
  );
  if (text === '' || strength === undefined) return null;
  const { score, warning } = strength;
  return (
    <div>
      <div className={classes['meter']} role="img" aria-label={t(`strength.${score}`)}>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={score >= step || undefined} />
        ))}
      </div>
      <Text size="sm" role="status" mt={4}>
        {t(`strength.${score}`)}
        {warning !== null && ` ${t(`warning.${warning}`)}`}
      </Text>
    </div>
  );
}

/** Weighed in main. Not a cached query: a passphrase must not stand in a key of the cache. */
function useStrength(text: string, knownLines: string): PassphraseStrength | undefined {
  const [strength, setStrength] = useState<PassphraseStrength>();
  useEffect(() => {
    if (text === '') return undefined;
    let stale = false;
    const known = knownLines.split('\n').filter(Boolean);
    void withBytes(text, (passphrase) => request('vault.strength', { passphrase, known }))
      .then((answer) => !stale && setStrength(answer))
      .catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [text, knownLines]);
  return strength;
}

/** The step's button: only with a passphrase typed twice alike. */
export function isReady({ text, again }: NewPassphraseValue): boolean {
  return text !== '' && text === again;
}

export function SubmitButton(props: { label: string; busy: boolean; disabled: boolean }) {
  return (
    <Button type="submit" loading={props.busy} disabled={props.disabled}>
      {props.label}
    </Button>
  );
}
