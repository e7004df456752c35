/** What became of each of many: what failed first, each with its reason; then what was made, each with its link. */
import { Anchor, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '@shared/ipc/error';
import { useErrorText } from '../ui/error-message';
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
  onClose: () => void;
}

export function BatchOutcomes({ lines, made, onClose }: BatchOutcomesProps) {
  const { t } = useTranslation(['letter', 'common']);
  const failed = lines.filter(({ error }) => error !== null && error.code !== 'CANCELLED');
  const cancelled = lines.filter(({ error }) => error?.code === 'CANCELLED').length;
  const shown = [...failed, ...lines.filter(({ error }) => error === null)];
  const drawn = useGrowing(shown.length, failed.length);
  return (
    <Stack gap="xs">
      <div role="status">
        <Text size="sm" fw={600}>
          {made}
        </Text>
        {failed.length > 0 && <Text size="sm">{t('batch.failed', { count: failed.length })}</Text>}
        {cancelled > 0 && <Text size="sm">{t('batch.cancelled', { count: cancelled })}</Text>}
      </div>
      <ScrollArea.Autosize
        mah={360}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': t('batch.list') }}
      >
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.slice(0, drawn).map((line) => (
            <li key={line.id}>
              <Line {...line} />
            </li>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Group justify="flex-end" mt="xs">
        <Button data-autofocus onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Line({ name, note, links, error }: BatchLine) {
  const errorText = useErrorText();
  const words = useWords();
  const [first] = links;
  if (error !== null) {
    return (
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconAlertCircle size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
        <Text size="sm">
          {words.labelled(name, errorText({ code: error.code, data: { count: error.count } }))}
        </Text>
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconCheck size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
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
    </Group>
  );
}
