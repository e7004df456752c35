/**
 * What became of each of many: what failed first, each with its reason; then what was made, each with its link; then what
 * was not begun when somebody stopped it.
 */
import { Anchor, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '@shared/ipc/error';
import { useErrorText } from '../ui/error-message';
import { TakeBack } from '../ui/take-back';
import { useWords } from '../ui/words';
import { useGrowing } from '../ui/use-growing';

export interface BatchLine {
  readonly id: string;
  readonly name: string;
  /** Beside the name where it was made: a number. */
  readonly note?: string;
  /** Where it can be looked at; several: one in each language. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly error: { readonly code: ErrorCode; readonly count: number } | null;
}

interface BatchOutcomesProps {
  lines: readonly BatchLine[];
  /** The sentence that counts what was made. */
  made: string;
  /** Beside the name of what was not begun. */
  notMade: string;
  /** By which all that was made is taken back; null: it is not. */
  change: string | null;
  onClose: () => void;
}

export function BatchOutcomes({ lines, made, notMade, change, onClose }: BatchOutcomesProps) {
  const { t } = useTranslation(['letter', 'common']);
  const failed = lines.filter(({ error }) => error !== null && error.code !== 'CANCELLED');
  const cancelled = lines.filter(({ error }) => error?.code === 'CANCELLED');
  const shown = [...failed, ...lines.filter(({ error }) => error === null), ...cancelled];
  const drawn = useGrowing(shown.length, failed.length);
  return (
    <Stack gap="xs">
      <div role="status">
        <Text size="sm" fw={600}>
          {made}
        </Text>
        {failed.length > 0 && <Text size="sm">{t('batch.failed', { count: failed.length })}</Text>}
        {cancelled.length > 0 && <Text size="sm">{t('batch.cancelled', { count: cancelled.length })}</Text>}
      </div>
      <ScrollArea.Autosize
        mah={360}
        type="auto"
        offsetScrollbars
        viewportProps={{ tabIndex: 0, 'aria-label': t('batch.list') }}
      >
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.slice(0, drawn).map((line) => (
            <li key={line.id}>
              <Line {...line} notMade={notMade} />
            </li>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Group justify="flex-end" mt="xs">
        {change !== null && <TakeBack change={change} onDone={onClose} />}
        <Button data-autofocus onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Line({ name, note, links, error, notMade }: BatchLine & Pick<BatchOutcomesProps, 'notMade'>) {
  const errorText = useErrorText();
  const words = useWords();
  const [first] = links;
  if (error !== null) {
    const stopped = error.code === 'CANCELLED';
    const reason = stopped ? notMade : errorText({ code: error.code, data: { count: error.count } });
    return (
      <Marked mark={stopped ? IconMinus : IconAlertCircle}>
        <Text size="sm" {...(stopped ? { c: 'dimmed' } : {})}>
          {words.labelled(name, reason)}
        </Text>
      </Marked>
    );
  }
  return (
    <Marked mark={IconCheck}>
      <Text size="sm">
        {first !== undefined && links.length === 1 ? (
          <Anchor href={first.href}>{name}</Anchor>
        ) : (
          <>
            {name}
            {links.map(({ href, label }) => (
              <span key={href}>
                {' · '}
                <Anchor href={href}>{label}</Anchor>
              </span>
            ))}
          </>
        )}
        {note !== undefined && ` · ${note}`}
      </Text>
    </Marked>
  );
}

function Marked({ mark: Mark, children }: { mark: typeof IconCheck; children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Mark size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
      {children}
    </Group>
  );
}
