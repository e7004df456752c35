/** Time limits by law as data that a lawyer reads, corrects and ticks: nothing counts as verified before. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '@shared/deadline/deadline-rule.schema';
import { datePoint } from '@shared/dates/partial-date.schema';
import { useCommand } from '../ipc/useCommand';
import { useRoute } from '../ipc/useRoute';
import { useCountryName } from '../ui/country-select';
import { ErrorMessage } from '../ui/error-message';
import { RecordCard } from '../ui/record-card';
import { SectionCard } from '../ui/section-card';
import { useRemove } from '../ui/undo';
import { useWords } from '../ui/words';
import { DeadlineRuleEditor } from './deadline-rule-editor';

export function DeadlineRulesSection() {
  const { t } = useTranslation('deadline');
  const list = useRoute('deadlineRule.list', {});
  const create = useCommand('deadlineRule.create');
  const [made, setMade] = useState<string>();
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={create.isPending}
      onClick={() => create.mutate({}, { onSuccess: ({ id }) => setMade(id) })}
    >
      {t('add')}
    </Button>
  );
  const error = list.error ?? create.error;
  return (
    <SectionCard title={t('section')} actions={add}>
      <Text size="sm" c="dimmed">
        {t('sectionText')}
      </Text>
      {error !== null && <ErrorMessage error={error} />}
      <div>
        {list.data?.map((rule) => (
          <RuleCard key={rule.id} rule={rule} startOpen={made === rule.id} onCopied={setMade} />
        ))}
      </div>
    </SectionCard>
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
      <Badge variant="default" tt="none" fw={400}>
        {verified}
      </Badge>{' '}
      {retired && (
        <Badge variant="default" tt="none" fw={400}>
          {t('retired')}
        </Badge>
      )}{' '}
      {starterKey !== '' && (
        <Badge variant="default" tt="none" fw={400}>
          {t('shipped')}
        </Badge>
      )}
    </>
  );
}

function CopyRule({ id, onCopied }: { id: string; onCopied: (id: string) => void }) {
  const { t } = useTranslation('deadline');
  const copy = useCommand('deadlineRule.copy');
  return (
    <Group>
      {copy.error !== null && <ErrorMessage error={copy.error} />}
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        loading={copy.isPending}
        onClick={() => copy.mutate({ id }, { onSuccess: (made) => onCopied(made.id) })}
      >
        {t('copy')}
      </Button>
    </Group>
  );
}
