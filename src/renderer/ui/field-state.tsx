/** Under each field that saves itself: what became of the last change, and what the person can do about it. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHistory } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './error-message';
import { useMoments } from './moments';
import { openComparison } from './open-comparison';
import type { FieldBinding } from './record-form';
import type { Comparison } from './saving';

/** How long "Saved" stands under a field; the status line keeps saying it. */
const savedShown = 4000;

interface FieldStateProps<T> {
  field: FieldBinding<T>;
  /** How a value is shown in a comparison. */
  show: (value: T) => ReactNode;
}

export function FieldState<T>({ field, show }: FieldStateProps<T>) {
  const { t } = useTranslation('common');
  const { state, restored, saver } = field;
  return (
    <div aria-live="polite">
      {state.kind === 'conflict' && (
        <Conflict
          mine={show(field.value)}
          theirs={show(state.theirs.value)}
          comparison={saver.comparison}
          onMine={() => saver.keepMine()}
          onTheirs={() => saver.takeTheirs()}
        />
      )}
      {state.kind === 'failed' && <Failed error={state.error} onRetry={() => saver.retry()} />}
      {restored && state.kind !== 'conflict' && state.kind !== 'failed' && (
        <Mark icon={<IconHistory size={14} aria-hidden />}>{t('field.restored')}</Mark>
      )}
      {!restored && state.kind === 'saving' && <Mark>{t('field.saving')}</Mark>}
      {state.kind === 'saved' && <Saved at={state.at} key={state.at} />}
    </div>
  );
}

function Mark(props: { icon?: ReactNode; children: ReactNode }) {
  return (
    <Group gap={4} wrap="nowrap">
      {props.icon}
      <Text size="xs" c="dimmed">
        {props.children}
      </Text>
    </Group>
  );
}

function Saved({ at }: { at: number }) {
  const { t } = useTranslation('common');
  const moments = useMoments();
  const [shown, setShown] = useState(() => Date.now() - at < savedShown);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), savedShown);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Mark icon={<IconCheck size={14} aria-hidden />}>{t('field.savedAt', { time: moments.time(at) })}</Mark>
  );
}

function Failed(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  const textOf = useErrorText();
  return (
    <Group gap="xs" align="baseline">
      <Text size="sm" c="error">
        <IconAlertTriangle size={14} aria-hidden /> {t('field.notSaved', { reason: textOf(props.error) })}
      </Text>
      <Button size="compact-xs" variant="default" onClick={props.onRetry}>
        {t('retry')}
      </Button>
    </Group>
  );
}

interface ConflictProps {
  mine: ReactNode;
  theirs: ReactNode;
  comparison: Comparison | undefined;
  onMine: () => void;
  onTheirs: () => void;
}

function Conflict(props: ConflictProps) {
  const { t } = useTranslation('common');
  const { comparison } = props;
  return (
    <Paper withBorder p="sm" mt={4} role="group" aria-label={t('conflict.title')}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('conflict.title')}
        </Text>
        <Text size="sm">{t('conflict.text')}</Text>
        <Side label={t('conflict.mine')} action={t('conflict.keepMine')} onChoose={props.onMine}>
          {props.mine}
        </Side>
        <Side label={t('conflict.theirs')} action={t('conflict.takeTheirs')} onChoose={props.onTheirs}>
          {props.theirs}
        </Side>
        {comparison !== undefined && (
          <Group justify="flex-end">
            <Button size="compact-sm" variant="default" onClick={() => openComparison(comparison)}>
              {t('compare.open')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function Side(props: { label: string; action: string; onChoose: () => void; children: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text size="xs" c="dimmed">
          {props.label}
        </Text>
        <Text size="sm" component="div" style={{ whiteSpace: 'pre-wrap' }}>
          {props.children}
        </Text>
      </div>
      <Button size="compact-sm" variant="default" onClick={props.onChoose}>
        {props.action}
      </Button>
    </Group>
  );
}
