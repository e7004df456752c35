/** Time limits by law as data that a lawyer reads, corrects and ticks: nothing counts as verified before. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { CopyEntry, EntryMark, OwnCards } from '../ui/own-list';
import { RecordCard } from '../ui/record-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { DeadlineRuleEditor } from './deadline-rule-editor';

export function DeadlineRulesSection() {
  const { t } = useTranslation('deadline');
  return (
    <OwnCards
      route="deadlineRule.create"
      title={t('section')}
      text={t('sectionText')}
      addLabel={t('add')}
      listed={useRoute('deadlineRule.list', {})}
      create={useCommand('deadlineRule.create')}
      begin={{}}
      card={(rule, startOpen, onCopied) => <RuleCard rule={rule} startOpen={startOpen} onCopied={onCopied} />}
    />
  );
}

interface RuleCardProps {
  rule: DeadlineRule;
  startOpen: boolean;
  onCopied: (id: string) => void;
}

function RuleCard({ rule, startOpen, onCopied }: RuleCardProps) {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const countryName = useCountryName();
  const remove = useRemove();
  const title = words.text(rule.names) || t('unnamed');
  const country = rule.country === null ? t('noCountry') : countryName(rule.country);
  const term = t(`term.${rule.term.unit}`, { count: rule.term.count });
  const law = [words.text(rule.law), rule.article && t('articleShort', { article: rule.article })];
  return (
    <RecordCard
      id={rule.id}
      name={title}
      title={
        <>
          {title} <RuleMarks rule={rule} />
        </>
      }
      meta={`${country} · ${term}, ${t(`startsFromShort.${rule.startsFrom}`)}`}
      startOpen={startOpen}
      onRemove={() => void remove('deadlineRule', rule, title)}
      editor={
        <Stack gap="sm">
          <DeadlineRuleEditor rule={rule} />
          <CopyRule id={rule.id} onCopied={onCopied} />
        </Stack>
      }
    >
      <Text size="sm">{law.filter(Boolean).join(', ')}</Text>
      <Text size="sm" c="dimmed">
        {words.text(rule.notes)}
      </Text>
    </RecordCard>
  );
}

function RuleMarks({ rule }: { rule: DeadlineRule }) {
  const { t } = useTranslation('deadline');
  const words = useWords();
  const { verifiedOn, verifiedBy, retired, starterKey } = rule;
  const verified =
    verifiedOn === null
      ? t('verifyBeforeUse')
      : t('verified', { day: words.date(datePoint(verifiedOn)), by: verifiedBy });
  return (
    <>
      <EntryMark>{verified}</EntryMark> {retired && <EntryMark>{t('retired')}</EntryMark>}{' '}
      {starterKey !== '' && <EntryMark>{t('shipped')}</EntryMark>}
    </>
  );
}

function CopyRule({ id, onCopied }: { id: string; onCopied: (id: string) => void }) {
  const { t } = useTranslation('deadline');
  const copy = useCommand('deadlineRule.copy');
  return (
    <CopyEntry
      label={t('copy')}
      copying={copy.isPending}
      error={copy.error}
      onCopy={() => copy.mutate({ id }, { onSuccess: (made) => onCopied(made.id) })}
    />
  );
}
