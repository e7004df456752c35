import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shorter work shows no bar: it would only flicker. */
const showAfter = 400;

interface JobProgressProps {
  label: string;
  done: number;
  /** 0: not known yet. */
  total: number;
  /** When the work began, where that was before this was shown. */
  startedAt?: number;
  /** Whether it is said how many are done in a time. */
  rated?: boolean;
  onCancel?: () => void;
}

/** Count, rate, time left, cancel. */
export function JobProgress({ label, done, total, startedAt, rated, onCancel }: JobProgressProps) {
  const { t } = useTranslation('common');
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const began = startedAt ?? Date.now();
    const timer = setInterval(() => setElapsed((Date.now() - began) / 1000), showAfter);
    return () => clearInterval(timer);
  }, [startedAt]);
  if (elapsed === 0) return null;
  const leftText = (left: number) =>
    left < 120
      ? t('job.left', { count: Math.ceil(left) })
      : t('job.leftMinutes', { count: Math.ceil(left / 60) });
  const seconds = total > 0 && done > 0 ? (elapsed * (total - done)) / done : undefined;
  return (
    <Stack gap={4} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed">
          {total > 0 && t('job.count', { done, total })}
          {rated === true && done > 0 && ` · ${t('job.rate', { count: Math.round((60 * done) / elapsed) })}`}
          {seconds !== undefined && seconds > 2 && ` · ${leftText(seconds)}`}
        </Text>
      </Group>
      <Group wrap="nowrap" gap="sm">
        <Progress
          flex={1}
          value={total > 0 ? (100 * done) / total : 100}
          animated={total === 0}
          aria-label={label}
          size="md"
        />
        {onCancel !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
