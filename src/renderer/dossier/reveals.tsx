/** Where the texts of a paper without names may tell who is meant: each place with its sentence, to be taken out or kept. */
import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reveal } from '@shared/pseudonym/pseudonym.schema';
import classes from './dossier.module.css';

interface RevealsProps {
  reveals: readonly Reveal[];
  read: boolean;
  onRead: (read: boolean) => void;
  onTakeOut: (word: string) => void;
}

export function Reveals({ reveals, read, onRead, onTakeOut }: RevealsProps) {
  const { t } = useTranslation('dossier');
  if (reveals.length === 0) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('reveal.none')}
      </Text>
    );
  }
  return (
    <Stack gap="xs" role="group" aria-label={t('reveal.title')}>
      <Title order={2}>{t('reveal.title')}</Title>
      <Text size="sm">{t('reveal.text')}</Text>
      <ul className={classes['reveals']}>
        {reveals.map((one) => (
          <li key={`${one.section} ${one.word} ${one.sentence}`}>
            <Text size="xs" c="dimmed">
              {[t(`reveal.${one.kind}`), one.section].filter(Boolean).join(' · ')}
            </Text>
            <Text size="sm">
              <Marked sentence={one.sentence} word={one.word} />
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('reveal.takeOutNamed', { word: one.word })}
              onClick={() => onTakeOut(one.word)}
            >
              {t('reveal.takeOut')}
            </Button>
          </li>
        ))}
      </ul>
      <Checkbox
        label={t('reveal.read', { count: reveals.length })}
        checked={read}
        onChange={(event) => onRead(event.currentTarget.checked)}
      />
    </Stack>
  );
}

/** So much of a sentence around the word. */
const around = 160;

function Marked({ sentence, word }: { sentence: string; word: string }) {
  const at = sentence.indexOf(word);
  if (at < 0) return sentence.slice(0, 2 * around);
  const from = Math.max(0, at - around);
  const until = at + word.length + around;
  return (
    <>
      {from > 0 && '…'}
      {sentence.slice(from, at)}
      <mark>{word}</mark>
      {sentence.slice(at + word.length, until)}
      {until < sentence.length && '…'}
    </>
  );
}
