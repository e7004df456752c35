/** Signatures on paper, typed line by line: Enter at the end of a line keeps it and begins the next. */
import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { findCountry } from '@shared/campaign/country-input.rules';
import { findText } from '@shared/language/language.schema';
import { useCommand } from '../ipc/useCommand';
import { ErrorMessage } from '../ui/error-message';
import { useKeptAnswers } from '../ui/kept-answers';
import { civilToday } from '../ui/partial-date-input';
import { SectionCard } from '../ui/section-card';
import { useWords } from '../ui/words';
import classes from './campaign.module.css';

const Line = z.object({
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  country: z.string(),
  optIn: z.boolean(),
});
type Line = z.infer<typeof Line>;
const emptyLine: Line = { name: '', email: '', organisation: '', country: '', optIn: false };
const cells = ['name', 'email', 'organisation', 'country'] as const;

export function SheetEntry({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation(['campaign', 'common']);
  const entry = useEntry(campaign);
  const { line, change, keep, count, error, first } = entry;
  const wrong = line.country !== '' && findCountry(line.country) === undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keep();
  };
  return (
    <SectionCard
      title={t('campaign:sheet.title')}
      actions={
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('campaign:sheet.text')}
      </Text>
      <Group gap="xs" align="flex-start" wrap="nowrap" className={classes['sheet'] ?? ''}>
        {cells.map((cell) => (
          <TextInput
            key={cell}
            flex={cell === 'country' ? 1 : 2}
            size="xs"
            label={t(`campaign:signatory.field.${cell}`)}
            required={cell === 'name'}
            {...(cell === 'name' ? { ref: first, 'data-autofocus': true } : {})}
            value={line[cell]}
            error={cell === 'country' && wrong ? t('campaign:sheet.unknownCountry') : undefined}
            onChange={(event) => change({ [cell]: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
        ))}
        <Checkbox
          mt={28}
          size="xs"
          label={t('campaign:signatory.optIn')}
          checked={line.optIn}
          disabled={entry.wording === ''}
          onChange={(event) => change({ optIn: event.currentTarget.checked })}
          onKeyDown={onKeyDown}
        />
        <Button mt={22} size="xs" disabled={line.name.trim() === '' || wrong} onClick={keep}>
          {t('campaign:sheet.keep')}
        </Button>
      </Group>
      {error !== null && <ErrorMessage error={error} />}
      <Text size="sm" role="status" c="dimmed">
        {count === 0 ? '' : t('campaign:sheet.kept', { count })}
      </Text>
    </SectionCard>
  );
}

/** The line that is being typed survives a lock; country and organisation often stay the same down a sheet. */
function useEntry(campaign: Campaign) {
  const words = useWords();
  const create = useCommand('supporter.create');
  const kept = useKeptAnswers(`new:supporter:${campaign.id}`, Line, emptyLine);
  const [count, setCount] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  const found = findText(campaign.optInWording, words.language);
  const { answers: line, change } = kept;
  const keep = () => {
    const country = findCountry(line.country) ?? null;
    if (line.name.trim() === '' || (line.country !== '' && country === null)) return;
    const optIn =
      line.optIn && found !== undefined
        ? { wording: found.text.slice(0, 2000), language: found.language, at: Date.now(), source: 'paper' }
        : null;
    const { name, email, organisation } = line;
    create.mutate(
      {
        campaignId: campaign.id,
        name: name.trim(),
        email: email.trim(),
        organisation: organisation.trim(),
        country,
        channel: 'paper',
        signedOn: civilToday(),
        language: words.language,
        optIn,
      },
      {
        onSuccess: () => {
          setCount((old) => old + 1);
          kept.forget();
          change({ ...emptyLine, country: line.country });
          first.current?.focus();
        },
      },
    );
  };
  return { line, change, keep, count, error: create.error, first, wording: found?.text ?? '' };
}
