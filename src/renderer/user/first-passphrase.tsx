/** How a person comes by a passphrase: words to be handed over and changed, or typed by the person here and now. */
import { Code, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '@shared/language/language.schema';
import { request } from '../ipc/api';
import { TextButton } from '../ui/text-button';
import { isReady, NewPassphrase, noPassphrase } from '../vault/new-passphrase';

/** `text` empty: there is none yet. */
export interface FirstPassphraseValue {
  readonly oneTime: boolean;
  readonly text: string;
}

export const noFirst: FirstPassphraseValue = { oneTime: true, text: '' };

export function isGiven({ text }: FirstPassphraseValue): boolean {
  return text !== '';
}

interface FirstPassphraseProps {
  value: FirstPassphraseValue;
  onChange: (value: FirstPassphraseValue) => void;
  /** Names that must not be part of it. */
  known: readonly string[];
}

export function FirstPassphrase({ value, onChange, known }: FirstPassphraseProps) {
  const { t } = useTranslation('user');
  const [typed, setTyped] = useState(noPassphrase);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('dialog.how')}
        value={value.oneTime ? 'oneTime' : 'here'}
        onChange={(kind) => {
          setTyped(noPassphrase);
          onChange({ oneTime: kind === 'oneTime', text: '' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="oneTime" label={t('dialog.oneTime')} />
          <Radio value="here" label={t('dialog.here')} />
        </Stack>
      </Radio.Group>
      {value.oneTime ? (
        <OneTimeWords onWords={(text) => onChange({ oneTime: true, text })} />
      ) : (
        <NewPassphrase
          value={typed}
          known={known}
          onChange={(next) => {
            setTyped(next);
            onChange({ oneTime: false, text: isReady(next) ? next.text : '' });
          }}
        />
      )}
    </Stack>
  );
}

/** The words are the passphrase: nobody has to think of one that is used once. */
function OneTimeWords({ onWords }: { onWords: (text: string) => void }) {
  const { t, i18n } = useTranslation(['user', 'vault']);
  const language = Language.parse(i18n.language);
  const [round, setRound] = useState(0);
  const words = useQuery({
    queryKey: ['vault.suggestPassphrase', language, 'oneTime', round],
    queryFn: () => request('vault.suggestPassphrase', { language }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const text = words.data?.passphrase ?? '';
  useEffect(() => {
    if (text !== '') onWords(text);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each set of words
  }, [text]);
  return (
    <div>
      <Text size="sm">{t('user:dialog.oneTimeText')}</Text>
      <Group gap="sm" mt={4}>
        <Code fz="md" style={{ userSelect: 'text' }}>
          {text === '' ? '…' : text}
        </Code>
        <TextButton size="sm" onClick={() => setRound(round + 1)}>
          {t('vault:otherWords')}
        </TextButton>
      </Group>
    </div>
  );
}
